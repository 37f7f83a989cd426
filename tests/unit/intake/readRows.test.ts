import { describe, expect, test } from 'vitest';
import { assert } from '../../../src/base/assert.ts';
import { isBlankRow } from '../../../src/intake/layOutRows.ts';
import { readRows } from '../../../src/intake/readRows.ts';

function read(text: string) {
  const table = readRows(text);
  assert(table.ok, 'the text can be read');
  return table.value;
}

function refusal(text: string) {
  const table = readRows(text);
  assert(!table.ok, 'the text is refused');
  return table.error;
}

test('preamble and footer are kept apart from the rows', () => {
  const table = read(
    'Medicine pool\nsep=,\nAAMC ID,Last Name\n99000001,Marsh\n\nTotal: 1\nExported on,3/16/2027\n',
  );
  expect(table.headerLine).toBe(3);
  expect(table.preamble).toEqual(['Medicine pool', 'sep=,']);
  expect(table.footer).toEqual(['Total: 1', 'Exported on,3/16/2027']);
  expect(table.rows.map((row) => [row.line, isBlankRow(row)])).toEqual([
    [4, false],
    [5, true],
  ]);
});

test('a last row that names a person without an ID is no footer', () => {
  const table = read('Last Name,First Name,AAMC ID,E-mail\nMarsh,Ada,99000001,\nIto,Ken,,\n');
  expect(table.footer).toEqual([]);
  expect(table.rows).toHaveLength(2);
});

test('a last row with a shortened ID is no footer', () => {
  expect(read('AAMC ID,Last Name\n99000001,Marsh\n1234567,\n').footer).toEqual([]);
});

test('blank headers at the end are dropped, the space around headers too', () => {
  expect(read(' AAMC ID , Last Name ,,\n99000001,Marsh,,\n').headers).toEqual([
    'AAMC ID',
    'Last Name',
  ]);
});

describe('readRows refuses', () => {
  test('a header without applicants', () => {
    expect(refusal('AAMC ID,Last Name\n\n , \n').code).toBe('no-rows');
  });

  test('a table without an AAMC ID column, naming its columns', () => {
    const { code, reason } = refusal('Last Name,First Name,Town\nMarsh,Ada,Salem\n');
    expect(code).toBe('no-aamc-id-column');
    expect(reason).toContain('Last Name, First Name, Town');
  });

  test('rows without a header', () => {
    expect(refusal('99000001,Marsh,Ada\n99000002,Ito,Ken\n').code).toBe('no-header');
  });

  test('prose', () => {
    expect(refusal('Dear colleague,\nthe pool will follow.\n').code).toBe('not-a-table');
  });

  test('more than 500 columns', () => {
    const headers = Array.from({ length: 500 }, (_, index) => `Column ${index}`);
    expect(refusal(`AAMC ID,${headers.join(',')}\n99000001\n`).code).toBe('too-many-columns');
  });

  test('more than 100,000 rows', () => {
    expect(refusal(`AAMC ID\n${'99000001\n'.repeat(100_001)}`).code).toBe('too-many-rows');
  });
});
