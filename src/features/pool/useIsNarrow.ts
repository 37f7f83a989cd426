import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 760px)';

/** Whether the window is as narrow as a phone, where the grid becomes a list. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia?.(NARROW).matches ?? false);
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia?.(NARROW);
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}
