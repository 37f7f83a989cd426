import { createBoxes, type Point } from './boxes.ts';
import { type ColumnRoom, type Place, stepPlace } from './place.ts';
import {
  gapAt,
  gapToIndex,
  indexToGap,
  isSamePlace,
  type RowLayout,
  topOfRow,
} from './rowLayout.ts';

/**
 * What a drag does between pick-up and drop, outside React: a pointer move costs some arithmetic
 * and one transform of a line, however many rows there are. React hears of it twice, when it
 * begins and when it ends.
 */
export interface DragController {
  /** Left to right, also those that are folded away. */
  readonly columns: () => readonly ColumnHandle[];
  register(column: ColumnHandle): () => void;
  /** Whom the present drag moves, in the order in which they are to stand; empty between drags. */
  movedIds(): readonly string[];
  isMoved(id: string): boolean;
  start(ids: readonly string[]): void;
  pointTo(point: Point): void;
  /** Something scrolled or changed its size: where things stand is read again at the next move. */
  forgetBoxes(): void;
  /** The column above or below the pointer; null between and beside them. */
  columnAt(x: number): string | null;
  /** Whether the pointer is so near an edge of what scrolls that it may want to be scrolled. */
  isNearEdge(): boolean;
  /** A key of a keyboard drag. The place it leads to, or null for a key that does not move. */
  step(key: string, from: Place): Place | null;
  placeOf(id: string): Place | null;
  /** How many the column of a place would hold after the drop. */
  sizeAt(place: Place): number;
  /** Scrolls a place into view and says where its row would begin, for the keyboard. */
  cornerOf(place: Place): Point;
  /** Ends the drag. The move to make, or null where it would change nothing. */
  finish(): DragMove | null;
  cancel(): void;
}

export interface DragMove {
  readonly ids: readonly string[];
  readonly toColumn: string;
  /** Counted among those who stay. */
  readonly index: number;
  /** Given where the drop means an end of the column, whoever stands there unseen. */
  readonly end?: ColumnEnd;
}

export type ColumnEnd = 'first' | 'last';

/** A column as it stands in the page. */
export interface ColumnHandle {
  readonly id: string;
  readonly ids: readonly string[];
  readonly layout: RowLayout;
  readonly isOrdered: boolean;
  /** A folded column draws no rows and takes what is dropped on it at its end. */
  readonly isFolded: boolean;
  /** Where a drop means an end of the column: its left half the first place, its right the last. */
  readonly header: HTMLElement | null;
  readonly scroller: HTMLElement;
  /** The sized element inside the scroller that holds the rows. */
  readonly inner: HTMLElement;
  readonly line: HTMLElement;
}

/** Where a drop would go now. */
interface Target extends Place {
  readonly end?: ColumnEnd;
}

function onlyIndexOf(column: ColumnHandle, staying: number): number | null {
  if (!column.isOrdered) return 0;
  return column.isFolded ? staying : null;
}

function placeWithEnd(column: ColumnHandle, index: number): Target {
  return { column: column.id, index, ...(column.isFolded ? { end: 'last' as const } : {}) };
}

/** Writes only what is new: each attribute that is written costs the browser a look at its styles. */
function mark(element: HTMLElement | null, drop: string | undefined): void {
  if (element === null || element.dataset.drop === drop) return;
  if (drop === undefined) delete element.dataset.drop;
  else element.dataset.drop = drop;
}

/** Further outside than this, a drop means nothing. */
const REACH = 48;

