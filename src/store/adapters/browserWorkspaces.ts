import { deleteDB } from 'idb';
import { createStore } from 'zustand/vanilla';
import type { Clock } from '../../base/clock.ts';
import { err, ok } from '../../base/result.ts';
import { renameWorkspace } from '../commands/changeSettings.ts';
import type { SavedSession } from '../session.ts';
import type { Workspace } from '../workspace.ts';
import type { Workspaces, WorkspacesState } from '../workspaces.ts';
import type { BrowserStore } from './browserStore.ts';
import { databasesOf } from './findPlace.ts';
import { unmarkKept } from './keptMark.ts';
import { isLock } from './lockFacts.ts';
import { writeMovedBoard } from './moveBoard.ts';
import { openDatabase } from './openDatabase.ts';
import type { Place } from './place.ts';
import { scrub } from './scrub.ts';
import type { Seal } from './seal.ts';
import { isWorkspaceOpen, type TabIdentity } from './tabIdentity.ts';
import {
  listWorkspaces,
  newEntry,
  placeOf,
  type RegisteredWorkspace,
  type Registry,
  rememberWorkspace,
} from './workspaceRegistry.ts';

export interface BrowserWorkspacesParts {
  readonly registry: Registry;
  readonly entry: RegisteredWorkspace;
  readonly place: Place;
  readonly workspace: Workspace;
  readonly store: Pick<BrowserStore, 'rest'>;
  readonly seal: Seal;
  readonly tab: TabIdentity;
  readonly clock: Clock;
  readonly session: () => SavedSession;
  readonly reload: () => void;
}

/** The workspaces of this browser, seen from the one that is open; keeps its name in the registry. */
export function browserWorkspaces(parts: BrowserWorkspacesParts): Workspaces {
  const { registry, entry, workspace, store, clock } = parts;
  const state = createStore<WorkspacesState>()(() => ({ list: [] }));
  let name = '';

  async function refresh(): Promise<void> {
    state.setState({ list: await listWorkspaces(registry) });
  }

  async function keepName(): Promise<void> {
    const next = workspace.board().workspaceName;
    if (next === name) return;
    name = next;
    const { isNew: _, ...registered } = (await registry.get('workspaces', entry.id)) ?? entry;
    await registry.put('workspaces', { ...registered, name });
    await refresh();
  }

  async function leaveFor(id: string): Promise<void> {
    await store.rest();
    rememberWorkspace(id);
    parts.reload();
  }

  // A new one learns its name from whoever made it.
  if (entry.isNew === true) workspace.run(renameWorkspace, { name: entry.name });
  const quietly = () => keepName().catch(() => undefined);
  workspace.subscribe(() => void quietly());
  void quietly();

  return {
    state,
    current: entry.id,
    async create(title) {
      const made = newEntry(title, clock.now());
      await registry.put('workspaces', made);
      await leaveFor(made.id);
    },
    open: leaveFor,
    async duplicate(title) {
      const made = newEntry(title, clock.now());
      await store.rest();
      const here = await openDatabase(() => undefined, parts.place.database);
      const lock = await here.get('meta', 'lock');
      here.close();
      try {
        await writeMovedBoard({
          workspace,
          steps: workspace.undoEntries(),
          session: parts.session(),
          tab: parts.tab.id,
          place: null,
          from: '',
          to: made.database,
          seal: parts.seal,
          lock: isLock(lock) ? lock : null,
          clock,
        });
      } catch {
        return err('This browser’s storage refused the copy. Nothing was changed.');
      }
      await registry.put('workspaces', made);
      await refresh();
      return ok(null);
    },
    async archive(id, isArchived) {
      const registered = await registry.get('workspaces', id);
      if (registered !== undefined) await registry.put('workspaces', { ...registered, isArchived });
      await refresh();
    },
    async remove(id) {
      const registered = await registry.get('workspaces', id);
      if (registered === undefined || id === entry.id) {
        return err('Open another workspace first; this one is open here.');
      }
      if (await isWorkspaceOpen(id)) {
        return err('It is open in another tab. Close that tab first.');
      }
      const place = placeOf(registered);
      for (const database of await databasesOf(place)) await deleteDB(database);
      await deleteDB(place.snapshots);
      await registry.delete('workspaces', id);
      unmarkKept(id);
      await scrub(place.database);
      await refresh();
      return ok(null);
    },
  };
}
