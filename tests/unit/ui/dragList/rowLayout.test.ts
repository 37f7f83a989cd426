import { describe, expect, test } from 'vitest';
import {
  gapAt,
  gapToIndex,
  indexToGap,
  isSamePlace,
  type RowLayout,
  topOfRow,
} from '../../../../src/ui/dragList/rowLayout.ts';

const plain: RowLayout = { count: 6, rowHeight: 50, separatorGap: null, separatorHeight: 0 };
const withLine: RowLayout = { ...plain, separatorGap: 4, separatorHeight: 24 };

describe('tops', () => {
  test('rows stand below each other', () => {
    expect([0, 1, 6].map((row) => topOfRow(plain, row))).toEqual([0, 50, 300]);
  });

  test('the separator pushes down only what is below it', () => {
    expect([3, 4, 5, 6].map((row) => topOfRow(withLine, row))).toEqual([150, 224, 274, 324]);
  });

  test('a separator below the last row makes the column longer', () => {
    expect(topOfRow({ ...withLine, separatorGap: 6 }, 6)).toBe(324);
  });
});

describe('the gap at a height', () => {
  test('the upper half of a row means above it, the lower half below it', () => {
    expect([0, 24, 26, 74, 76].map((y) => gapAt(plain, y))).toEqual([0, 0, 1, 1, 2]);
  });

  test('outside of the rows the nearest end is meant', () => {
    expect([-400, 1e6].map((y) => gapAt(plain, y))).toEqual([0, 6]);
    expect(gapAt({ ...plain, count: 0 }, 120)).toBe(0);
  });

  test('the whole separator belongs to the gap it stands in', () => {
    expect([200, 212, 224].map((y) => gapAt(withLine, y))).toEqual([4, 4, 4]);
    expect([248, 250].map((y) => gapAt(withLine, y))).toEqual([4, 5]);
  });

  test('the top of each row is found again', () => {
    for (const row of [0, 1, 2, 3, 4, 5, 6]) {
      expect(gapAt(withLine, topOfRow(withLine, row))).toBe(row);
    }
  });
});

describe('an index among those who stay', () => {
  test('without moved rows, gap and index are the same', () => {
    expect(gapToIndex(3, [])).toBe(3);
    expect(indexToGap(3, [])).toBe(3);
  });

  test('the gaps above and below a moved row mean the same index', () => {
    expect([gapToIndex(2, [2]), gapToIndex(3, [2])]).toEqual([2, 2]);
    expect(gapToIndex(4, [2])).toBe(3);
  });

  test('several moved rows are all left out of the count', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((gap) => gapToIndex(gap, [1, 2, 4]))).toEqual([
      0, 1, 1, 1, 2, 2, 3,
    ]);
  });

  test('an index leads to a gap that means it', () => {
    for (const movedRows of [[], [0], [5], [0, 1], [1, 2, 4], [0, 5]]) {
      for (let index = 0; index <= 6 - movedRows.length; index += 1) {
        expect(gapToIndex(indexToGap(index, movedRows), movedRows)).toBe(index);
      }
    }
  });

  test('a drop next to itself changes nothing', () => {
    expect(isSamePlace(2, [2])).toBe(true);
    expect(isSamePlace(3, [2])).toBe(false);
  });

  test('rows that stood apart are brought together even at the place of the first', () => {
    expect(isSamePlace(1, [1, 2])).toBe(true);
    expect(isSamePlace(1, [1, 3])).toBe(false);
  });
});
