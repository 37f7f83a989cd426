import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../src/domain/board.ts';
import { clockDoubt, newestInstant } from '../../../src/domain/clockDoubt.ts';
import { PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';

const doubt = (now: number, newest: number) => clockDoubt(now, newest, PRESET_WEEK);

test('a clock that is a day behind is told by what was saved later', () => {
  expect(doubt(edt(16, 14), edt(17, 14))).toBe(
    'This clock says Tue, Mar 16, 14:00 ET, but something was saved at Wed, Mar 17, 14:00 ET. Either it is behind now, or it was ahead then.',
  );
});

test('a clock that is a day ahead is told by a board that nobody touched for a day of SOAP', () => {
  expect(doubt(edt(18, 14), edt(17, 14))).toBe(
    'This clock says Thu, Mar 18, 14:00 ET, and nothing was saved since Wed, Mar 17, 14:00 ET. If that is not so, it is ahead.',
  );
});

test('a clock that is two hours behind is told as soon as something was saved by a right one', () => {
  expect(doubt(edt(17, 12), edt(17, 14))).toMatch(
    /^This clock says Wed, Mar 17, 12:00 ET, but something was saved at Wed, Mar 17, 14:00 ET/,
  );
  // Set right again, there is nothing left to say.
  expect(doubt(edt(17, 14, 1), edt(17, 14))).toBeNull();
});

test('a clock that was ahead for an hour is told when it is set right, until that hour is over', () => {
  const savedAhead = edt(18, 14);
  expect(doubt(edt(17, 14), savedAhead)).toMatch(/or it was ahead then\.$/);
  expect(doubt(edt(18, 14), savedAhead)).toBeNull();
});

test.each([
  ['an empty board', edt(16, 14), 0],
  ['the next morning', edt(17, 7), edt(16, 19)],
  ['another computer whose clock is minutes ahead', edt(17, 7), edt(17, 7, 5)],
  ['a board that was made ready weeks before', edt(15, 10), edt(1, 10)],
  ['a board that is opened long after', edt(30, 10), edt(18, 21, 30)],
])('no word about %s', (_, now, newest) => {
  expect(doubt(now, newest)).toBeNull();
});

test('the newest line counts wherever it stands', () => {
  const line = (at: number) => ({ at }) as HistoryLine;
  expect(newestInstant([line(3), line(9), line(5)], [line(7)])).toBe(9);
  expect(newestInstant([], [])).toBe(0);
});
