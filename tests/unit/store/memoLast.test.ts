import { expect, test } from 'vitest';
import { memoLast } from '../../../src/store/memoLast.ts';

test('the same inputs give the same object', () => {
  const pair = memoLast((a: number, b: number) => ({ sum: a + b }));
  const first = pair(1, 2);
  expect(pair(1, 2)).toBe(first);
  expect(pair(1, 3)).toEqual({ sum: 4 });
  expect(pair(1, 2)).not.toBe(first);
});

test('an input that is not a number counts as the same when it is', () => {
  const wrap = memoLast((value: number) => ({ value }));
  expect(wrap(Number.NaN)).toBe(wrap(Number.NaN));
});
