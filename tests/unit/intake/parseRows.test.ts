import { expect, test } from 'vitest';
import { parseRows } from '../../../src/intake/parseRows.ts';

function parse(text: string) {
  return parseRows({ text, newline: '\n' }, ',', 1);
}

test('each row knows the line on which it begins, across quoted line breaks', () => {
  const rows = parse('a,"b\nb\nb"\nc,d\n"e\ne",f\ng,h');
  expect(rows.map(({ line }) => line)).toEqual([1, 4, 5, 7]);
});

test('the break after the last row begins no row', () => {
  expect(parse('a,b\n')).toHaveLength(1);
  expect(parse('a,b')).toHaveLength(1);
});

test('blank lines are rows', () => {
  expect(parse('a,b\n\nc,d\n').map(({ cells }) => cells)).toEqual([['a', 'b'], [''], ['c', 'd']]);
});

test('the guard of a spreadsheet is no part of the value', () => {
  expect(parse('="01234567","=""00000012""",=1+1\n')[0]?.cells).toEqual([
    '01234567',
    '00000012',
    '=1+1',
  ]);
});

test('numbers, dates and words of truth stay text', () => {
  expect(parse('007,TRUE,2027-03-16,1e5')[0]?.cells).toEqual(['007', 'TRUE', '2027-03-16', '1e5']);
});

test('a quotation mark that is not doubled is noted', () => {
  expect(parse('a,"b "c" d",e\nf,g,h\n').map(({ strayQuote }) => strayQuote)).toEqual([
    true,
    false,
  ]);
});
