import { type KeyboardEvent, useState } from 'react';
import { classNames } from '../classNames.ts';
import { ArrowDown, ArrowUp } from '../icons.ts';
import styles from './DataGrid.module.css';
import type { GridColumn, GridSortKey } from './gridColumn.ts';

const RESIZE_STEP = 16;

/** The part of a TanStack header that this one needs. */
interface ResizableHeader {
  readonly column: { readonly id: string; resetSize(): void; getIsResizing(): boolean };
  getSize(): number;
  getResizeHandler(): (event: unknown) => void;
}

export interface GridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly headers: readonly ResizableHeader[];
  readonly sort: readonly GridSortKey[];
  readonly onSort: (column: string, isAdded: boolean) => void;
  readonly onResize: (column: string, width: number) => void;
}

/**
 * The header stays in view. It is one stop of the Tab key: arrows walk along it, Enter sorts, with
 * Shift as a further key; Shift with an arrow widens or narrows the column.
 */
export function GridHeader<Row>({
  columns,
  headers,
  sort,
  onSort,
  onResize,
}: GridHeaderProps<Row>) {
  const sortable = columns.filter(({ isSortable }) => isSortable === true);
  const [stopId, setStopId] = useState<string | null>(null);
  const stop = sortable.some(({ id }) => id === stopId) ? stopId : (sortable[0]?.id ?? null);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const button = event.target as HTMLElement;
    const id = button.dataset.columnId;
    if (step === 0 || id === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      const header = headers.find(({ column }) => column.id === id);
      if (header !== undefined) onResize(id, header.getSize() + step * RESIZE_STEP);
      return;
    }
    const next = sortable[sortable.findIndex((column) => column.id === id) + step];
    if (next === undefined) return;
    setStopId(next.id);
    event.currentTarget
      .querySelector<HTMLElement>(`[data-column-id="${CSS.escape(next.id)}"]`)
      ?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: see the rows.
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the rows. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus. */}
      <div role="row" aria-rowindex={1} className={styles.headRow} onKeyDown={onKeyDown}>
        {columns.map((column, place) => {
          const key = sort.findIndex((entry) => entry.column === column.id);
          const header = headers.find((candidate) => candidate.column.id === column.id);
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the rows.
            // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus.
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + 1}
              aria-label={column.header === undefined ? undefined : column.title}
              aria-sort={
                column.isSortable === true ? ariaSort(key < 0 ? undefined : sort[key]) : undefined
              }
              className={classNames(
                styles.headCell,
                column.align !== undefined && styles[column.align],
                column.isPinned && styles.pinned,
                column.isPinned && columns[place + 1]?.isPinned !== true && styles.edge,
              )}
              style={column.isPinned ? { insetInlineStart: `var(--pin-${place})` } : undefined}
            >
              {column.isSortable === true ? (
                <button
                  type="button"
                  data-column-id={column.id}
                  tabIndex={column.id === stop ? 0 : -1}
                  className={styles.sort}
                  title={`${column.title}: press to sort, with Shift as a further key`}
                  onFocus={() => setStopId(column.id)}
                  onClick={(event) => onSort(column.id, event.shiftKey)}
                >
                  <span className={styles.title}>{column.header ?? column.title}</span>
                  {key >= 0 && <SortMark sort={sort} index={key} />}
                </button>
              ) : (
                (column.header ?? column.title)
              )}
              {header !== undefined && column.isFixed !== true && (
                <span
                  aria-hidden
                  className={styles.handle}
                  data-resizing={header.column.getIsResizing() || undefined}
                  onMouseDown={header.getResizeHandler()}
                  onTouchStart={header.getResizeHandler()}
                  onDoubleClick={() => header.column.resetSize()}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function SortMark({ sort, index }: { sort: readonly GridSortKey[]; index: number }) {
  const Arrow = sort[index]?.descending === true ? ArrowDown : ArrowUp;
  return (
    <span className={styles.mark} aria-hidden>
      <Arrow />
      {sort.length > 1 && index + 1}
    </span>
  );
}

function ariaSort(key: GridSortKey | undefined): 'ascending' | 'descending' | 'none' {
  if (key === undefined) return 'none';
  return key.descending ? 'descending' : 'ascending';
}
