import { expect, test } from 'vitest';
import { equalSlices } from '../../../src/domain/equalSlices.ts';

test('the first readers take what does not divide', () => {
  expect([...equalSlices(['1', '2', '3', '4', '5'], ['ann', 'bob'])]).toEqual([
    ['ann', ['1', '2', '3']],
    ['bob', ['4', '5']],
  ]);
});

test('a reader who is named twice gets one slice', () => {
  expect([...equalSlices(['1', '2'], ['ann', 'ann'])]).toEqual([['ann', ['1', '2']]]);
});

test('without readers nobody is assigned', () => {
  expect(equalSlices(['1', '2'], []).size).toBe(0);
});

test('more readers than applicants leave the last ones without any', () => {
  expect(equalSlices(['1'], ['ann', 'bob']).get('bob')).toEqual([]);
});
