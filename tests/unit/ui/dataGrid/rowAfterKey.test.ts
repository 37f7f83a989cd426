import { expect, test } from 'vitest';
import { rowAfterKey } from '../../../../src/ui/dataGrid/rowAfterKey.ts';

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 4, 3],
  ['PageDown', 4, 14],
  ['PageUp', 14, 4],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s leads from row %i to row %i', (key, from, to) => {
  expect(rowAfterKey(key, from, 100, 10)).toBe(to);
});

test('no key leads past the ends', () => {
  expect(rowAfterKey('ArrowUp', 0, 100, 10)).toBe(0);
  expect(rowAfterKey('ArrowDown', 99, 100, 10)).toBe(99);
  expect(rowAfterKey('PageDown', 95, 100, 10)).toBe(99);
  expect(rowAfterKey('PageUp', 3, 100, 10)).toBe(0);
});

test('without a focused row an arrow leads to the first', () => {
  expect(rowAfterKey('ArrowDown', -1, 100, 10)).toBe(0);
  expect(rowAfterKey('ArrowUp', -1, 100, 10)).toBe(0);
});

test('other keys and an empty grid lead nowhere', () => {
  expect(rowAfterKey('a', 4, 100, 10)).toBeNull();
  expect(rowAfterKey('ArrowDown', -1, 0, 10)).toBeNull();
});
