import { expect, test } from 'vitest';
import { nextSort } from '../../../../src/ui/dataGrid/gridColumn.ts';

const up = (column: string) => ({ column, descending: false });
const down = (column: string) => ({ column, descending: true });

test('a press sorts ascending, then descending, then not at all', () => {
  expect(nextSort([], 'name', false)).toEqual([up('name')]);
  expect(nextSort([up('name')], 'name', false)).toEqual([down('name')]);
  expect(nextSort([down('name')], 'name', false)).toEqual([]);
});

test('a press on another column takes the place of all keys', () => {
  expect(nextSort([up('name'), down('type')], 'school', false)).toEqual([up('school')]);
});

test('with Shift the column becomes a further key', () => {
  expect(nextSort([up('name')], 'type', true)).toEqual([up('name'), up('type')]);
});

test('with Shift a key turns in its place, then drops out', () => {
  expect(nextSort([up('name'), up('type')], 'name', true)).toEqual([down('name'), up('type')]);
  expect(nextSort([down('name'), up('type')], 'name', true)).toEqual([up('type')]);
});
