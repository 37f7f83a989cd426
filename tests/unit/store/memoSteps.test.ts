import { expect, test } from 'vitest';
import { eachInSteps, STEP_ITEMS } from '../../../src/base/steps.ts';
import { inSlices } from '../../../src/store/inSlices.ts';
import { memoSteps } from '../../../src/store/memoSteps.ts';

function counted() {
  let runs = 0;
  const sum = memoSteps(function* (numbers: readonly number[]) {
    runs += 1;
    let total = 0;
    yield* eachInSteps(numbers, (number) => {
      total += number;
    });
    return total;
  });
  return { sum, runs: () => runs };
}

test('what was prepared in slices is found at once, and made anew for other inputs only', async () => {
  const { sum, runs } = counted();
  const ones = Array.from({ length: 3 * STEP_ITEMS }, () => 1);
  expect(await inSlices(sum.steps(ones))).toBe(3 * STEP_ITEMS);
  expect(sum.now(ones)).toBe(3 * STEP_ITEMS);
  expect(runs()).toBe(1);
  expect(sum.now([2])).toBe(2);
  expect(runs()).toBe(2);
});

test('whoever cannot wait for the slices gets the answer all the same', () => {
  const { sum } = counted();
  const ones = Array.from({ length: 3 * STEP_ITEMS }, () => 1);
  const slices = sum.steps(ones);
  slices.next();
  expect(sum.now(ones)).toBe(3 * STEP_ITEMS);
});
