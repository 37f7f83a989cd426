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
      const row = rowOf(session.getState().focusedId);
      const target = row ?? (opener instanceof HTMLElement && opener.isConnected ? opener : null);
      target?.focus();
    };
  }, [session]);
}

function rowOf(id: string | null): HTMLElement | null {
  if (id === null) return null;
  const name = CSS.escape(id);
  return document.querySelector(`main :is([data-row="${name}"], [data-row-id="${name}"])`);
}
