import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Snapshot } from '../backups.ts';
import { inTransaction } from './inTransaction.ts';

/**
 * Snapshots live in a database of their own: whatever happens to the one that is worked in does not
 * happen to them, and neither needs the other to be opened.
 */
interface SnapshotSchema extends DBSchema {
  facts: { key: number; value: Omit<Snapshot, 'id'> };
  /** `.soap` files under the keys of `facts`. */
  files: { key: number; value: Uint8Array };
  /** `file`: the handle of the file that is kept up to date. */
  kept: { key: string; value: unknown };
}

export type SnapshotDatabase = IDBPDatabase<SnapshotSchema>;

export const SNAPSHOT_DATABASE = 'soap-board-snapshots';
/** Obsidian's file recovery keeps as long; a Match Week fits in. */
export const KEPT_MS = 7 * 24 * 3_600_000;
/** More than a week of a large program needs; the oldest go first. */
export const KEPT_BYTES = 300 * 1024 * 1024;

export function openSnapshots(name = SNAPSHOT_DATABASE): Promise<SnapshotDatabase> {
  return openDB<SnapshotSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('facts', { autoIncrement: true });
      database.createObjectStore('files');
      database.createObjectStore('kept');
    },
    // Somebody clears this browser: let them.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Newest first. */
export async function listSnapshots(database: SnapshotDatabase): Promise<readonly Snapshot[]> {
  const transaction = database.transaction('facts');
  inTransaction(transaction.done);
  const [facts, keys] = await Promise.all([
    transaction.store.getAll(),
    transaction.store.getAllKeys(),
  ]);
  return facts.map((each, index) => ({ ...each, id: keys[index]! })).reverse();
}

/** Stores a snapshot and lets the oldest go: those of more than a week ago, and what is too much. */
export async function addSnapshot(
  database: SnapshotDatabase,
  facts: Omit<Snapshot, 'id'>,
  file: Uint8Array,
): Promise<void> {
  const before = await listSnapshots(database);
  const transaction = database.transaction(['facts', 'files'], 'readwrite', {
    durability: 'strict',
  });
  const id = await transaction.objectStore('facts').add(facts);
  inTransaction(transaction.objectStore('files').put(file, id));
  for (const old of tooMany(before, facts)) {
    inTransaction(transaction.objectStore('facts').delete(old));
    inTransaction(transaction.objectStore('files').delete(old));
  }
  await transaction.done;
}

function tooMany(
  snapshots: readonly Snapshot[],
  { at, size }: Omit<Snapshot, 'id'>,
): readonly number[] {
  let bytes = size;
  return snapshots.flatMap((snapshot) => {
    bytes += snapshot.size;
    return at - snapshot.at > KEPT_MS || bytes > KEPT_BYTES ? [snapshot.id] : [];
  });
}
