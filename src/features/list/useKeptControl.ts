import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { AamcId } from '../../domain/applicant.ts';

/**
 * A row that moves takes its place in the document anew, and with it the focus is lost: it goes back
 * to the very button that was pressed, so that the next press moves the same applicant on. The row
 * stays in sight, whoever moved it.
 */
export function useKeptControl(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly AamcId[],
  focusedId: AamcId | null,
): (id: AamcId, control: 'up' | 'down') => void {
  const pressed = useRef<{ id: AamcId; control: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new order says when.
  useLayoutEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row-id="${focusedId}"]`);
    if (row == null) return;
    if (pressed.current?.id === focusedId) {
      row
        .querySelector<HTMLElement>(`[data-control="${pressed.current?.control}"]`)
        ?.focus({ preventScroll: true });
    }
    pressed.current = null;
    if (row.contains(document.activeElement)) row.scrollIntoView?.({ block: 'nearest' });
  }, [ids]);
  return useCallback((id, control) => {
    pressed.current = { id, control };
  }, []);
}
