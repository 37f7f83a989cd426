import { type IDBPDatabase, openDB } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, type WorkspaceDatabase } from './storedRow.ts';

export type Database = IDBPDatabase<WorkspaceDatabase>;

export const STORE_NAMES = ['meta', 'rows', 'undo', 'session'] as const;

/** Opens the workspace's database, making its stores the first time. */
export function openDatabase(onClosed: () => void, name = DATABASE_NAME): Promise<Database> {
  return openDB<WorkspaceDatabase>(name, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('meta');
      database.createObjectStore('rows', { autoIncrement: true });
      database.createObjectStore('undo', { keyPath: 'id' });
      database.createObjectStore('session');
    },
    // Somebody deletes the database, or a newer build wants to upgrade it: let them, and say that
    // this tab cannot save.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** Opens a database of whatever version as it is, to read what can be rescued. */
export function openAsItIs(name = DATABASE_NAME): Promise<Database> {
  return openDB<WorkspaceDatabase>(name);
}

/** A VersionError means that a newer build has been here. */
export function isNewerDatabase(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError';
}

/** The same, where a newer build has come while this one was open. */
export function newerDatabase(): DOMException {
  return new DOMException('A newer build has written here.', 'VersionError');
}
