import { expect, test } from 'vitest';
import type { Band } from '../../../src/domain/band.ts';
import { bandChange, describeBandChange } from '../../../src/domain/bandChange.ts';

const placements = new Map<string, { band: Band }>([
  ['a', { band: 'top' }],
  ['b', { band: 'usable' }],
  ['c', { band: 'top' }],
]);

test('a bulk move says who comes from where, in the order of the board, and who stays', () => {
  const change = bandChange(['c', 'd', 'b', 'a', 'e'], 'usable', placements);
  expect(change).toEqual({
    moved: ['c', 'd', 'a', 'e'],
    from: [
      ['unsorted', 2],
      ['top', 2],
    ],
    staying: 1,
  });
  expect(describeBandChange(change)).toBe('2 from Unsorted, 2 from Top; 1 is there already');
});

test('nobody to move, and nobody who stays, read plainly', () => {
  expect(describeBandChange(bandChange(['a', 'c'], 'top', placements))).toBe('2 are there already');
  expect(describeBandChange(bandChange(['a'], 'never', placements))).toBe('1 from Top');
});
