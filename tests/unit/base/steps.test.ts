import { expect, test } from 'vitest';
import { eachInSteps, finish, STEP_ITEMS } from '../../../src/base/steps.ts';

test('work in steps stands back between its parts and sees every item once, in order', () => {
  const items = Array.from({ length: 2 * STEP_ITEMS + 1 }, (_, index) => index);
  const seen: number[] = [];
  const steps = eachInSteps(items, (item, index) => seen.push(item + index));
  let pauses = 0;
  while (steps.next().done !== true) pauses += 1;
  expect(pauses).toBe(2);
  expect(seen).toEqual(items.map((item) => 2 * item));
});

test('finished at once, it gives its answer', () => {
  expect(
    finish(
      (function* () {
        yield;
        return 'done';
      })(),
    ),
  ).toBe('done');
});
