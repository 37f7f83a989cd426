import type { Clock } from '../base/clock.ts';
import type { BrowserStore } from '../store/adapters/browserStore.ts';
import { forgiveLoss, lostBoard, markKept } from '../store/adapters/keptMark.ts';
import { listWorkspaces, type Registry } from '../store/adapters/workspaceRegistry.ts';
import type { SessionStore } from '../store/session.ts';

export interface WatchForgettingParts {
  readonly registry: Registry;
  readonly workspace: string;
  /** Whether anything was ever saved in the database that was opened. */
  readonly isWritten: boolean;
  readonly session: SessionStore;
  readonly store: Pick<BrowserStore, 'onSaved'>;
  readonly clock: Clock;
}

/** Says when this browser has forgotten a board, and keeps the mark by which it will be noticed. */
export async function watchForgetting(parts: WatchForgettingParts): Promise<void> {
  const { workspace, isWritten, session, clock } = parts;
  const present = (await listWorkspaces(parts.registry)).map(({ id }) => id);
  const until = lostBoard(present, isWritten ? null : workspace);
  const putAway = () => {
    forgiveLoss();
    session.setState({ forgotten: null });
  };
  if (until !== null) session.setState({ forgotten: { until, putAway } });
  const mark = () => markKept(workspace, clock.now());
  if (isWritten) mark();
  parts.store.onSaved(mark);
}
