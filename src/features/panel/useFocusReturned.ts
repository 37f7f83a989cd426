import { useLayoutEffect } from 'react';
import { useStoreParts } from '../../store/hooks.ts';

/** When the panel goes while it holds the focus, the focus returns to the row it was opened from. */
export function useFocusReturned(): void {
  const { session } = useStoreParts();
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !activeElement?.closest('aside')) return;
      focusableOf(session.getState().focusedId)?.focus();
      if (document.activeElement !== activeElement) return;
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [session]);
}

/** The row itself, or what can be pressed in it. */
function focusableOf(id: string | null): HTMLElement | null {
  if (id === null) return null;
  const row = `main :is([data-row="${id}"], [data-row-id="${id}"])`;
  return (
    document.querySelector<HTMLElement>(`${row}[tabindex]`) ??
    document.querySelector<HTMLElement>(`${row} :is(button, a, [tabindex])`)
  );
}
