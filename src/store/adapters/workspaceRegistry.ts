import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Instant } from '../../base/clock.ts';
import type { RoomPlace } from '../warRoom.ts';
import type { WorkspaceEntry } from '../workspaces.ts';
import { type Place, REAL_PLACE } from './place.ts';
import { DATABASE_NAME } from './storedRow.ts';

/** What the registry keeps of a workspace. */
export interface RegisteredWorkspace extends WorkspaceEntry {
  /** Its first database; a board that was locked has moved on from there (`findPlace`). */
  readonly database: string;
  /** Made and never opened: the board itself does not know its name yet. */
  readonly isNew?: true;
  /** The war room that it belongs to; absent for a board that is in this browser alone. */
  readonly room?: RoomPlace;
}

interface RegistrySchema extends DBSchema {
  workspaces: { key: string; value: RegisteredWorkspace };
}

export type Registry = IDBPDatabase<RegistrySchema>;

export const REGISTRY_DATABASE = `${DATABASE_NAME}-workspaces`;
/** The board that was there before there were several. */
export const FIRST_WORKSPACE = REAL_PLACE.workspace;
/** Which workspace this tab has open, through its reloads. */
const OPEN_KEY = 'soap-board-workspace';

export function openRegistry(name = REGISTRY_DATABASE): Promise<Registry> {
  return openDB<RegistrySchema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('workspaces', { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Opened last first; archived ones at the end. */
export async function listWorkspaces(registry: Registry): Promise<readonly RegisteredWorkspace[]> {
  const all = await registry.getAll('workspaces');
  return all.sort(
    (a, b) =>
      Number(a.isArchived) - Number(b.isArchived) ||
      b.openedAt - a.openedAt ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * The workspace that this tab opens: the one of before its reload, else the one that was opened last.
 * A browser that has only ever had one board has it as the first entry, untouched.
 */
export async function chooseWorkspace(
  registry: Registry,
  now: Instant,
  storage: Storage = sessionStorage,
): Promise<RegisteredWorkspace> {
  const listed = await listWorkspaces(registry);
  const kept = listed.find(({ id }) => id === storage.getItem(OPEN_KEY));
  const chosen = kept ??
    listed.find(({ isArchived }) => !isArchived) ??
    listed[0] ?? {
      id: FIRST_WORKSPACE,
      name: '',
      createdAt: now,
      openedAt: now,
      isArchived: false,
      database: REAL_PLACE.database,
    };
  const opened = { ...chosen, openedAt: now };
  await registry.put('workspaces', opened);
  storage.setItem(OPEN_KEY, opened.id);
  return opened;
}

/** The next load of this tab opens it. */
export function rememberWorkspace(id: string, storage: Storage = sessionStorage): void {
  storage.setItem(OPEN_KEY, id);
}

/** Not open yet, and written by whoever opens it. */
export function newEntry(name: string, now: Instant): RegisteredWorkspace {
  // Letters alone: a number at the end counts how often a board was locked.
  const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  const database = `${DATABASE_NAME}-${id}`;
  return { id, name, createdAt: now, openedAt: now, isArchived: false, database, isNew: true };
}

export function placeOf({ id, database }: RegisteredWorkspace): Place {
  return id === FIRST_WORKSPACE
    ? REAL_PLACE
    : { name: 'real', workspace: id, database, snapshots: `${database}-snapshots` };
}
