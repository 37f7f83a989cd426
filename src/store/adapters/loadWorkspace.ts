import { takesIn } from '../document/documentState.ts';
import {
  createDocuments,
  DOCUMENT_NAMES,
  SCHEMA_VERSION,
  schemaOf,
  type WorkspaceDocuments,
} from '../document/schema.ts';
import { readSavedSession } from '../savedSession.ts';
import type { SavedSession } from '../session.ts';
import {
  type Database,
  isNewerDatabase,
  openAsItIs,
  openDatabase,
  STORE_NAMES,
} from './openDatabase.ts';
import { isIntact, type StoredRow } from './storedRow.ts';
import type { TabIdentity } from './tabIdentity.ts';
import { type AdoptedUndo, undoOfTab } from './undoOfTab.ts';

/**
 * What was found in this browser. Anything but `ready` means: do not open a board over it, say what
 * is the matter, and offer what can be rescued. `rows` hold whatever is stored, good or not.
 */
export type Loaded =
  | ReadyWorkspace
  | { readonly kind: 'newer'; readonly rows: readonly unknown[] }
  | {
      readonly kind: 'damaged';
      readonly database: Database;
      readonly rows: readonly unknown[];
      readonly damagedKeys: readonly number[];
    }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly rows: readonly unknown[] };

export interface ReadyWorkspace {
  readonly kind: 'ready';
  readonly database: Database;
  readonly documents: WorkspaceDocuments;
  readonly undo: AdoptedUndo;
  readonly session: Partial<SavedSession>;
  readonly rowCount: number;
  /** The newest row that is in the documents. */
  readonly lastKey: number;
  /** Names this database; null in one that has never been written. */
  readonly canary: string | null;
}

/** Reads and checks every saved row, leaving out damaged ones that the person chose to leave out. */
export async function loadWorkspace(
  tab: TabIdentity,
  onClosed: () => void,
  name?: string,
): Promise<Loaded> {
  try {
    return await read(await openDatabase(onClosed, name), tab);
  } catch (error) {
    const rows = await rowsAsTheyAre(name);
    if (isNewerDatabase(error)) return { kind: 'newer', rows };
    return { kind: 'unavailable', reason: reasonOf(error), rows };
  }
}

async function read(database: Database, tab: TabIdentity): Promise<Loaded> {
  const transaction = database.transaction(STORE_NAMES);
  const meta = transaction.objectStore('meta');
  const [rows, keys, undoEntries, session, schema, leftOut, canary] = await Promise.all([
    transaction.objectStore('rows').getAll() as Promise<readonly unknown[]>,
    transaction.objectStore('rows').getAllKeys(),
    transaction.objectStore('undo').getAll(),
    transaction.objectStore('session').get('last'),
    meta.get('schema'),
    meta.get('leftOut'),
    meta.get('canary'),
  ]);
  if (typeof schema === 'number' && schema > SCHEMA_VERSION) {
    database.close();
    return { kind: 'newer', rows };
  }
  const skip = new Set(Array.isArray(leftOut) ? (leftOut as readonly number[]) : []);
  const documents = createDocuments();
  const damagedKeys = await applyRows(documents, rows, keys, skip);
  if (damagedKeys.length > 0) return { kind: 'damaged', database, rows, damagedKeys };
  if (DOCUMENT_NAMES.some((document) => schemaOf(documents[document]) > SCHEMA_VERSION)) {
    database.close();
    return { kind: 'newer', rows };
  }
  return {
    kind: 'ready',
    database,
    documents,
    undo: undoOfTab(undoEntries, tab),
    session: readSavedSession(session),
    rowCount: rows.length,
    lastKey: keys.at(-1) ?? 0,
    canary: typeof canary === 'string' ? canary : null,
  };
}

/** Fills the documents with what is intact. The keys of all that is not and was not left out. */
async function applyRows(
  documents: WorkspaceDocuments,
  rows: readonly unknown[],
  keys: readonly number[],
  skip: ReadonlySet<number>,
): Promise<readonly number[]> {
  const intact = await Promise.all(rows.map(isIntact));
  const isDamaged = (_row: unknown, index: number) => !intact[index] && !skip.has(keys[index]!);
  const damagedKeys = keys.filter((_key, index) => isDamaged(rows[index], index));
  for (const document of DOCUMENT_NAMES) {
    documents[document].transact(() => {
      rows.forEach((row, index) => {
        const key = keys[index]!;
        if (!intact[index] || skip.has(key)) return;
        const { document: own, bytes } = row as StoredRow;
        if (own === document && !takesIn(documents[document], bytes)) damagedKeys.push(key);
      });
    }, 'load');
  }
  return damagedKeys;
}

/** Everything stored, from a database of any version and with any stores; nothing if there is none. */
async function rowsAsTheyAre(name: string | undefined): Promise<readonly unknown[]> {
  try {
    const database = await openAsItIs(name);
    const rows = database.objectStoreNames.contains('rows') ? await database.getAll('rows') : [];
    database.close();
    return rows;
  } catch {
    return [];
  }
}

/**
 * Remembers that a person chose to open the workspace without its damaged rows. They stay stored, so
 * that a rescue file still holds them.
 */
export async function leaveOut(database: Database, keys: readonly number[]): Promise<void> {
  const before = await database.get('meta', 'leftOut');
  const all = new Set([...(Array.isArray(before) ? (before as readonly number[]) : []), ...keys]);
  await database.put('meta', [...all], 'leftOut');
}

/** Everything stored, as a file that a later build or a person with a script can read. */
export function rescueFile(rows: readonly unknown[]): Blob {
  const lines = rows.map((row) =>
    JSON.stringify(row, (_key, value) => (value instanceof Uint8Array ? toBase64(value) : value)),
  );
  return new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson' });
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