export function createDragController(columnOrder: () => readonly string[]): DragController {
  const handles = new Map<string, ColumnHandle>();
  let moved: readonly string[] = [];
  let movedSet: ReadonlySet<string> = new Set();
  let target: Target | null = null;
  let pointer: Point | null = null;
  const boxes = createBoxes();

  function columns(): readonly ColumnHandle[] {
    return columnOrder().flatMap((id) => handles.get(id) ?? []);
  }

  const rowsCache = new WeakMap<readonly string[], readonly number[]>();

  /** The rows of a column that the drag moves. */
  function movedRows({ ids }: ColumnHandle): readonly number[] {
    let rows = rowsCache.get(ids);
    if (rows === undefined) {
      rows = ids.flatMap((id, row) => (movedSet.has(id) ? [row] : []));
      rowsCache.set(ids, rows);
    }
    return rows;
  }

  function forgetRows(): void {
    for (const { ids } of handles.values()) rowsCache.delete(ids);
  }

  function roomOf(column: ColumnHandle): ColumnRoom {
    const staying = column.ids.length - movedRows(column).length;
    return { id: column.id, staying, onlyIndex: onlyIndexOf(column, staying) };
  }

  function isNoMove(column: ColumnHandle, { index, end }: Target): boolean {
    const rows = movedRows(column);
    if (rows.length !== moved.length) return false;
    if (!column.isOrdered || column.isFolded) return true;
    return end === undefined && isSamePlace(index, rows);
  }

  function setTarget(place: Target | null): void {
    if (
      place?.column === target?.column &&
      place?.index === target?.index &&
      place?.end === target?.end
    ) {
      return;
    }
    target = place;
    for (const column of handles.values()) {
      const isHere = place?.column === column.id && !isNoMove(column, place);
      const isEnd = isHere && place.end !== undefined && column.header !== null;
      const isLine = isHere && !isEnd && column.isOrdered && !column.isFolded;
      mark(column.header, isEnd ? place.end : undefined);
      mark(column.scroller, !isHere || isEnd ? undefined : isLine ? 'line' : 'column');
      if (!isLine) continue;
      const gap = indexToGap(place.index, movedRows(column));
      column.line.style.transform = `translateY(${topOfRow(column.layout, gap)}px)`;
    }
  }

  function placeAt({ x, y }: Point): Target | null {
    let nearest: { readonly column: ColumnHandle; readonly top: number } | null = null;
    let least = REACH;
    for (const column of columns()) {
      const { left, right, top } = boxes.of(column.inner);
      const distance = Math.max(left - x, x - right, 0);
      if (distance >= least) continue;
      least = distance;
      nearest = { column, top };
    }
    if (nearest === null) return null;
    const { column, top } = nearest;
    const { staying, onlyIndex } = roomOf(column);
    if (onlyIndex !== null) return placeWithEnd(column, onlyIndex);
    const head = column.header === null ? null : boxes.of(column.header);
    if (head !== null && y >= head.top && y < head.bottom) {
      return x < (head.left + head.right) / 2
        ? { column: column.id, index: 0, end: 'first' }
        : { column: column.id, index: staying, end: 'last' };
    }
    const gap = gapAt(column.layout, y - top);
    return { column: column.id, index: gapToIndex(gap, movedRows(column)) };
  }

  /** Rows that are drawn during the drag know it by themselves, see `DragListRow`. */
  function markRows(isLifted: boolean): void {
    for (const { inner } of handles.values()) {
      for (const row of inner.querySelectorAll<HTMLElement>('[data-row]')) {
        if (isLifted && movedSet.has(row.dataset.row ?? '')) row.dataset.lifted = 'true';
        else delete row.dataset.lifted;
      }
    }
  }

  function end(): void {
    setTarget(null);
    markRows(false);
    forgetRows();
    boxes.forget();
    pointer = null;
    moved = [];
    movedSet = new Set();
  }

  return {
    columns,
    register(column) {
      handles.set(column.id, column);
      boxes.forget();
      return () => {
        if (handles.get(column.id) === column) handles.delete(column.id);
      };
    },
    movedIds: () => moved,
    isMoved: (id) => movedSet.has(id),
    start(ids) {
      moved = ids;
      movedSet = new Set(ids);
      forgetRows();
      boxes.forget();
      markRows(true);
    },
    pointTo(point) {
      pointer = point;
      setTarget(placeAt(point));
    },
    forgetBoxes: boxes.forget,
    columnAt(x) {
      for (const { id, inner } of columns()) {
        const { left, right } = boxes.of(inner);
        if (x >= left && x <= right) return id;
      }
      return null;
    },
    isNearEdge: () =>
      pointer === null ||
      boxes.isNearEdge(
        pointer,
        columns().map(({ scroller }) => scroller),
      ),
    step(key, from) {
      const place = stepPlace(from, key, columns().map(roomOf));
      const column = place === null ? undefined : handles.get(place.column);
      if (place !== null && column !== undefined) setTarget(placeWithEnd(column, place.index));
      return place;
    },
    placeOf(id) {
      for (const column of handles.values()) {
        const row = column.ids.indexOf(id);
        if (row < 0) continue;
        return { column: column.id, index: gapToIndex(row, movedRows(column)) };
      }
      return null;
    },
    sizeAt(place) {
      const column = handles.get(place.column);
      return moved.length + (column === undefined ? 0 : roomOf(column).staying);
    },
    cornerOf(place) {
      const column = handles.get(place.column);
      if (column === undefined) return { x: 0, y: 0 };
      const { scroller, layout } = column;
      const rowTop = topOfRow(layout, indexToGap(place.index, movedRows(column)));
      const lowest = rowTop + layout.rowHeight - scroller.clientHeight;
      scroller.scrollTop = Math.max(lowest, Math.min(rowTop, scroller.scrollTop));
      scroller.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top } = column.inner.getBoundingClientRect();
      return { x: left, y: top + rowTop };
    },
    finish() {
      const column = target === null ? undefined : handles.get(target.column);
      const move =
        target === null || column === undefined || isNoMove(column, target)
          ? null
          : {
              ids: moved,
              toColumn: target.column,
              index: target.index,
              ...(target.end === undefined ? {} : { end: target.end }),
            };
      end();
      return move;
    },
    cancel: end,
  };
}
