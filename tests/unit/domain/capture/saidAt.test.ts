import { expect, test } from 'vitest';
import { readDate } from '../../../../src/domain/capture/saidAt.ts';

const WED_1042_EDT = Date.UTC(2027, 2, 17, 14, 42);

test.each([
  'Wed, 17 Mar 2027 10:42:00 -0400',
  'Wed, 17 Mar 2027 16:42:00 +0200',
  'Wednesday, March 17, 2027 10:42 AM',
  'Wed, Mar 17, 2027 at 10:42 AM',
  'March 17, 2027 at 10:42:00 AM EDT',
  'March 17, 2027 at 9:42:00 AM CDT',
  '3/17/27, 10:42:00 AM',
  '17/03/2027, 10:42',
  '2027-03-17T14:42:00+00:00',
])('“%s” is one instant', (text) => {
  expect(readDate(text, -240)).toBe(WED_1042_EDT);
});

test.each([
  ['3/17/27 12:05 AM', Date.UTC(2027, 2, 17, 4, 5)],
  ['3/17/27 12:05 PM', Date.UTC(2027, 2, 17, 16, 5)],
])('“%s” is twelve o’clock as clocks with halves have it', (text, at) => {
  expect(readDate(text, -240)).toBe(at);
});

test.each([
  '',
  '10:42',
  'Wed 10:42 AM',
  'March 17, 2027',
  '13/17/27 10:42',
  '3/17/27 10:75',
  'soon',
])('“%s” settles no instant', (text) => {
  expect(readDate(text, -240)).toBeNull();
});
