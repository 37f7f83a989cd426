import type { DBSchema } from 'idb';
import type { Instant } from '../../base/clock.ts';
import type { DocumentName } from '../document/schema.ts';
import type { SavedSession } from '../session.ts';
import type { UndoEntry } from '../undoLog.ts';

/** One saved update of one document. `hash` tells a row that changed on the disk from a good one. */
export interface StoredRow {
  readonly document: DocumentName;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly hash: string;
  readonly at: Instant;
}

/** What the browser's database holds for the workspace. Rows are appended, seldom merged. */
export interface WorkspaceDatabase extends DBSchema {
  /** `schema`: number; `leftOut`: keys of damaged rows that a person chose to open without. */
  meta: { key: string; value: number | readonly number[] };
  rows: { key: number; value: StoredRow };
  undo: { key: string; value: UndoEntry };
  session: { key: string; value: Partial<SavedSession> };
}

export const DATABASE_NAME = 'soap-board';
export const DATABASE_VERSION = 1;

export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes a row that can be checked when it is read again. */
export async function toStoredRow(
  document: DocumentName,
  bytes: Uint8Array,
  at: Instant,
): Promise<StoredRow> {
  const own = new Uint8Array(bytes);
  return { document, bytes: own, hash: await hashOf(own), at };
}

/** Whether the row is what was written. Yjs itself accepts many damaged updates without a word. */
export async function isIntact(row: StoredRow): Promise<boolean> {
  return row.bytes instanceof Uint8Array && (await hashOf(row.bytes)) === row.hash;
}
