import { expect, test } from 'vitest';
import { placeAfterKey } from '../../../../src/ui/dataGrid/placeAfterKey.ts';

const SIZE = { rows: 100, columns: 8, page: 10 };
const press = (name: string) => ({
  key: name.replace('Ctrl+', ''),
  ctrlKey: name.startsWith('Ctrl+'),
  metaKey: false,
});
const after = (name: string, row: number, column: number | null) => {
  const place = placeAfterKey(press(name), { row, column }, SIZE);
  return place === null ? null : [place.row, place.column];
};

test.each<[string, number, number | null, [number, number | null]]>([
  ['ArrowDown', 4, null, [5, null]],
  ['ArrowDown', 4, 3, [5, 3]],
  ['ArrowUp', 4, 3, [3, 3]],
  ['PageDown', 4, 3, [14, 3]],
  ['PageUp', 14, null, [4, null]],
  ['ArrowRight', 4, null, [4, 0]],
  ['ArrowRight', 4, 3, [4, 4]],
  ['ArrowRight', 4, 7, [4, 7]],
  ['ArrowLeft', 4, 3, [4, 2]],
  ['ArrowLeft', 4, 0, [4, null]],
  ['Home', 50, null, [0, null]],
  ['End', 50, null, [99, null]],
  ['Home', 50, 3, [50, 0]],
  ['End', 50, 3, [50, 7]],
  ['Ctrl+Home', 50, 3, [0, 0]],
  ['Ctrl+End', 50, 3, [99, 7]],
  ['Ctrl+Home', 50, null, [0, null]],
  ['Ctrl+ArrowDown', 50, 3, [99, 3]],
  ['Ctrl+ArrowUp', 50, null, [0, null]],
  ['Ctrl+ArrowRight', 50, 3, [50, 7]],
  ['Ctrl+ArrowLeft', 50, 3, [50, 0]],
  ['ArrowRight', -1, null, [0, 0]],
  ['ArrowDown', -1, null, [0, null]],
])('%s from row %i, cell %o leads to %o', (key, row, column, to) => {
  expect(after(key, row, column)).toEqual(to);
});

test('other keys, a row without a cell to the left, and an empty grid lead nowhere', () => {
  expect(after('a', 4, 3)).toBeNull();
  expect(after('ArrowLeft', 4, null)).toBeNull();
  expect(placeAfterKey(press('Home'), { row: -1, column: null }, { ...SIZE, rows: 0 })).toBeNull();
});
