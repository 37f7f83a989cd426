import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBlock } from '../../../src/intake/applicantBlock.ts';
import { decodeBytes } from '../../../src/intake/decodeBytes.ts';
import { readFiles } from '../../../src/intake/readFiles.ts';

/** Beginnings that lead a reader down each of its paths. */
const beginning = fc.constantFrom(
  [],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b, 0x08],
  [...new TextEncoder().encode('AAMC ID,Last Name\n')],
);
const bytes = fc
  .tuple(beginning, fc.uint8Array({ maxLength: 200 }))
  .map(([first, rest]) => Uint8Array.of(...first, ...rest));

test('bytes of any kind are decoded or refused in a sentence, never thrown at', () => {
  fc.assert(
    fc.property(bytes, (file) => {
      const decoded = decodeBytes(file);
      if (decoded.ok) expect(decoded.value.text).toMatch(/\S/);
      else expect(decoded.error.reason).toMatch(/^\p{Lu}.*\.$/u);
    }),
    { seed: 20270316, numRuns: 2000 },
  );
});

test('a file of any bytes gives a report or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (file) => {
      const { reports, refusals } = await readFiles([{ name: 'pool.csv', bytes: file }]);
      expect(reports.length + refusals.length).toBe(1);
    }),
    { seed: 20270316, numRuns: 500 },
  );
});

test('a block of any bytes is refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (block) => {
      await expect(decodeBlock(block)).rejects.toThrow(/damaged/);
    }),
    { seed: 20270316, numRuns: 300 },
  );
});
