import { rowAfterKey } from './rowAfterKey.ts';

/** Where the keyboard stands: in a cell, or on the row as a whole. */
export interface GridPlace {
  /** −1 while no row is focused. */
  readonly row: number;
  readonly column: number | null;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/**
 * Where a key leads; null where the key is not one of the grid's. A row is entered with the right
 * arrow and left with the left one; up and down keep to the column. Home and End go along the row
 * from a cell, and through all rows from a row; with Ctrl always to the ends of the grid.
 */
export function placeAfterKey(press: Press, from: GridPlace, size: GridSize): GridPlace | null {
  const { rows, columns, page } = size;
  if (rows === 0) return null;
  const hasControl = press.ctrlKey || press.metaKey;
  const { column } = from;
  const lastColumn = columns - 1;
  const toRow = (key: string): GridPlace | null => {
    const row = rowAfterKey(key, from.row, rows, page);
    return row === null ? null : { row, column };
  };
  switch (press.key) {
    case 'ArrowDown':
      return toRow(hasControl ? 'End' : press.key);
    case 'ArrowUp':
      return toRow(hasControl ? 'Home' : press.key);
    case 'PageDown':
    case 'PageUp':
      return toRow(press.key);
    case 'ArrowRight':
      return inRow(from, hasControl ? lastColumn : Math.min(lastColumn, (column ?? -1) + 1));
    case 'ArrowLeft':
      if (column === null) return null;
      return inRow(from, hasControl ? 0 : column === 0 ? null : column - 1);
    case 'Home':
      if (column === null) return toRow('Home');
      return hasControl ? { row: 0, column: 0 } : inRow(from, 0);
    case 'End':
      if (column === null) return toRow('End');
      return hasControl ? { row: rows - 1, column: lastColumn } : inRow(from, lastColumn);
    default:
      return null;
  }
}

function inRow({ row }: GridPlace, column: number | null): GridPlace {
  return { row: Math.max(0, row), column };
}
