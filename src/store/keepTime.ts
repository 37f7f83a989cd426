import { gapSince, PRESET_WEEK } from '../domain/week.ts';
import type { StoreParts } from './hooks.ts';

const LOOK_EVERY_MS = 10_000;

/**
 * Looks at the workspace's clock and notes when a gap between rounds has begun, because from then on
 * words count that were said during the round. Returns the way to stop.
 */
export function keepTime({ workspace, session }: StoreParts): () => void {
  const timer = setInterval(() => {
    const since = gapSince(PRESET_WEEK, workspace.now());
    if (since !== session.getState().gapSince) session.setState({ gapSince: since });
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
