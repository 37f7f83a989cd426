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
import { ask, inTransaction, readMeta } from './inTransaction.ts';
import { isLock, type LockFacts } from './lockFacts.ts';
import {
  type Database,
  isNewerDatabase,
  openAsItIs,
  openDatabase,
  STORE_NAMES,
} from './openDatabase.ts';
import { keySeal, OPEN_SEAL, type Seal } from './seal.ts';
import {
  type StoredRow,
  type StoredUndoEntry,
  schemaMark,
  type TabUndoEntry,
} from './storedRow.ts';
import type { TabIdentity } from './tabIdentity.ts';
import { type AdoptedUndo, undoOfTab } from './undoOfTab.ts';

/**
 * What was found in this browser. Anything but `ready` means: do not open a board over it, say what
 * is the matter, and offer what can be rescued. `rows` hold whatever is stored, good or not.
 */
export type Loaded =
  | ReadyWorkspace
  | LockedWorkspace
  | { readonly kind: 'newer'; readonly rows: readonly unknown[] }
  | {
      readonly kind: 'damaged';
      readonly database: Database;
      readonly rows: readonly unknown[];
      readonly damagedKeys: readonly number[];
    }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly rows: readonly unknown[] };

/** Locked with a passphrase; nothing of it has been read yet. */
export interface LockedWorkspace {
  readonly kind: 'locked';
  readonly lock: LockFacts;
  readonly rows: readonly unknown[];
}

export interface ReadyWorkspace {
  readonly kind: 'ready';
  readonly seal: Seal;
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

/**
 * Reads and checks every saved row, leaving out damaged ones that the person chose to leave out. A
 * board that is locked is read with its key; without one it is given back as locked.
 */
export async function loadWorkspace(
  tab: TabIdentity,
  onClosed: () => void,
  name?: string,
  key: CryptoKey | null = null,
): Promise<Loaded> {
  try {
    const database = await openDatabase(onClosed, name);
    const lock = await readMeta(database, 'lock');
    if (!isLock(lock)) return await read(database, tab, OPEN_SEAL);
    if (key !== null) return await read(database, tab, keySeal(key));
    const rows = await database.getAll('rows');
    database.close();
    return { kind: 'locked', lock, rows };
  } catch (error) {
    const rows = await rowsAsTheyAre(name);
    if (isNewerDatabase(error)) return { kind: 'newer', rows };
    return { kind: 'unavailable', reason: reasonOf(error), rows };
  }
}

async function read(database: Database, tab: TabIdentity, seal: Seal): Promise<Loaded> {
  const transaction = database.transaction(STORE_NAMES);
  inTransaction(transaction.done);
  const meta = transaction.objectStore('meta');
  const [rows, keys, undoEntries, session, schema, leftOut, canary] = await Promise.all([
    ask(() => transaction.objectStore('rows').getAll() as Promise<readonly unknown[]>),
    ask(() => transaction.objectStore('rows').getAllKeys()),
    ask(() => transaction.objectStore('undo').getAll()),
    ask(() => transaction.objectStore('session').get('last')),
    ask(() => meta.get('schema')),
    ask(() => meta.get('leftOut')),
    ask(() => meta.get('canary')),
  ]);
  if (typeof schema === 'number' && schema > schemaMark(seal)) {
    database.close();
    return { kind: 'newer', rows };
  }
  const skip = new Set(Array.isArray(leftOut) ? (leftOut as readonly number[]) : []);
  const documents = createDocuments();
  const damagedKeys = await applyRows({ documents, seal }, rows, keys, skip);
  if (damagedKeys.length > 0) return { kind: 'damaged', database, rows, damagedKeys };
  if (DOCUMENT_NAMES.some((document) => schemaOf(documents[document]) > SCHEMA_VERSION)) {
    database.close();
    return { kind: 'newer', rows };
  }
  return {
    kind: 'ready',
    seal,
    database,
    documents,
    undo: undoOfTab(await undoStepsOf(undoEntries, seal), tab),
    session: readSavedSession(await sessionOf(session, seal)),
    rowCount: rows.length,
    lastKey: keys.at(-1) ?? 0,
    canary: typeof canary === 'string' ? canary : null,
  };
}

/** Fills the documents with what is intact. The keys of all that is not and was not left out. */
async function applyRows(
  { documents, seal }: Pick<ReadyWorkspace, 'documents' | 'seal'>,
  rows: readonly unknown[],
  keys: readonly number[],
  skip: ReadonlySet<number>,
): Promise<readonly number[]> {
  const updates = await Promise.all(rows.map((row) => seal.bytesOf(row)));
  const isDamaged = (_row: unknown, index: number) =>
    updates[index] === null && !skip.has(keys[index]!);
  const damagedKeys = keys.filter((_key, index) => isDamaged(rows[index], index));
  for (const document of DOCUMENT_NAMES) {
    documents[document].transact(() => {
      rows.forEach((row, index) => {
        const key = keys[index]!;
        const bytes = updates[index];
        if (bytes == null || skip.has(key)) return;
        const { document: own } = row as StoredRow;
        if (own === document && !takesIn(documents[document], bytes)) damagedKeys.push(key);
      });
    }, 'load');
  }
  return damagedKeys;
}

async function undoStepsOf(
  entries: readonly StoredUndoEntry[],
  seal: Seal,
): Promise<readonly TabUndoEntry[]> {
  const steps = await Promise.all(entries.map((entry) => seal.undoOf(entry)));
  return steps.filter((step) => step !== null);
}

/** Where its person was; nothing where that cannot be read. */
async function sessionOf(saved: unknown, seal: Seal): Promise<unknown> {
  if (!seal.isLocked) return saved;
  if (!(saved instanceof Uint8Array)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(await seal.open(saved)));
  } catch {
    return undefined;
  }
}

/** What is stored for the session, of which `sessionOf` reads the same again. */
export async function sessionRecord(session: SavedSession, seal: Seal): Promise<unknown> {
  return seal.isLocked ? seal.bytes(new TextEncoder().encode(JSON.stringify(session))) : session;
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
