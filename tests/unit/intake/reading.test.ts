import { expect, test } from 'vitest';
import { isBlankCell } from '../../../src/intake/reading.ts';

test.each(['', '  ', 'No Response', 'screened', 'N/A', ' - '])('“%s” is blank', (cell) => {
  expect(isBlankCell(cell)).toBe(true);
});

test.each(['No', '0', 'None of these', 'Response'])('“%s” is an answer', (cell) => {
  expect(isBlankCell(cell)).toBe(false);
});
