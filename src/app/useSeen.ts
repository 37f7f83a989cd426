import { useEffect } from 'react';
import { useSession, useStoreParts } from '../store/hooks.ts';

/** A glance in passing is not a look. */
const LOOK_MS = 1_500;

/**
 * Whoever is looked at, in Triage or in the panel, has been seen with the facts of the newest import;
 * until then their card says that something about them has changed.
 */
export function useSeen(): void {
  const { session, workspace } = useStoreParts();
  const id = useSession(({ focusedId, isPanelOpen, screen, board, seenAt }) => {
    if (focusedId === null || !(isPanelOpen || screen === 'triage')) return null;
    const changed = board.changedAt.get(focusedId);
    return changed !== undefined && changed.at > (seenAt[focusedId] ?? 0) ? focusedId : null;
  });
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => {
      const { seenAt } = session.getState();
      session.setState({ seenAt: { ...seenAt, [id]: workspace.now() } });
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [session, workspace, id]);
}
