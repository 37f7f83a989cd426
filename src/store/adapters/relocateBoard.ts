import { deleteDB } from 'idb';
import type { Clock } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { SavedSession } from '../session.ts';
import type { TabPlace } from '../tabPlace.ts';
import type { UndoEntry } from '../undoLog.ts';
import type { Workspace } from '../workspace.ts';
import type { BrowserStore } from './browserStore.ts';
import { nextDatabase, whileMoving } from './findPlace.ts';
import type { LockFacts } from './lockFacts.ts';
import { writeMovedBoard } from './moveBoard.ts';
import type { Place } from './place.ts';
import { scrub } from './scrub.ts';
import type { Seal } from './seal.ts';
import { isOpenElsewhere, type TabIdentity } from './tabIdentity.ts';

export interface RelocateParts {
  readonly place: Place;
  readonly workspace: Workspace;
  readonly store: Pick<BrowserStore, 'close' | 'rest'>;
  readonly tab: TabIdentity;
  readonly clock: Clock;
  /** Whether every edit is saved; a board that holds others is not closed. */
  readonly isSaved: () => boolean;
  readonly session: () => SavedSession;
  readonly tabPlace: () => TabPlace;
  readonly reload: () => void;
}

export interface Relocation {
  readonly seal: Seal;
  readonly lock: LockFacts | null;
  /** A last change of the board, made once nothing stands in the way any more. */
  readonly change?: () => Result<unknown, string>;
  /** Which steps of undo come along; all, unless it says otherwise. */
  readonly keeps?: (entry: UndoEntry) => boolean;
}

export const UNSAVED =
  'Edits are still only on screen, because this browser’s storage does not take them. Nothing was closed.';

/**
 * Moves the board to a new database and drops the old one with all that it held: rows, steps of undo,
 * snapshots. The page is loaded anew then. Refused while another tab has the board, which would go on
 * writing in the form that is given up.
 */
export function relocateBoard(
  parts: RelocateParts,
  { seal, lock, change, keeps = () => true }: Relocation,
): Promise<Result<null, string>> {
  const { place, store, workspace } = parts;
  return whileMoving(async () => {
    if (await isOpenElsewhere(place.workspace)) {
      return err('The board is open in another tab. Close the other tabs first.');
    }
    const changed = change?.() ?? ok(null);
    if (!changed.ok) return changed;
    await store.rest();
    if (!parts.isSaved()) return err(UNSAVED);
    try {
      await writeMovedBoard({
        workspace,
        steps: workspace.undoEntries().filter(keeps),
        session: parts.session(),
        tab: parts.tab.id,
        place: parts.tabPlace(),
        from: place.database,
        to: await nextDatabase(place),
        seal,
        lock,
        clock: parts.clock,
      });
    } catch {
      return err('This browser’s storage refused it. Nothing was moved.');
    }
    // From here on the new database is the board; one that lives would write the old one anew.
    store.close();
    await deleteDB(place.database);
    // Snapshots are of before, in the form of before.
    await deleteDB(place.snapshots);
    await scrub(place.database);
    parts.reload();
    return ok(null);
  });
}
