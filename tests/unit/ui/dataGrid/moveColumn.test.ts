import { expect, test } from 'vitest';
import type { GridLayout } from '../../../../src/ui/dataGrid/gridColumn.ts';
import { moveColumn } from '../../../../src/ui/dataGrid/moveColumn.ts';

const LAYOUT: GridLayout = { visibility: {}, order: [], pinned: ['name'], sizes: {} };
const IDS = ['name', 'id', 'type', 'school'];
const moved = (id: string, before: string | null, isPinned: boolean, layout = LAYOUT) => {
  const { order, pinned } = moveColumn(layout, IDS, id, before, isPinned);
  return { order, pinned };
};

test('a column goes before another, and last where none is named', () => {
  expect(moved('school', 'id', false).order).toEqual(['name', 'school', 'id', 'type']);
  expect(moved('id', null, false).order).toEqual(['name', 'type', 'school', 'id']);
  expect(moveColumn(LAYOUT, IDS, 'id', 'id', false)).toBe(LAYOUT);
});

test('a column that is dropped among the pinned is pinned there, and the other way round', () => {
  expect(moved('type', 'name', true)).toEqual({
    order: ['type', 'name', 'id', 'school'],
    pinned: ['type', 'name'],
  });
  expect(moved('school', null, true)).toEqual({
    order: ['name', 'school', 'id', 'type'],
    pinned: ['name', 'school'],
  });
  expect(moved('name', 'school', false)).toEqual({
    order: ['id', 'type', 'name', 'school'],
    pinned: [],
  });
});
