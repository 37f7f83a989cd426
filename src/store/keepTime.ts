import { gapSince } from '../domain/week.ts';
import type { StoreParts } from './hooks.ts';

export const LOOK_EVERY_MS = 10_000;

/**
 * Looks at the workspace's clock and notes when a gap between rounds has begun, because from then on
 * words count that were said during the round. A change of the week can say so too. Returns the way to stop.
 */
export function keepTime({ workspace, session }: StoreParts, everyMs = LOOK_EVERY_MS): () => void {
  function look(): void {
    const since = gapSince(workspace.board().week, workspace.now());
    if (since !== session.getState().gapSince) session.setState({ gapSince: since });
  }
  const timer = setInterval(look, everyMs);
  const leave = workspace.subscribe(look);
  return () => {
    clearInterval(timer);
    leave();
  };
}
