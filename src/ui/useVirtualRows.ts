import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

export interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowIds: readonly string[];
  readonly focusedId: string | null;
  /** Pixels; all rows are equally high, unless `heightOf` says otherwise. */
  readonly rowHeight: number;
  /** Pixels of one row, where some are higher because a heading stands in them. */
  readonly heightOf?: (index: number) => number;
  /** Pixels of a sticky header inside the scroller. */
  readonly headerHeight?: number;
  /** When it changes, the rows are others: the scroller goes back to its top. */
  readonly viewKey?: string;
  /** Where a focused row comes to that was out of sight: the nearer edge, or the middle. */
  readonly comesTo?: 'edge' | 'middle';
}

export interface VirtualRow {
  readonly index: number;
  readonly id: string;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly height: number;
}

export interface VirtualRows {
  readonly rows: readonly VirtualRow[];
  /** Height of all rows together. */
  readonly height: number;
  readonly rowsInView: number;
}

const OVERSCAN = 6;

/**
 * The rows that are worth mounting: those in view, a few more, and always the focused one, so that
 * the focus of the page never falls out of the document by scrolling.
 *
 * A row that becomes focused by a key is scrolled into view and takes the real focus, unless
 * somebody is typing or working elsewhere.
 */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scroller, rowIds, focusedId, rowHeight, headerHeight = 0, viewKey } = options;
  const focusedIndex = focusedId === null ? -1 : rowIds.indexOf(focusedId);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      const isOutside = focusedIndex >= 0 && !indexes.includes(focusedIndex);
      return isOutside ? [...indexes, focusedIndex].sort((a, b) => a - b) : indexes;
    },
    [focusedIndex],
  );
  const virtualizer = useVirtualizer({
    count: rowIds.length,
    getScrollElement: () => scroller.current,
    estimateSize: options.heightOf ?? (() => rowHeight),
    getItemKey: (index) => rowIds[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    rangeExtractor,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the new height is read by the measuring.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight, virtualizer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when, not what.
  useLayoutEffect(() => {
    // At the top already there is nothing to do, and asking the scroller would cost a layout.
    if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0);
  }, [viewKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new focus scrolls, a new order does not.
  useEffect(() => {
    if (focusedIndex < 0) return;
    const place = virtualizer.measurementsCache[focusedIndex];
    const top = virtualizer.scrollOffset ?? 0;
    const bottom = top + (virtualizer.scrollRect?.height ?? 0);
    // Worked out from what is known: to ask the scroller would cost a layout with every key.
    if (place === undefined || place.start < top + headerHeight || place.end > bottom) {
      virtualizer.scrollToIndex(focusedIndex, {
        align: options.comesTo === 'middle' ? 'center' : 'auto',
      });
    }
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row-id="${focusedId}"]`);
    if (row && mayTakeFocus(scroller.current, row)) row.focus({ preventScroll: true });
  }, [focusedId]);

  useKeptFocus(scroller, rowIds, focusedId);

  return {
    rows: virtualizer.getVirtualItems().flatMap(({ index, start, size }) => {
      const id = rowIds[index];
      return id === undefined ? [] : [{ index, id, top: start - headerHeight, height: size }];
    }),
    height: virtualizer.getTotalSize(),
    rowsInView: Math.max(
      1,
      Math.floor(((virtualizer.scrollRect?.height ?? 0) - headerHeight) / rowHeight) - 1,
    ),
  };
}

/** The focus is free (on the body), or in another row: never in a field or panel that is in use. */
function mayTakeFocus(scroller: HTMLElement | null, row: HTMLElement): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  if (row.contains(activeElement)) return false;
  const other = activeElement.closest('[data-row-id]');
  return activeElement === scroller || (other !== null && scroller?.contains(other) === true);
}

/**
 * New rows under the focus: elements are used again for other rows, so the focus follows its row;
 * where that row is gone, the scroller keeps it.
 */
function useKeptFocus(
  scroller: RefObject<HTMLElement | null>,
  rowIds: readonly string[],
  focusedId: string | null,
): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    const note = () => {
      hadFocus.current = element?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows say when, not what.
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isOnRow =
      activeElement instanceof HTMLElement && activeElement.dataset.rowId !== undefined;
    if (!hadFocus.current || (activeElement !== document.body && !isOnRow)) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row-id="${focusedId}"]`);
    (row ?? scroller.current)?.focus({ preventScroll: true });
  }, [rowIds, scroller]);
}
