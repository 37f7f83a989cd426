import { expect, test } from 'vitest';
import { readAamcId } from '../../../src/intake/readAamcId.ts';

test('eight digits are an AAMC ID, zeros in front included', () => {
  expect(readAamcId(' 01234567 ')).toEqual({ kind: 'value', value: '01234567' });
});

test('seven digits or fewer have probably lost a zero and are not repaired', () => {
  for (const cell of ['1234567', '1']) {
    const reading = readAamcId(cell);
    expect(reading).toMatchObject({ kind: 'problem', code: 'aamc-id-leading-zero' });
    expect(reading).toHaveProperty(
      'reason',
      expect.stringContaining('a leading zero was probably'),
    );
  }
});

test.each([
  '123456789',
  '1234 5678',
  'A1234567',
  '12345678.0',
  '1.23E+07',
  '１２３４５６７８',
  '########',
])('“%s” is not eight digits', (cell) =>
  expect(readAamcId(cell)).toMatchObject({ kind: 'problem', code: 'aamc-id-digits' }),
);

test('no cell is no ID', () => {
  expect(readAamcId('  ')).toEqual({ kind: 'blank' });
});
