import { expect, test } from 'vitest';
import { readHonors } from '../../../src/intake/readHonors.ts';

test.each(['Yes', 'Alpha Omega Alpha (Member of AOA)', 'Member of Gold Humanism Honor Society'])(
  '“%s” is a member',
  (cell) => expect(readHonors(cell)).toEqual({ kind: 'value', value: true }),
);

test.each([
  'No',
  'No Alpha Omega Alpha (AOA) chapter at my school',
  'Not a member',
  'Alpha Omega Alpha (AOA) elections held during senior year',
])('“%s” is none', (cell) => expect(readHonors(cell)).toEqual({ kind: 'value', value: false }));

test('No Response is unknown, other words are a problem', () => {
  expect(readHonors('No Response')).toEqual({ kind: 'blank' });
  expect(readHonors('Gold')).toMatchObject({ kind: 'problem', code: 'honors-unreadable' });
});
