import { expect, test } from 'vitest';
import { createRateLimit } from '../../../src/server/rateLimit.ts';

test('a bucket gives its burst, then what time fills in', () => {
  let now = 0;
  const limit = createRateLimit({ burst: 3, perSecond: 1 }, () => now);
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false]);
  now = 1000;
  expect([limit.take('a'), limit.take('a')]).toEqual([true, false]);
});

test('one key takes nothing from another', () => {
  const limit = createRateLimit({ burst: 1, perSecond: 0 }, () => 0);
  expect([limit.take('a'), limit.take('b'), limit.take('a')]).toEqual([true, true, false]);
});

test('a bucket never holds more than its burst', () => {
  let now = 0;
  const limit = createRateLimit({ burst: 2, perSecond: 1 }, () => now);
  now = 1_000_000;
  expect([limit.take('a', 2), limit.take('a')]).toEqual([true, false]);
});
