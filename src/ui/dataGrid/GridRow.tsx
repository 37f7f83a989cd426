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
      {columns.map(({ column, place, isPinned, isEdge }) => (
        // biome-ignore lint/a11y/useSemanticElements: see the row.
        // biome-ignore lint/a11y/useFocusableInteractive: it takes the focus when it is entered.
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + 1}
          data-cell={column.id === cellId ? column.id : undefined}
          className={classNames(
            styles.cell,
            column.align !== undefined && styles[column.align],
            isPinned && styles.pinned,
            isEdge && styles.edge,
          )}
          style={
            isPinned
              ? { gridColumn: place + 1, insetInlineStart: `var(--pin-${place})` }
              : { gridColumn: place + 1 }
          }
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}
