import { REAL_PLACE, REHEARSAL_PLACE } from '../store/adapters/place.ts';
import { DATABASE_NAME } from '../store/adapters/storedRow.ts';

/** What one store of a database holds. A value that the browser cannot read is `UNREADABLE`. */
export interface StoredValue {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

export type StoredStores = ReadonlyMap<string, readonly StoredValue[]>;

export const UNREADABLE = 'The browser cannot read this value.';
/** Longer than any disk takes: from then on the storage counts as hung. */
const PATIENCE_MS = 15_000;

/** The databases of the board in this browser, by name; those of other programs are not among them. */
export async function databaseNames(): Promise<readonly string[]> {
  const listed = await indexedDB.databases?.();
  const names =
    listed?.map(({ name = '' }) => name) ??
    [REAL_PLACE, REHEARSAL_PLACE].flatMap(({ database, snapshots }) => [database, snapshots]);
  return names.filter((name) => name.startsWith(DATABASE_NAME)).sort();
}

/**
 * Everything in a database, of whatever version and with whatever stores, or null where there is
 * none. Written against the browser itself, so that no fault of a library stands in the way. Rejects
 * with a sentence when the storage refuses or does not answer.
 */
export async function readDatabase(name: string): Promise<StoredStores | null> {
  const database = await answered(open(name));
  if (database === null) return null;
  try {
    const stores = Array.from(database.objectStoreNames, async (store) => {
      return [store, await answered(readStore(database, store))] as const;
    });
    return new Map(await Promise.all(stores));
  } finally {
    database.close();
  }
}

function open(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // There is none: opening would leave an empty one behind.
    request.onupgradeneeded = () => {
      request.onerror = () => resolve(null);
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      // The board itself, in another tab, may need to change it: never stand in its way.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

async function readStore(database: IDBDatabase, name: string): Promise<readonly StoredValue[]> {
  const store = database.transaction(name).objectStore(name);
  const keys = await done(store.getAllKeys());
  try {
    const values = (await done(
      database.transaction(name).objectStore(name).getAll(),
    )) as readonly unknown[];
    return keys.map((key, index) => ({ key, value: values[index] }));
  } catch {
    // One that cannot be read fails them all: the others are read one by one.
    return Promise.all(
      keys.map(async (key) => {
        const request = database.transaction(name).objectStore(name).get(key);
        return { key, value: await done(request).catch(() => UNREADABLE) };
      }),
    );
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function answered<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('This browser’s storage does not answer. Close it whole and reopen.')),
      PATIENCE_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
