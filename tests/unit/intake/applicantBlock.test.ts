import { expect, test } from 'vitest';
import { decodeBlock, encodeBlocks } from '../../../src/intake/applicantBlock.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

const HEADERS = ['AAMC ID', 'Hobbies'];
const FIELDS = ['aamcId', null];

function person(number: number) {
  const id = String(99_000_000 + number);
  const source = {
    fileName: 'pool.csv',
    line: number + 2,
    headers: HEADERS,
    cells: [id, 'Choir'],
    fields: FIELDS,
  };
  return makeApplicant({ id, sources: [source] });
}

async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

test('nobody is no block', async () => {
  expect(await encodeBlocks([])).toEqual([]);
});

test('a block holds at most 1,000 applicants, in order', async () => {
  const people = Array.from({ length: 2001 }, (_, number) => person(number));
  const blocks = await encodeBlocks(people);
  const decoded = await Promise.all(blocks.map(decodeBlock));
  expect(decoded.map(({ length }) => length)).toEqual([1000, 1000, 1]);
  expect(decoded.flat()).toEqual(people);
});

test('rows that share their headers share them again', async () => {
  const [block] = await encodeBlocks([person(1), person(2)]);
  const [first, second] = await decodeBlock(block!);
  expect(first?.sources[0]?.headers).toBe(second?.sources[0]?.headers);
  expect(first?.sources[0]?.fields).toBe(second?.sources[0]?.fields);
});

test('a flipped bit is refused', async () => {
  const [block] = await encodeBlocks([person(1)]);
  const damaged = Uint8Array.from(block!);
  damaged[Math.floor(damaged.length / 2)]! ^= 0x10;
  await expect(decodeBlock(damaged)).rejects.toThrow(/damaged/);
});

test.each([
  ['no compressed data', new TextEncoder().encode('AAMC ID')],
  ['nothing', new Uint8Array()],
])('%s is refused', async (_, bytes) => {
  await expect(decodeBlock(bytes)).rejects.toThrow(/damaged/);
});

test.each([
  'null',
  '[]',
  '{"format":"soap-applicants","version":1}',
  '{"format":"soap-applicants","version":1,"facts":{"id":[]},"sources":[[]],"tables":[]}',
  '{"format":"soap-applicants","version":1,"facts":{"id":["99000001"]},"sources":[[["a",1,0,0]]],"tables":[]}',
])('JSON of another shape is refused: %s', async (json) => {
  await expect(decodeBlock(await gzip(json))).rejects.toThrow(/damaged/);
});

test('a newer block is refused with what to do', async () => {
  const bytes = await gzip('{"format":"soap-applicants","version":2}');
  await expect(decodeBlock(bytes)).rejects.toThrow(/newer version.*Update/);
});
