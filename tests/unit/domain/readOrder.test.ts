import { expect, test } from 'vitest';
import { readOrder } from '../../../src/domain/readOrder.ts';

const pool = ['90028505', '90312244', '91107719', '01234567'];
const read = (text: string) => readOrder(text, (id) => pool.includes(id));
const idsOf = (text: string) => read(text).places.map(({ id, place }) => `${place} ${id}`);

test('one ID on each line is an order, whatever stands beside it', () => {
  const text = '9031 2244 Haddad, CK 244, 2021\n90028505 Boateng, CK 251, 2019\n\n01234567\n';
  expect(read(text).hasRanks).toBe(false);
  expect(idsOf(text)).toEqual(['1 90312244', '2 90028505', '3 01234567']);
});

test('ranks of a file that is sorted by name count more than its lines', () => {
  const text = 'name,id,score,rank\nAda,90028505,244,3\nBen,90312244,251,1\nCleo,91107719,233,2\n';
  expect(read(text).hasRanks).toBe(true);
  expect(idsOf(text)).toEqual(['1 90312244', '2 91107719', '3 90028505']);
});

test('names at one rank are even', () => {
  expect(idsOf('1,90028505\n2,90312244\n2,91107719\n4,01234567')).toEqual([
    '1 90028505',
    '2 90312244',
    '2 91107719',
    '4 01234567',
  ]);
});

test('several IDs on one line are in the order of the text', () => {
  expect(idsOf('91107719, 90028505; 90312244')).toEqual(['1 91107719', '2 90028505', '3 90312244']);
});

test('strangers, lost digits and repeats are named', () => {
  const found = read('90028505\n99999999\n1234567\n90028505\n');
  expect(found.unknown).toEqual([
    { written: '99999999', line: 2 },
    { written: '1234567', line: 3 },
  ]);
  expect(found.twice).toEqual(['90028505']);
  expect(found.places).toEqual([{ id: '90028505', place: 1 }]);
});
