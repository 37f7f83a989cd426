import { expect, test } from 'vitest';
import { editDistance } from '../../../src/domain/editDistance.ts';

test.each([
  ['90028505', '90028505', 0],
  ['90028505', '90028506', 1],
  ['90028505', '9002505', 1],
  ['90028505', '900285005', 1],
  ['90028505', '90082505', 1],
  ['90028505', '09082505', 2],
  ['', 'ab', 2],
])('%s and %s are %i slips apart', (one, other, slips) => {
  expect(editDistance(one, other, 3)).toBe(slips);
  expect(editDistance(other, one, 3)).toBe(slips);
});

test('counting stops above the limit', () => {
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});
