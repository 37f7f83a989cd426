import type { StoreApi } from 'zustand/vanilla';
import { afterPaint } from './afterPaint.ts';
import type { Session, SessionStore } from './session.ts';

export type LaterSession = Pick<StoreApi<Session>, 'getState' | 'getInitialState' | 'subscribe'>;

const laterSessions = new WeakMap<SessionStore, LaterSession>();

/**
 * The same session, one painted frame behind: for counts, lists and messages, which may follow the
 * answer to a key and must not stand in its way. All of them look at one and the same moment.
 */
export function laterSessionOf(session: SessionStore): LaterSession {
  const known = laterSessions.get(session);
  if (known !== undefined) return known;
  const listeners = new Set<(state: Session, before: Session) => void>();
  /** What is still shown, while a paint is awaited. */
  let shown: Session | null = null;
  session.subscribe((_, before) => {
    if (shown !== null) return;
    shown = before;
    afterPaint(() => {
      const state = session.getState();
      shown = null;
      for (const listener of listeners) listener(state, before);
    });
  });
  const later: LaterSession = {
    getState: () => shown ?? session.getState(),
    getInitialState: session.getInitialState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  laterSessions.set(session, later);
  return later;
}
