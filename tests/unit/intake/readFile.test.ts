import { expect, test } from 'vitest';
import { assert } from '../../../src/base/assert.ts';
import { readFile } from '../../../src/intake/readFile.ts';
import { inputFile } from './inputFile.ts';

test('one file gives one report and one applicant per accepted row', async () => {
  const rows: [number, number][] = [];
  const read = await readFile(
    inputFile('pool.csv', 'AAMC ID;Last Name', ...Array(1500).fill('99000001;Marsh')),
    'a hash',
    {},
    (rowsRead, rowsTotal) => rows.push([rowsRead, rowsTotal]),
  );
  assert(read.ok, 'the file can be read');
  expect(read.value.applicants).toHaveLength(1500);
  expect(read.value.report).toMatchObject({
    name: 'pool.csv',
    hash: 'a hash',
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
    rows: 1500,
    accepted: 1500,
    rejected: 0,
    blank: 0,
  });
  expect(rows).toEqual([[1000, 1500]]);
});

test('a file that is no table is refused', async () => {
  expect(await readFile(inputFile('note.txt', 'Dear colleague,'), '')).toMatchObject({
    ok: false,
    error: { code: 'not-a-table' },
  });
});
