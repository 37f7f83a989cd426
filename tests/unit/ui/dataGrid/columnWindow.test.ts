import { expect, test } from 'vitest';
import { columnWindow } from '../../../../src/ui/dataGrid/columnWindow.ts';

// Two pinned columns of 100, then ten of 200.
const WIDTHS = [100, 100, ...new Array<number>(10).fill(200)];

test('at the left the columns in view are drawn, and those within reach of a small scroll', () => {
  expect(columnWindow(WIDTHS, 2, 0, 800)).toEqual({ from: 2, to: 6 });
});

test('what lies under the pinned columns is left out', () => {
  expect(columnWindow(WIDTHS, 2, 1000, 800)).toEqual({ from: 6, to: 11 });
});

test('at the right end the last column is drawn', () => {
  expect(columnWindow(WIDTHS, 2, 1400, 800)).toEqual({ from: 8, to: 12 });
});

test('a grid that is not laid out yet, or has pinned columns only, draws what it must', () => {
  expect(columnWindow(WIDTHS, 2, 0, 0).to).toBeLessThanOrEqual(3);
  expect(columnWindow([100, 100], 2, 0, 800)).toEqual({ from: 2, to: 2 });
  expect(columnWindow([], 0, 0, 800)).toEqual({ from: 0, to: 0 });
});
