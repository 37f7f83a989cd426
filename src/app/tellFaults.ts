import { type SessionStore, tell } from '../store/session.ts';

const PAUSE_MS = 10_000;

/**
 * A key or a button whose work throws would do nothing, and say nothing. What breaks while it is drawn
 * is told in its place by the error boundaries; this tells of the rest, now and then. Returns the way
 * to stop.
 */
export function tellFaults(session: SessionStore): () => void {
  const leaving = new AbortController();
  let last = Number.NEGATIVE_INFINITY;

  function say(fault: unknown, at: number): void {
    // What somebody stopped, and what the browser only remarks on, is no fault.
    if (!(fault instanceof Error) || fault.name === 'AbortError') return;
    if (at - last < PAUSE_MS) return;
    last = at;
    tell(
      session,
      'Something on this page did not work. Nothing that was saved is touched: try it again, and reload the page if it happens again.',
      'refused',
    );
  }

  const { signal } = leaving;
  window.addEventListener('error', (event) => say(event.error, event.timeStamp), { signal });
  window.addEventListener('unhandledrejection', (event) => say(event.reason, event.timeStamp), {
    signal,
  });
  return () => leaving.abort();
}
