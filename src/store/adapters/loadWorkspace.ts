import * as Y from 'yjs';
import {
  createDocuments,
  DOCUMENT_NAMES,
  SCHEMA_VERSION,
  schemaOf,
  type WorkspaceDocuments,
} from '../document/schema.ts';
import type { SavedSession } from '../session.ts';
import type { UndoEntry } from '../undoLog.ts';
import { type Database, isNewerDatabase, openDatabase } from './openDatabase.ts';
import { isIntact, type StoredRow } from './storedRow.ts';

/**
 * What was found in this browser. Anything but `ready` means: do not open a board over it, say what
 * is the matter, and offer what can be rescued.
 */
export type Loaded =
  | {
      readonly kind: 'ready';
      readonly database: Database;
      readonly documents: WorkspaceDocuments;
      readonly undoEntries: readonly UndoEntry[];
      readonly session: Partial<SavedSession>;
      readonly rowCount: number;
    }
  | { readonly kind: 'newer'; readonly rows: readonly StoredRow[] }
  | {
      readonly kind: 'damaged';
      readonly database: Database;
      readonly rows: readonly StoredRow[];
      readonly damagedKeys: readonly number[];
    }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Reads and checks every saved row, leaving out damaged ones that the person chose to leave out. */
export async function loadWorkspace(onClosed: () => void, name?: string): Promise<Loaded> {
  let database: Database;
  try {
    database = await openDatabase(onClosed, name);
  } catch (error) {
    if (isNewerDatabase(error)) return { kind: 'newer', rows: [] };
    return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
  }
  const transaction = database.transaction(['rows', 'undo', 'session', 'meta']);
  const [rows, keys, undoEntries, session, schema, leftOut] = await Promise.all([
    transaction.objectStore('rows').getAll(),
    transaction.objectStore('rows').getAllKeys(),
    transaction.objectStore('undo').getAll(),
    transaction.objectStore('session').get('last'),
    transaction.objectStore('meta').get('schema'),
    transaction.objectStore('meta').get('leftOut'),
  ]);
  if (typeof schema === 'number' && schema > SCHEMA_VERSION) {
    database.close();
    return { kind: 'newer', rows };
  }
  const intact = await Promise.all(rows.map(isIntact));
  const skip = new Set(Array.isArray(leftOut) ? (leftOut as readonly number[]) : []);
  const documents = createDocuments();
  const damagedKeys: number[] = [];
  for (const document of DOCUMENT_NAMES) {
    documents[document].transact(() => {
      rows.forEach((row, index) => {
        const key = keys[index]!;
        if (row.document !== document || skip.has(key)) return;
        if (!intact[index] || !applyRow(documents[document], row)) damagedKeys.push(key);
      });
    }, 'load');
  }
  if (damagedKeys.length > 0) return { kind: 'damaged', database, rows, damagedKeys };
  if (DOCUMENT_NAMES.some((document) => schemaOf(documents[document]) > SCHEMA_VERSION)) {
    database.close();
    return { kind: 'newer', rows };
  }
  return {
    kind: 'ready',
    database,
    documents,
    undoEntries,
    session: session ?? {},
    rowCount: rows.length,
  };
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

function applyRow(doc: Y.Doc, row: StoredRow): boolean {
  try {
    Y.applyUpdate(doc, row.bytes, 'load');
    return true;
  } catch {
    return false;
  }
}

/** Everything stored, as a file that a later build or a person with a script can read. */
export function rescueFile(rows: readonly StoredRow[]): Blob {
  const lines = rows.map((row) => JSON.stringify({ ...row, bytes: toBase64(row.bytes) }));
  return new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson' });
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
