import type { DBSchema } from 'idb';
import type { Instant } from '../../base/clock.ts';
import { DOCUMENT_NAMES, type DocumentName, SCHEMA_VERSION } from '../document/schema.ts';
import type { UndoEntry } from '../undoLog.ts';
import type { LockFacts } from './lockFacts.ts';

/** One saved update of one document. `hash` tells a row that changed on the disk from a good one. */
export interface StoredRow {
  readonly document: DocumentName;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the document's name, a line feed and `bytes`, hexadecimal. */
  readonly hash: string;
  readonly at: Instant;
  /** `bytes` are encrypted (`seal.ts`); the hash is of what is stored, so that anybody can check it. */
  readonly isLocked?: true;
}

/** A step of undo and the tab whose step it is: nobody takes back what somebody else did elsewhere. */
export type StoredUndoEntry = TabUndoEntry | SealedUndoEntry;

export interface TabUndoEntry extends UndoEntry {
  readonly tab: string;
}

/** The same of a board that is locked with a passphrase. */
export interface SealedUndoEntry extends Pick<UndoEntry, 'id' | 'at'> {
  readonly tab: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What the browser's database holds for the workspace. Rows are appended, seldom merged. */
export interface WorkspaceDatabase extends DBSchema {
  /**
   * `schema`: number; `leftOut`: keys of damaged rows that a person chose to open without;
   * `canary`: names this database, so that one that was cleared and made anew is noticed;
   * `lock`: of a board that is locked with a passphrase, how its key is wrapped.
   */
  meta: { key: string; value: number | string | readonly number[] | LockFacts };
  rows: { key: number; value: StoredRow };
  undo: { key: string; value: StoredUndoEntry };
  session: { key: string; value: unknown };
}

export const DATABASE_NAME = 'soap-board';
export const DATABASE_VERSION = 1;

/** Builds from before there was a lock take a locked board for one of a newer build, and leave it alone. */
const LOCKED_SCHEMA = 1000;

/** What `meta` says of the schema. */
export function schemaMark({ isLocked }: { readonly isLocked: boolean }): number {
  return isLocked ? LOCKED_SCHEMA + SCHEMA_VERSION : SCHEMA_VERSION;
}

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
