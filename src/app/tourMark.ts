/**
 * Whether the tour was seen or skipped on this device. It is no part of a workspace: whoever clears
 * the board or opens another one has still seen it.
 */
const KEY = 'soap-board-tour';
const listeners = new Set<() => void>();

export function isTourSeen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'seen';
  } catch {
    // Without storage it would come again at every start.
    return true;
  }
}

export function markTourSeen(): void {
  write('seen');
}

export function showTourAgain(): void {
  write('wanted');
}

export function onTourMark(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function write(mark: string): void {
  try {
    localStorage.setItem(KEY, mark);
  } catch {
    // It is a convenience; nothing else depends on it.
  }
  for (const listener of listeners) listener();
}
