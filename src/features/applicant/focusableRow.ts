import type { AamcId } from '../../domain/applicant.ts';

/** An applicant's row or card on the screen, or what can be pressed in it; null where it is not drawn. */
export function focusableRow(id: AamcId | null): HTMLElement | null {
  if (id === null) return null;
  const row = `main :is([data-row="${id}"], [data-row-id="${id}"])`;
  return (
    document.querySelector<HTMLElement>(`${row}[tabindex]`) ??
    document.querySelector<HTMLElement>(`${row} :is(button, a, [tabindex])`)
  );
}
