import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useRowHeight } from '../useRowHeight.ts';
import { useVirtualRows } from '../useVirtualRows.ts';
import { ColumnPopover } from './ColumnPopover.tsx';
import styles from './DataGrid.module.css';
import { GridHeader } from './GridHeader.tsx';
import type { GridRowFrame } from './GridRow.tsx';
import type { GridColumn, GridLayout, GridSortKey, PlacedColumn } from './gridColumn.ts';
import { placeAfterKey } from './placeAfterKey.ts';
import { useColumnWindow } from './useColumnWindow.ts';
import { useGridTable } from './useGridTable.ts';

/** As in the style: of a finger's size where the rows are. */
const HEADER_HEIGHT = 32;
const FINGER_HEIGHT = 45;

export interface DataGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  /** In the order to show: filtered and sorted by the caller. */
  readonly rowIds: readonly string[];
  readonly focusedId: string | null;
  readonly sort: readonly GridSortKey[];
  readonly onSortChange: (sort: readonly GridSortKey[]) => void;
  /** When it changes, the rows are others: the grid goes back to its top. */
  readonly viewKey: string;
  readonly onFocusRow: (id: string) => void;
  readonly onOpenRow: (id: string) => void;
  /** Space on a row, or a press with Ctrl; a range with Shift. */
  readonly onToggleRow: (id: string, isRange: boolean) => void;
  /** Shift with a key that moves: the selection reaches from its anchor to this row. */
  readonly onExtendTo: (id: string) => void;
  readonly onSelectAll: () => void;
  /** Ctrl+C: the columns shown, or the one cell in which the keyboard stands. */
  readonly onCopy: (columns: readonly GridColumn<Row>[], cellId: string | null) => void;
  /** What a column holds, asked for when its panel opens. */
  readonly statisticsOf: (columnId: string) => ReactNode;
  /** A memoised component around `GridRow` that reads its own facts, so that one change draws one row. */
  readonly renderRow: (frame: GridRowFrame<Row>) => ReactNode;
  /** In place of the rows when there are none. */
  readonly empty: ReactNode;
}

/**
 * A grid of any number of rows, and of columns that a person arranges. Widths are custom properties
 * of the grid, so that a resize draws no row again; rows and columns out of sight are not drawn.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { rowIds, focusedId, onFocusRow, onOpenRow, onToggleRow } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const { table, sized, shown, pinnedCount } = useGridTable(props);
  const widths = sized.map((column) => column.getSize());
  const [panel, setPanel] = useState<{ anchor: HTMLElement; id: string } | null>(null);
  const [wantedCell, setCell] = useState<string | null>(null);
  const cellPlace = shown.findIndex(({ column }) => column.id === wantedCell);
  const cellId = cellPlace < 0 ? null : wantedCell;
  const { from, to } = useColumnWindow(scroller, widths, pinnedCount);
  const drawn = useMemo(
    () =>
      shown.filter(
        ({ isPinned, place }) => isPinned || (place >= from && place < to) || place === cellPlace,
      ),
    [shown, from, to, cellPlace],
  );
  const { rows, height, rowsInView } = useVirtualRows({
    scroller,
    rowIds,
    focusedId,
    rowHeight,
    headerHeight: rowHeight >= FINGER_HEIGHT ? FINGER_HEIGHT : HEADER_HEIGHT,
    viewKey: props.viewKey,
  });
  useCellFocus(scroller, cellId, [focusedId, rowIds, drawn]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (target.closest('[role="columnheader"]') !== null) return;
    const isOnRow =
      target === event.currentTarget ||
      target.dataset.rowId !== undefined ||
      target.dataset.cell !== undefined;
    const hasControl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (hasControl && key === 'a') props.onSelectAll();
    else if (hasControl && key === 'c') {
      if (window.getSelection()?.isCollapsed === false) return;
      props.onCopy(
        shown.map(({ column }) => column),
        cellId,
      );
    } else if (isOnRow && focusedId !== null && event.key === 'Enter') onOpenRow(focusedId);
    else if (isOnRow && focusedId !== null && event.key === ' ') {
      onToggleRow(focusedId, event.shiftKey);
    } else {
      const row = focusedId === null ? -1 : rowIds.indexOf(focusedId);
      const next = placeAfterKey(
        event,
        { row, column: cellId === null ? null : cellPlace },
        { rows: rowIds.length, columns: shown.length, page: rowsInView },
      );
      const id = next === null ? undefined : rowIds[next.row];
      if (next === null || id === undefined) return;
      setCell(next.column === null ? null : (shown[next.column]?.column.id ?? null));
      if (next.column !== null) showColumn(next.column);
      if (event.shiftKey && id !== focusedId) props.onExtendTo(id);
      else if (id !== focusedId) onFocusRow(id);
    }
    event.preventDefault();
  }

  /** Scrolls sideways until a column stands clear of the pinned ones. */
  function showColumn(place: number): void {
    const element = scroller.current;
    if (element === null || place < pinnedCount) return;
    const sum = (to: number) => widths.slice(0, to).reduce((total, width) => total + width, 0);
    const start = sum(place) - sum(pinnedCount);
    const end = sum(place + 1);
    if (element.scrollLeft > start) element.scrollLeft = start;
    else if (element.scrollLeft + element.clientWidth < end) {
      element.scrollLeft = end - element.clientWidth;
    }
  }

  function onClick(event: MouseEvent<HTMLDivElement>): void {
    const id = rowIdAt(event.target);
    if (id === null || isControlAt(event.target)) {
      if (id !== null && id !== focusedId) onFocusRow(id);
      return;
    }
    setCell(null);
    (event.target as HTMLElement)
      .closest<HTMLElement>('[data-row-id]')
      ?.focus({ preventScroll: true });
    if (event.shiftKey) props.onExtendTo(id);
    else if (event.ctrlKey || event.metaKey) onToggleRow(id, false);
    else if (id !== focusedId) onFocusRow(id);
  }

  function onDoubleClick(event: MouseEvent<HTMLDivElement>): void {
    const id = rowIdAt(event.target);
    if (id !== null && !isControlAt(event.target)) onOpenRow(id);
  }

  const hasFocusedRow = focusedId !== null && rowIds.includes(focusedId);
  const { layout, onLayoutChange } = props;
  const scope = { shown, table, layout, onLayoutChange };
  const grid = (
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
      style={widthsOf(shown, widths)}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // A range of rows is meant, not a range of words.
        if (event.shiftKey && rowIdAt(event.target) !== null) event.preventDefault();
      }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onPointerOver={showWhole}
    >
      <GridHeader
        {...scope}
        panelId={panel?.id ?? null}
        onOpenPanel={(anchor, id) => setPanel({ anchor, id })}
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
              cellId: id === focusedId ? cellId : null,
            }),
          )}
        </div>
      )}
    </div>
  );
  return (
    <>
      {grid}
      <ColumnPopover
        {...scope}
        columnId={panel?.id ?? null}
        anchor={panel?.anchor ?? null}
        onClose={() => setPanel(null)}
        statisticsOf={props.statisticsOf}
      />
    </>
  );
}

