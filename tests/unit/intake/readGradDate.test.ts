import { expect, test } from 'vitest';
import { readGradDate } from '../../../src/intake/readGradDate.ts';

test.each([
  ['05/2019', 2019, 5],
  ['5/24/2019', 2019, 5],
  ['8/2014 - 5/2019', 2019, 5],
  ['8/2014 – 5/2019', 2019, 5],
  ['08/01/2014 - 05/24/2019', 2019, 5],
  ['May-21', 2021, 5],
  ['May-98', 1998, 5],
  ['May 2019', 2019, 5],
  ['2019-05-24', 2019, 5],
  ['2019', 2019, null],
])('%s', (cell, year, month) => {
  expect(readGradDate(cell)).toEqual({ kind: 'value', value: { year, month } });
});

test('16-Jun may be June 2016 or a day in June', () => {
  expect(readGradDate('16-Jun')).toMatchObject({ kind: 'problem', code: 'date-ambiguous' });
});

test.each(['13/2026', '24/5/2019', 'this spring', '43586', '8/2014 - Present', '5/2099', '0/2019'])(
  '“%s” is no date',
  (cell) => expect(readGradDate(cell)).toMatchObject({ code: 'date-unreadable' }),
);
