import type { Instant } from '../../base/clock.ts';

/**
 * A mark beside the databases that says until when this browser has held a board. Browsers, policies
 * and people clear databases without a word; a mark that outlives its board tells a browser that
 * forgets from one that has never had a board. It holds a moment and nothing of the board.
 */
const KEPT = 'soap-board-kept-';
const LOST = 'soap-board-lost';
const WRITE_EVERY_MS = 60_000;

/**
 * Until when this browser held a board that is gone now; null where none is missing. `present` names
 * the workspaces that are still registered, `empty` the one that was opened and has never been
 * written. The answer stays the same until `forgiveLoss`.
 */
export function lostBoard(
  present: readonly string[],
  empty: string | null,
  storage: Storage = localStorage,
): Instant | null {
  const marks = Object.keys(storage).filter((key) => key.startsWith(KEPT));
  const gone = marks.filter((key) => {
    const workspace = key.slice(KEPT.length);
    return workspace === empty || !present.includes(workspace);
  });
  const lost = Math.max(
    0,
    readMoment(storage, LOST),
    ...gone.map((key) => readMoment(storage, key)),
  );
  if (lost === 0) return null;
  for (const key of gone) storage.removeItem(key);
  storage.setItem(LOST, String(lost));
  return lost;
}

/** The person has read that a board is gone. */
export function forgiveLoss(storage: Storage = localStorage): void {
  storage.removeItem(LOST);
}

/** Notes that the workspace's board is saved here; written at most once a minute. */
export function markKept(workspace: string, now: Instant, storage: Storage = localStorage): void {
  try {
    if (Math.abs(now - readMoment(storage, KEPT + workspace)) < WRITE_EVERY_MS) return;
    storage.setItem(KEPT + workspace, String(now));
  } catch {
    // Without the mark a loss is not noticed; what is saved does not depend on it.
  }
}

/** The workspace was taken out of this browser on purpose. */
export function unmarkKept(workspace: string, storage: Storage = localStorage): void {
  storage.removeItem(KEPT + workspace);
}

function readMoment(storage: Storage, key: string): Instant {
  const moment = Number(storage.getItem(key));
  return Number.isFinite(moment) ? moment : 0;
}
