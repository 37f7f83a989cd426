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
  /** Stands first, whatever is pinned; neither moved, resized nor hidden: a box to tick, a glyph. */
  readonly isFixed?: boolean;
  readonly isSortable?: boolean;
  cell(row: Row): ReactNode;
}

/** A column that is drawn, and where it stands. */
export interface PlacedColumn<Row> {
  readonly column: GridColumn<Row>;
  /** Among those shown, from 0. */
  readonly place: number;
  /** Stays at the left while the rest scrolls under it. */
  readonly isPinned: boolean;
  /** The last of the pinned ones. */
  readonly isEdge: boolean;
}

/** The order of the rows: the first key decides, the next ones part what it leaves equal. */
export interface GridSortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** What a person has made of the columns; plain, so that it can be kept. */
export interface GridLayout {
  /** `false` hides the column of that id. */
  readonly visibility: Readonly<Record<string, boolean>>;
  /** Ids in their order; those that are not named keep theirs, after the named ones. */
  readonly order: readonly string[];
  readonly pinned: readonly string[];
  /** Pixels, of those that were resized. */
  readonly sizes: Readonly<Record<string, number>>;
}
