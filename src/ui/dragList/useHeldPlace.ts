import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type RowLayout, topOfRow } from './rowLayout.ts';

/** How many rows from the first in view are asked whether they are still there. */
const ASKED = 30;

/**
 * Keeps the rows in view where they are when others come or go above them, whoever moves them: the
 * scroll place follows the first row in view that stayed. At the very top the top is what one looks at.
 * `offset` is known from scrolling, so that nothing is laid out to ask for it.
 */
export function useHeldPlace(
  scrollerRef: RefObject<HTMLElement | null>,
  offset: () => number,
  ids: readonly string[],
  layout: RowLayout,
): void {
  const before = useRef({ ids, layout });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { ids, layout };
    if (was.ids === ids || was.layout.rowHeight !== layout.rowHeight) return;
    const from = offset();
    if (from <= 0) return;
    const first = Math.floor(from / layout.rowHeight);
    for (let row = first; row < Math.min(was.ids.length, first + ASKED); row += 1) {
      const now = ids.indexOf(was.ids[row]!);
      if (now < 0) continue;
      const by = topOfRow(layout, now) - topOfRow(was.layout, row);
      if (by !== 0) scrollerRef.current!.scrollTop = from + by;
      return;
    }
  });
}
