import { expect, test } from 'vitest';
import { rankDelimiters } from '../../../src/intake/sniffDelimiter.ts';

test.each([',', ';', '\t', '|'])('a line parted by %j ranks it first', (delimiter) => {
  expect(rankDelimiters([['AAMC ID', 'Name', 'E-mail'].join(delimiter)])[0]).toBe(delimiter);
});

test('delimiters inside quotes do not count', () => {
  expect(rankDelimiters(['"a,b,c,d";"e,f"', '1;2'])[0]).toBe(';');
});

test('a tie goes to the comma', () => {
  expect(rankDelimiters(['AAMC ID'])[0]).toBe(',');
});