/**
 * The cell of the focused row takes the focus from its row, or from the cell it stood in before. A
 * cell that once had it stays focusable: to make it unfocusable again would drop the focus.
 */
function useCellFocus(
  scroller: { readonly current: HTMLElement | null },
  cellId: string | null,
  when: readonly unknown[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says when.
  useLayoutEffect(() => {
    const element = scroller.current;
    const active = document.activeElement?.closest<HTMLElement>('[data-row-id]') ?? null;
    if (element === null || active === null || !element.contains(active)) return;
    const cell = element.querySelector<HTMLElement>('[data-cell]');
    if (cell !== null) {
      cell.tabIndex = -1;
      cell.focus({ preventScroll: true });
    } else if (document.activeElement?.getAttribute('role') === 'gridcell') {
      // Out of the cells again, into the row.
      active.focus({ preventScroll: true });
    }
  }, [cellId, ...when]);
}

/** `--columns` for the tracks of each row, `--pin-N` for where the N-th pinned column sticks. */
function widthsOf<Row>(
  shown: readonly PlacedColumn<Row>[],
  widths: readonly number[],
): CSSProperties {
  const properties: Record<string, string> = {
    '--columns': widths.map((width) => `${width}px`).join(' '),
  };
  let start = 0;
  for (const { place, isPinned } of shown) {
    if (isPinned) properties[`--pin-${place}`] = `${start}px`;
    start += widths[place] ?? 0;
  }
  properties['--total-width'] = `${start}px`;
  return properties;
}

/** Under the pointer a cell that is too narrow says all of it. */
function showWhole({ target }: PointerEvent<HTMLDivElement>): void {
  const cell = (target as HTMLElement).closest<HTMLElement>('[role="gridcell"]');
  if (cell === null) return;
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
  else cell.removeAttribute('title');
}

function rowIdAt(target: EventTarget): string | null {
  const row = (target as HTMLElement).closest<HTMLElement>('[data-row-id]');
  return row?.dataset.rowId ?? null;
}

function isControlAt(target: EventTarget): boolean {
  return (target as HTMLElement).closest('button,input,label,a') !== null;
}
