import { expect, test } from 'vitest';
import { readYesNo } from '../../../src/intake/readYesNo.ts';

test.each(['Yes', 'yes ', 'Y', 'TRUE', 'True', 'Yes - J-1', 'Yes, H-1B'])('“%s” is Yes', (cell) => {
  expect(readYesNo(cell)).toEqual({ kind: 'value', value: true });
});

test.each(['No', 'n', 'FALSE', 'No (green card)'])('“%s” is No', (cell) => {
  expect(readYesNo(cell)).toEqual({ kind: 'value', value: false });
});

test.each(['', 'No Response', 'Screened', 'Unknown', 'Not reported'])(
  '“%s” is unknown, not No',
  (cell) => {
    expect(readYesNo(cell)).toEqual({ kind: 'blank' });
  },
);

test.each(['Maybe', '9/29/2018', '1', '0', 'F', 'No answer', 'Yesterday'])(
  '“%s” is neither',
  (cell) => {
    expect(readYesNo(cell)).toMatchObject({ kind: 'problem', code: 'yes-no-unreadable' });
  },
);
