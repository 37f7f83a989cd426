import { expect, test } from 'vitest';
import {
  documentsIn,
  isArchive,
  readArchive,
  toBase64,
  writeArchive,
} from '../../../src/output/archive.ts';

const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
const CONTENT = {
  workspaceName: 'Match Week „Grün“',
  createdAt: '2027-03-19T01:05:00.000Z',
  createdBy: 'PD',
  schema: 1,
  // Keys that look like numbers are put in their order by the language itself.
  tracks: [{ code: '2978140C0', list: { 99000002: 'b', 99000001: 'a' } }],
  documents: { board: toBase64(bytes), ledger: toBase64(Uint8Array.of()) },
};
const encoded = (text: string) => new TextEncoder().encode(text);

async function fault(text: string): Promise<string> {
  const read = await readArchive(encoded(text));
  return read.ok ? 'none' : read.error;
}

test('what is written is read back, its documents byte for byte', async () => {
  const { text, sha256 } = await writeArchive(CONTENT);
  expect(text.startsWith('{"format":"soap-board-archive","version":1,"sha256":"')).toBe(true);
  const read = await readArchive(encoded(text));
  if (!read.ok) throw new Error(read.error);
  expect(read.value.sha256).toBe(sha256);
  expect(read.value.content).toEqual(CONTENT);
  expect(documentsIn(read.value)).toEqual({ board: bytes, ledger: Uint8Array.of() });
});

test('an archive that was cut, changed or is none is refused in a sentence', async () => {
  const { text } = await writeArchive(CONTENT);
  expect(await fault(text.slice(0, -40))).toMatch(/not whole/);
  expect(await fault(text.replace('"PD"', '"PX"'))).toMatch(/checksum does not fit/);
  expect(await fault(text.replace('"version":1', '"version":2'))).toMatch(/newer version/);
  expect(await fault(text.replace('"version":1', '"version":"1"'))).toMatch(/checksum/);
  expect(await fault('AAMC ID,Last Name\n')).toMatch(/no archive/);
  expect(isArchive(encoded('{"format":"else"}'))).toBe(false);
});

test('no single letter can be another without being noticed', async () => {
  const { text } = await writeArchive({ ...CONTENT, documents: {} });
  const { content } = JSON.parse(text) as { content: unknown };
  for (let at = 0; at < text.length - 1; at += 1) {
    const other = text[at] === 'x' ? 'y' : 'x';
    const read = await readArchive(encoded(text.slice(0, at) + other + text.slice(at + 1)));
    // An escape can be spelled in two ways; what it says must be the same then.
    if (read.ok) expect(read.value.content).toEqual(content);
  }
});
