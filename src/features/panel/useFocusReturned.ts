import { useLayoutEffect } from 'react';
import { useStoreParts } from '../../store/hooks.ts';
import { focusableRow } from '../applicant/focusableRow.ts';

/** When the panel goes while it holds the focus, the focus returns to the row it was opened from. */
export function useFocusReturned(): void {
  const { session } = useStoreParts();
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !activeElement?.closest('aside')) return;
      focusableRow(session.getState().focusedId)?.focus();
      if (document.activeElement !== activeElement) return;
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [session]);
}
