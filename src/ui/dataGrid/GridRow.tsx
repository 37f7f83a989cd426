import { classNames } from '../classNames.ts';
import styles from './DataGrid.module.css';
import type { GridColumn } from './gridColumn.ts';

/** What the grid knows of a mounted row. All values are plain or stable, so that rows can be memoised. */
export interface GridRowFrame<Row> {
  readonly id: string;
  /** Among the rows shown, from 0. */
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
}

export interface GridRowProps<Row> extends GridRowFrame<Row> {
  readonly row: Row;
  readonly isSelected: boolean;
  readonly isQuiet?: boolean;
}

/** One row of a `DataGrid`, in its place. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, index, top, columns, row, isSelected, isFocused, isTabStop, isQuiet = false } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows stand where a table row cannot.
    <div
      role="row"
      data-row-id={id}
      data-quiet={isQuiet || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isFocused || undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, place) => (
        // biome-ignore lint/a11y/useSemanticElements: see the row.
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus.
        <div
          key={column.id}
          role="gridcell"
          className={classNames(
            styles.cell,
            column.align !== undefined && styles[column.align],
            column.isPinned && styles.pinned,
          )}
          style={column.isPinned ? { insetInlineStart: `var(--pin-${place})` } : undefined}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}
