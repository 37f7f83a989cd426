import { expect, test } from 'vitest';
import { csvText, guardFormulas, unguardFormulas } from '../../../src/output/csvText.ts';

test('rows end in CR LF, the file begins with a byte order mark, null is empty', () => {
  expect(
    csvText([
      ['Rank', 'Name'],
      [1, 'Marsh, Ada'],
      [2, null],
    ]),
  ).toBe('\uFEFFRank,Name\r\n1,"Marsh, Ada"\r\n2,\r\n');
});

test('quotes are doubled; line breaks and outer blanks stand inside quotes', () => {
  expect(csvText([['a "b"', 'c\nd', ' e']])).toBe('\uFEFF"a ""b""","c\nd"," e"\r\n');
});

test('a negative number stays a number', () => {
  expect(csvText([[-0.32]])).toBe('\uFEFF-0.32\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['%0A=1', "'%0A=1"],
  ['  =1', "'  =1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1＋1', "'＝1＋1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['"=1"', '\'"=1"'],
  ["'=1", "''=1"],
  ['Marsh\n=1', "Marsh\n'=1"],
  ['\t=1', "'\t'=1"],
  ['Marsh;=1', "Marsh;'=1"],
  ['Marsh,=1', "Marsh,'=1"],
])('%j opens as text', (text, guarded) => {
  expect(guardFormulas(text)).toBe(guarded);
  expect(unguardFormulas(guarded)).toBe(text);
});

test.each(['Marsh, Ada', 'Smith-Jones', 'O’Brien', "'t Hooft", 'a=b', '91000001', 'Step 2: 1 + 1'])(
  '%j is written as it is',
  (text) => {
    expect(guardFormulas(text)).toBe(text);
  },
);
