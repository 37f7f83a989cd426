import type { CSSProperties } from 'react';
import { classNames } from '../classNames.ts';
import styles from './DataGrid.module.css';
import type { PlacedColumn } from './gridColumn.ts';

/** What the grid knows of a mounted row. All values are plain or stable, so that rows can be memoised. */
export interface GridRowFrame<Row> {
  readonly id: string;
  /** Among the rows shown, from 0. */
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  /** Those in view: the pinned ones, and of the others the ones scrolled to. */
  readonly columns: readonly PlacedColumn<Row>[];
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
  /** The column of the cell in which the keyboard stands; null for the row as a whole. */
  readonly cellId: string | null;
}

export interface GridRowProps<Row> extends GridRowFrame<Row> {
  readonly row: Row;
  readonly isSelected: boolean;
  readonly isQuiet?: boolean;
}

/** One row of a `DataGrid`, in its place. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, index, top, columns, row, isSelected, isFocused, isTabStop, cellId } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows stand where a table row cannot.
    <div
      role="row"
      data-row-id={id}
      data-quiet={props.isQuiet || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isFocused || undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((placed) => (
        // biome-ignore lint/a11y/useSemanticElements: see the row.
        // biome-ignore lint/a11y/useFocusableInteractive: it takes the focus when it is entered.
        <div
          key={placed.column.id}
          role="gridcell"
          aria-colindex={placed.place + 1}
          data-cell={placed.column.id === cellId ? placed.column.id : undefined}
          {...looksOf(placed)}
        >
          {placed.column.cell(row)}
        </div>
      ))}
    </div>
  );
}

interface Looks {
  readonly className: string;
  readonly style: CSSProperties;
}

/** Worked out once for each placed column: the same object tells React that nothing changed. */
const looks = new WeakMap<object, Looks>();

function looksOf<Row>(placed: PlacedColumn<Row>): Looks {
  let known = looks.get(placed);
  if (known === undefined) {
    const { column, place, isPinned, isEdge } = placed;
    known = {
      className: classNames(
        styles.cell,
        column.align !== undefined && styles[column.align],
        isPinned && styles.pinned,
        isEdge && styles.edge,
      ),
      style: {
        gridColumn: place + 1,
        ...(isPinned ? { insetInlineStart: `var(--pin-${place})` } : {}),
      },
    };
    looks.set(placed, known);
  }
  return known;
}
