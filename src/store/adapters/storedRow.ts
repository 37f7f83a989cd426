import type { DBSchema } from 'idb';
import type { Instant } from '../../base/clock.ts';
import { DOCUMENT_NAMES, type DocumentName } from '../document/schema.ts';
import type { UndoEntry } from '../undoLog.ts';

/** One saved update of one document. `hash` tells a row that changed on the disk from a good one. */
export interface StoredRow {
  readonly document: DocumentName;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the document's name, a line feed and `bytes`, hexadecimal. */
  readonly hash: string;
  readonly at: Instant;
}

/** A step of undo and the tab whose step it is: nobody takes back what somebody else did elsewhere. */
export interface StoredUndoEntry extends UndoEntry {
  readonly tab: string;
}

/** What the browser's database holds for the workspace. Rows are appended, seldom merged. */
export interface WorkspaceDatabase extends DBSchema {
  /**
   * `schema`: number; `leftOut`: keys of damaged rows that a person chose to open without;
   * `canary`: names this database, so that one that was cleared and made anew is noticed.
   */
  meta: { key: string; value: number | string | readonly number[] };
  rows: { key: number; value: StoredRow };
  undo: { key: string; value: StoredUndoEntry };
  session: { key: string; value: unknown };
}

export const DATABASE_NAME = 'soap-board';
export const DATABASE_VERSION = 1;

async function hashOf(document: DocumentName, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const name = new TextEncoder().encode(`${document}\n`);
  const all = new Uint8Array(name.length + bytes.length);
  all.set(name);
  all.set(bytes, name.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes a row that can be checked when it is read again. */
export async function toStoredRow(
  document: DocumentName,
  bytes: Uint8Array,
  at: Instant,
): Promise<StoredRow> {
  const own = new Uint8Array(bytes);
  return { document, bytes: own, hash: await hashOf(document, own), at };
}

/**
 * Whether what the database gave is a row as it was written. Anything else may come out of a
 * damaged one. Yjs itself accepts many damaged updates without a word.
 */
export async function isIntact(row: unknown): Promise<boolean> {
  const { document, bytes, hash } = (row ?? {}) as Partial<StoredRow>;
  return (
    DOCUMENT_NAMES.includes(document as DocumentName) &&
    bytes instanceof Uint8Array &&
    (await hashOf(document as DocumentName, bytes)) === hash
  );
}
