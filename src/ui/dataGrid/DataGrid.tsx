import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useMemo,
  useRef,
} from 'react';
import { useRowHeight } from '../useRowHeight.ts';
import { useVirtualRows } from '../useVirtualRows.ts';
import styles from './DataGrid.module.css';
import { GridHeader } from './GridHeader.tsx';
import type { GridRowFrame } from './GridRow.tsx';
import type { GridColumn, GridSortKey } from './gridColumn.ts';
import { rowAfterKey } from './rowAfterKey.ts';
import { useColumnWindow } from './useColumnWindow.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnPinningFeature,
});
const NO_ROWS: readonly object[] = [];
const HEADER_HEIGHT = 32;

export interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  /** `false` hides the column of that id. */
  readonly visibility: Readonly<Record<string, boolean>>;
  /** In the order to show: filtered and sorted by the caller. */
  readonly rowIds: readonly string[];
  readonly focusedId: string | null;
  readonly sort: readonly GridSortKey[];
  /** When it changes, the rows are others: the grid goes back to its top. */
  readonly viewKey: string;
  readonly onFocusRow: (id: string) => void;
  readonly onOpenRow: (id: string) => void;
  /** Space on a row. */
  readonly onToggleRow: (id: string, isRange: boolean) => void;
  readonly onSort: (column: string, isAdded: boolean) => void;
  /** A memoised component around `GridRow` that reads its own facts, so that one change draws one row. */
  readonly renderRow: (frame: GridRowFrame<Row>) => ReactNode;
  /** In place of the rows when there are none. */
  readonly empty: ReactNode;
}

/**
 * A grid of any number of rows. TanStack Table keeps the columns (widths, what is hidden, what is
 * pinned); rows never enter it, because ids that were filtered and sorted in plain code cost a
 * tenth. Widths are custom properties of the grid, so that a resize draws no row again.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, visibility, rowIds, focusedId, onFocusRow, onOpenRow, onToggleRow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const table = useTable({
    features,
    data: NO_ROWS,
    columns: useMemo(() => columns.map(toColumnDef), [columns]),
    columnResizeMode: 'onChange',
    state: {
      columnVisibility: visibility,
      columnPinning: useMemo(() => ({ start: pinnedIds(columns), end: [] }), [columns]),
    },
  });
  const shown = useMemo(
    () => columns.filter(({ id }) => visibility[id] !== false),
    [columns, visibility],
  );
  const sized = table.getVisibleLeafColumns();
  const pinnedCount = shown.filter(({ isPinned }) => isPinned === true).length;
  const { from, to } = useColumnWindow(
    scroller,
    sized.map((column) => column.getSize()),
    pinnedCount,
  );
  const drawn = useMemo(
    () =>
      shown
        .map((column, place) => ({ column, place }))
        .filter(({ place }) => place < pinnedCount || (place >= from && place < to)),
    [shown, pinnedCount, from, to],
  );
  const { rows, height, rowsInView } = useVirtualRows({
    scroller,
    rowIds,
    focusedId,
    rowHeight,
    headerHeight: HEADER_HEIGHT,
    viewKey: props.viewKey,
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (target.closest('[role="columnheader"]') !== null) return;
    const isOnRow = target === event.currentTarget || target.dataset.rowId !== undefined;
    if (isOnRow && focusedId !== null && event.key === 'Enter') onOpenRow(focusedId);
    else if (isOnRow && focusedId !== null && event.key === ' ') {
      onToggleRow(focusedId, event.shiftKey);
    } else {
      const current = focusedId === null ? -1 : rowIds.indexOf(focusedId);
      const next = rowAfterKey(event.key, current, rowIds.length, rowsInView);
      const id = next === null ? undefined : rowIds[next];
      if (id === undefined) return;
      onFocusRow(id);
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent<HTMLDivElement>): void {
    const id = rowIdAt(event.target);
    if (id !== null && id !== focusedId) onFocusRow(id);
  }

  function onDoubleClick(event: MouseEvent<HTMLDivElement>): void {
    const id = rowIdAt(event.target);
    const isControl = (event.target as HTMLElement).closest('button,input,label') !== null;
    if (id !== null && !isControl) onOpenRow(id);
  }

  const hasFocusedRow = focusedId !== null && rowIds.includes(focusedId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold virtual rows.
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowIds.length + 1}
      aria-colcount={shown.length}
      aria-multiselectable="true"
      tabIndex={rowIds.length === 0 ? 0 : -1}
      className={styles.grid}
      style={widthsOf(sized)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <GridHeader
        columns={shown}
        headers={table.getFlatHeaders()}
        sort={props.sort}
        onSort={props.onSort}
        onResize={(id, width) => table.setColumnSizing((sizes) => ({ ...sizes, [id]: width }))}
      />
      {rowIds.length === 0 ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: virtual rows stand where a table body cannot.
        <div role="rowgroup" className={styles.body} style={{ height }}>
          {rows.map(({ id, index, top }) =>
            props.renderRow({
              id,
              index,
              top,
              columns: drawn,
              isFocused: id === focusedId,
              isTabStop: hasFocusedRow ? id === focusedId : index === 0,
            }),
          )}
        </div>
      )}
    </div>
  );
}

function toColumnDef<Row>({ id, width, minWidth = 56, isFixed = false }: GridColumn<Row>) {
  return {
    id,
    size: width,
    minSize: isFixed ? width : minWidth,
    maxSize: isFixed ? width : 640,
    enableResizing: !isFixed,
  };
}

function pinnedIds<Row>(columns: readonly GridColumn<Row>[]): string[] {
  return columns.filter(({ isPinned }) => isPinned === true).map(({ id }) => id);
}

/** `--columns` for the tracks of each row, `--pin-N` for where the N-th pinned column sticks. */
function widthsOf(
  columns: readonly {
    getSize(): number;
    getIsPinned(): unknown;
    getStart(region: 'start'): number;
  }[],
): CSSProperties {
  const widths: Record<string, string> = {
    '--columns': columns.map((column) => `${column.getSize()}px`).join(' '),
    '--total-width': `${columns.reduce((sum, column) => sum + column.getSize(), 0)}px`,
  };
  for (const [index, column] of columns.entries()) {
    if (column.getIsPinned()) widths[`--pin-${index}`] = `${column.getStart('start')}px`;
  }
  return widths;
}

function rowIdAt(target: EventTarget): string | null {
  const row = (target as HTMLElement).closest<HTMLElement>('[data-row-id]');
  return row?.dataset.rowId ?? null;
}
