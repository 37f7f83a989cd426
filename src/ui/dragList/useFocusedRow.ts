import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the DOM's focus and the view on the focused row, through moves between columns, where the
 * row is drawn anew. It takes the focus from inside the list, from nowhere, or from the link that led
 * here: somebody who types in a panel is left alone.
 */
export function useFocusedRow(boxRef: RefObject<HTMLElement | null>, focusedId: string | null) {
  const shown = useRef<{ id: string; node: HTMLElement; place: string } | null>(null);
  useLayoutEffect(() => {
    const box = boxRef.current;
    if (box === null || focusedId === null) return;
    const node = box.querySelector<HTMLElement>(`[data-row="${CSS.escape(focusedId)}"]`);
    if (node === null) return;
    const before = shown.current;
    const column = node.closest<HTMLElement>('[data-column]')?.dataset.column;
    const place = `${column} ${node.getAttribute('aria-posinset')}`;
    shown.current = { id: focusedId, node, place };

    const active = document.activeElement;
    const isFree = active === null || active === document.body;
    const isNew = before?.id !== focusedId || before.node !== node;
    const isInNavigation = before !== null && active?.closest('nav') != null;
    const mayTake = isFree || (isNew && (box.contains(active) || isInNavigation));
    if (mayTake && !node.contains(active)) node.focus({ preventScroll: true });
    const isUnderPointer = node.matches(':active');
    if ((isNew || before?.place !== place) && !isUnderPointer) {
      node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });
}
