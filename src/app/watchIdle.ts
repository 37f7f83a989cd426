import type { SessionStore } from '../store/session.ts';

/** After so long without a key, a click or a scroll, what was said about people is blurred. */
export const BLUR_MS = 2 * 60_000;
/** And after so long a board with a passphrase is locked. */
export const LOCK_MS = 15 * 60_000;
const LOOK_MS = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;

export interface IdleParts {
  readonly session: SessionStore;
  /** Milliseconds that pass whatever the clock of the app says; asleep, they pass too. */
  readonly elapsed?: () => number;
  readonly root?: HTMLElement;
}

/**
 * Guards a screen that somebody walked away from. The click that shows the words again does nothing
 * else. Returns the way out.
 */
export function watchIdle({
  session,
  elapsed = Date.now,
  root = document.documentElement,
}: IdleParts): () => void {
  let last = elapsed();
  let isLocking = false;
  const leaving = new AbortController();

  function wake(event: Event): void {
    last = elapsed();
    if (root.dataset.idle === undefined) return;
    delete root.dataset.idle;
    if (event.type === 'wheel') return;
    event.stopPropagation();
    event.preventDefault();
    // The click that belongs to the press comes after it.
    const swallow = (click: Event) => {
      click.stopPropagation();
      click.preventDefault();
    };
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 500);
  }

  function look(): void {
    const idle = elapsed() - last;
    if (idle >= BLUR_MS) root.dataset.idle = '';
    const { boardLock } = session.getState();
    if (idle < LOCK_MS || boardLock?.isSet !== true || isLocking) return;
    isLocking = true;
    // Where edits are only on screen the board stays open, blurred, and the next look tries again.
    void boardLock.lockNow().finally(() => {
      isLocking = false;
    });
  }

  for (const sign of SIGNS) {
    window.addEventListener(sign, wake, { capture: true, signal: leaving.signal });
  }
  document.addEventListener('visibilitychange', look, { signal: leaving.signal });
  const timer = setInterval(look, LOOK_MS);
  return () => {
    leaving.abort();
    clearInterval(timer);
    delete root.dataset.idle;
  };
}
