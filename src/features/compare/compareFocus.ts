import { useEffect } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { focusableRow } from '../applicant/focusableRow.ts';

/** The focus goes to a column's name as soon as the column is drawn. */
export function focusColumn(id: AamcId): void {
  requestAnimationFrame(() => inDialog(`[data-compared="${id}"]`)?.focus());
}

/** The column that an element stands in. */
export function columnOf(element: Element): AamcId | undefined {
  return element.closest<HTMLElement>('[data-column]')?.dataset.column;
}

/**
 * Takes the focus once the view is drawn: the dialog stays open when a view in it gives way to
 * another, so nothing else would bring the focus along.
 */
export function useFocusAtFirst(...selectors: readonly string[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each view.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      for (const selector of selectors) {
        const found = inDialog(selector);
        if (found === null) continue;
        found.focus();
        return;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}

/**
 * Where the control that opened the comparison is gone by its end, the focus goes to the applicant's
 * row, never to the body.
 */
export function useFocusKept(isOpen: boolean): void {
  const { session } = useStoreParts();
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // After the dialog has tried to give it back.
      setTimeout(() => {
        const { activeElement, body } = document;
        if (activeElement === body) focusableRow(session.getState().focusedId)?.focus();
      }, GIVEN_BACK_MS);
    };
  }, [isOpen, session]);
}

const GIVEN_BACK_MS = 100;

function inDialog(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[role="dialog"] ${selector}`);
}
