import type { UndoEntry } from '../undoLog.ts';
import type { TabUndoEntry } from './storedRow.ts';
import type { TabIdentity } from './tabIdentity.ts';

/** The steps that a tab can take back, and those of them that still bear a closed tab's name. */
export interface AdoptedUndo {
  readonly entries: readonly UndoEntry[];
  readonly taken: readonly UndoEntry[];
}

/**
 * My own steps; in a tab that has none, those of the tab that was closed last: whoever closes the
 * board and opens it again goes on where they were. Steps of tabs that are open stay theirs.
 */
export function undoOfTab(stored: readonly TabUndoEntry[], tab: TabIdentity): AdoptedUndo {
  const own = stored.filter((entry) => entry.tab === tab.id);
  if (own.length > 0) return { entries: own.map(withoutTab), taken: [] };
  const orphans = stored.filter((entry) => !tab.isOpen(entry.tab));
  const newest = orphans.reduce<TabUndoEntry | null>(
    (last, entry) => (last === null || entry.at > last.at ? entry : last),
    null,
  );
  const taken = orphans.filter((entry) => entry.tab === newest?.tab).map(withoutTab);
  return { entries: taken, taken };
}

function withoutTab({ tab: _tab, ...entry }: TabUndoEntry): UndoEntry {
  return entry;
}
