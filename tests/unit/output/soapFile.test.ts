import { expect, test } from 'vitest';
import {
  isEncrypted,
  readSoapFile,
  type SoapFile,
  writeSoapFile,
} from '../../../src/output/soapFile.ts';

const FILE: SoapFile = {
  facts: { workspaceName: 'Match Week', createdAt: 1_800_000_000_000, createdBy: 'PD', schema: 1 },
  parts: { board: new TextEncoder().encode('the board'), ledger: new Uint8Array([1, 2, 3]) },
};

test('what was written is read again', async () => {
  const bytes = await writeSoapFile(FILE);
  expect(await readSoapFile(bytes)).toEqual({ ok: true, value: FILE });
});

test('a file says what it is to whoever looks into it', async () => {
  const text = new TextDecoder().decode(await writeSoapFile(FILE));
  expect(text).toMatch(/^SOAP board file 1 [0-9a-f]{64}\n\{"workspaceName":"Match Week"/);
});

test('an empty part is a part', async () => {
  const file = { ...FILE, parts: { board: new Uint8Array() } };
  expect(await readSoapFile(await writeSoapFile(file))).toEqual({ ok: true, value: file });
});

test.each([
  ['nothing', ''],
  ['a table', 'AAMC ID,Last Name\n99000001,Ash\n'],
  ['a picture', '\u0089PNG\r\n'],
])('%s is no board file', async (_name, text) => {
  const read = await readSoapFile(new TextEncoder().encode(text));
  expect(read).toMatchObject({ ok: false, error: expect.stringMatching(/^This is no board file/) });
});

test('a file of a newer version is refused as such', async () => {
  const bytes = new TextEncoder().encode(`SOAP board file 2 ${'0'.repeat(64)}\n{}\n`);
  const read = await readSoapFile(bytes);
  expect(read).toMatchObject({ ok: false, error: expect.stringMatching(/newer version.*Update/) });
});

test('a file that is cut anywhere is refused', async () => {
  const bytes = await writeSoapFile(FILE);
  for (let length = 0; length < bytes.length; length += 1) {
    expect((await readSoapFile(bytes.subarray(0, length))).ok).toBe(false);
  }
});

test('a file with something behind it is refused', async () => {
  const bytes = await writeSoapFile(FILE);
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  expect((await readSoapFile(longer)).ok).toBe(false);
});

test('a file under a passphrase is known by its beginning', () => {
  expect(isEncrypted(new TextEncoder().encode('age-encryption.org/v1\n-> scrypt'))).toBe(true);
  expect(isEncrypted(new TextEncoder().encode('age'))).toBe(false);
});
