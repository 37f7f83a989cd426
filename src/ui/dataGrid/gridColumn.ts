import type { ReactNode } from 'react';

/** One column of a grid. `Row` is what the caller's row component has read for one id. */
export interface GridColumn<Row> {
  readonly id: string;
  /** The name in the header and in the column chooser. */
  readonly title: string;
  /** Drawn in the header in place of the title, which stays the name. */
  readonly header?: ReactNode;
  /** Pixels. */
  readonly width: number;
  readonly minWidth?: number;
  readonly align?: 'center' | 'end';
  /** Pinned columns stay at the left while the rest scrolls; they must come first. */
  readonly isPinned?: boolean;
  /** Neither sorted, nor resized, nor hidden: a box to tick, a glyph. */
  readonly isFixed?: boolean;
  readonly isSortable?: boolean;
  cell(row: Row): ReactNode;
}

/** A column that is drawn, and which of those shown it is, from 0. */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  readonly place: number;
}

/** The order of the rows: the first key decides, the next ones part what it leaves equal. */
export interface GridSortKey {
  readonly column: string;
  readonly descending: boolean;
}

/**
 * The sort after a press on a header: ascending, descending, none. With Shift the column is added
 * as a further key instead of taking the place of the others.
 */
export function nextSort(
  sort: readonly GridSortKey[],
  column: string,
  isAdded: boolean,
): readonly GridSortKey[] {
  const index = sort.findIndex((key) => key.column === column);
  const current = sort[index];
  const next =
    current === undefined
      ? { column, descending: false }
      : current.descending
        ? null
        : { column, descending: true };
  if (!isAdded) return next === null ? [] : [next];
  if (current === undefined) return next === null ? sort : [...sort, next];
  return sort.flatMap((key) => (key === current ? (next ?? []) : key));
}
