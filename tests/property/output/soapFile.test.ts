import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSoapFile, writeSoapFile } from '../../../src/output/soapFile.ts';

const files = fc.record({
  facts: fc.record({
    workspaceName: fc.string({ unit: 'binary' }),
    createdAt: fc.nat(),
    createdBy: fc.string({ unit: 'binary' }),
    schema: fc.nat(9),
  }),
  parts: fc.record({
    board: fc.uint8Array({ maxLength: 400 }),
    ledger: fc.uint8Array({ maxLength: 400 }),
  }),
});

test('any workspace comes back from its file', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      expect(await readSoapFile(await writeSoapFile(file))).toEqual({ ok: true, value: file });
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('any flipped bit is found', async () => {
  const bytes = await writeSoapFile({
    facts: { workspaceName: 'Week', createdAt: 1, createdBy: 'PD', schema: 1 },
    parts: { board: Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 251) },
  });
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const damaged = bytes.slice();
    damaged[bit >> 3]! ^= 1 << (bit & 7);
    expect((await readSoapFile(damaged)).ok).toBe(false);
  }
});
