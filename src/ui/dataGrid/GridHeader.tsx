import { type KeyboardEvent, useState } from 'react';
import { classNames } from '../classNames.ts';
import { ArrowDown, ArrowUp, ChevronDown } from '../icons.ts';
import { type ColumnScope, columnMover, movableIds } from './columnMover.ts';
import styles from './DataGrid.module.css';
import { moveColumn } from './moveColumn.ts';
import { useColumnDrag } from './useColumnDrag.ts';

const RESIZE_STEP = 16;

export interface GridHeaderProps<Row> extends ColumnScope<Row> {
  /** The column whose panel is open. */
  readonly panelId: string | null;
  onOpenPanel(anchor: HTMLElement, columnId: string): void;
}

/**
 * The header stays in view. It is one stop of the Tab key: arrows walk along it, Enter sorts, with
 * Shift as a further key, the down arrow opens the column's panel; Shift with an arrow widens or
 * narrows the column, Ctrl with an arrow moves it.
 */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { shown, table, layout, onLayoutChange, onOpenPanel } = props;
  const sortable = shown.filter(({ column }) => column.isSortable === true);
  const [stopId, setStopId] = useState<string | null>(null);
  const stop = sortable.some(({ column }) => column.id === stopId)
    ? stopId
    : (sortable[0]?.column.id ?? null);
  const { sorting } = table.state;
  const { row, line, begin } = useColumnDrag(({ id, before, isPinned }) =>
    onLayoutChange(moveColumn(layout, movableIds(table, layout), id, before, isPinned)),
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const button = event.target as HTMLElement;
    const id = button.dataset.columnId;
    if (id === undefined) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onOpenPanel(button, id);
      return;
    }
    if (step === 0) return;
    event.preventDefault();
    const column = table.getColumn(id);
    if (event.ctrlKey || event.metaKey) columnMover(props, id, step)?.();
    else if (event.shiftKey) {
      if (column?.getCanResize() !== true) return;
      table.setColumnSizing((sizes) => ({
        ...sizes,
        [id]: column.getSize() + step * RESIZE_STEP,
      }));
    } else {
      const next = sortable[sortable.findIndex((placed) => placed.column.id === id) + step];
      if (next === undefined) return;
      setStopId(next.column.id);
      event.currentTarget
        .querySelector<HTMLElement>(`[data-column-id="${CSS.escape(next.column.id)}"]`)
        ?.focus();
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: see the rows.
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the rows. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus. */}
      <div ref={row} role="row" aria-rowindex={1} className={styles.headRow} onKeyDown={onKeyDown}>
        {shown.map(({ column, place, isPinned, isEdge }) => {
          const own = table.getColumn(column.id);
          const header = table.getFlatHeaders().find(({ id }) => id === column.id);
          const key = sorting.findIndex(({ id }) => id === column.id);
          const isMovable = column.isFixed !== true;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the rows.
            // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus.
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + 1}
              aria-label={column.header === undefined ? undefined : column.title}
              aria-sort={column.isSortable === true ? ariaSort(sorting[key]?.desc) : undefined}
              data-movable={isMovable ? column.id : undefined}
              data-pinned={isPinned}
              className={classNames(
                styles.headCell,
                column.align !== undefined && styles[column.align],
                isPinned && styles.pinned,
                isEdge && styles.edge,
              )}
              style={isPinned ? { insetInlineStart: `var(--pin-${place})` } : undefined}
              onContextMenu={(event) => {
                const button = event.currentTarget.querySelector<HTMLElement>('[data-column-id]');
                if (button === null) return;
                event.preventDefault();
                onOpenPanel(button, column.id);
              }}
            >
              {column.isSortable === true ? (
                <button
                  type="button"
                  data-column-id={column.id}
                  tabIndex={column.id === stop ? 0 : -1}
                  className={styles.sort}
                  title={`${column.title}: press to sort, with Shift as a further key; ↓ for more`}
                  onFocus={() => setStopId(column.id)}
                  onPointerDown={(event) => isMovable && begin(event, column.id)}
                  onClick={(event) => own?.toggleSorting(undefined, event.shiftKey)}
                >
                  <span className={styles.title}>{column.header ?? column.title}</span>
                  {key >= 0 && <SortMark sorting={sorting} index={key} />}
                </button>
              ) : (
                (column.header ?? column.title)
              )}
              {isMovable && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={`Column ${column.title}`}
                  aria-haspopup="dialog"
                  aria-expanded={props.panelId === column.id}
                  className={styles.more}
                  onClick={(event) => onOpenPanel(event.currentTarget, column.id)}
                >
                  <ChevronDown />
                </button>
              )}
              {header !== undefined && isMovable && (
                <span
                  aria-hidden
                  className={styles.handle}
                  data-resizing={own?.getIsResizing() || undefined}
                  onMouseDown={header.getResizeHandler()}
                  onTouchStart={header.getResizeHandler()}
                  onDoubleClick={() => own?.resetSize()}
                />
              )}
            </div>
          );
        })}
        {line !== null && (
          <span aria-hidden className={styles.dropLine} style={{ insetInlineStart: line }} />
        )}
      </div>
    </div>
  );
}

interface SortMarkProps {
  readonly sorting: readonly { readonly desc: boolean }[];
  readonly index: number;
}

function SortMark({ sorting, index }: SortMarkProps) {
  const Arrow = sorting[index]?.desc === true ? ArrowDown : ArrowUp;
  return (
    <span className={styles.mark} aria-hidden>
      <Arrow />
      {sorting.length > 1 && index + 1}
    </span>
  );
}

function ariaSort(descending: boolean | undefined): 'ascending' | 'descending' | 'none' {
  if (descending === undefined) return 'none';
  return descending ? 'descending' : 'ascending';
}
