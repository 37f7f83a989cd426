import { expect, test } from 'vitest';
import { readYesNo } from '../../../src/intake/readYesNo.ts';

test.each(['Yes', 'yes ', 'Y', 'TRUE', 'True'])('“%s” is Yes', (cell) => {
  expect(readYesNo(cell)).toEqual({ kind: 'value', value: true });
});

test.each(['No', 'n', 'FALSE'])('“%s” is No', (cell) => {
  expect(readYesNo(cell)).toEqual({ kind: 'value', value: false });
});

test.each(['', 'No Response', 'Screened'])('“%s” is unknown, not No', (cell) => {
  expect(readYesNo(cell)).toEqual({ kind: 'blank' });
});

test.each(['Maybe', '9/29/2018', '1'])('“%s” is neither', (cell) => {
  expect(readYesNo(cell)).toMatchObject({ kind: 'problem', code: 'yes-no-unreadable' });
});
