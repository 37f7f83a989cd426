import { useSyncExternalStore } from 'react';

export const NARROW = '(max-width: 760px)';
let narrow: MediaQueryList | null = null;

/** Whether the window is as narrow as a phone, where the grid becomes a list. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrowQuery().matches);
}

function narrowQuery(): MediaQueryList {
  narrow ??= window.matchMedia(NARROW);
  return narrow;
}

function subscribe(onChange: () => void): () => void {
  narrowQuery().addEventListener('change', onChange);
  return () => narrowQuery().removeEventListener('change', onChange);
}
