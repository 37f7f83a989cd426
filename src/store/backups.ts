import type { StoreApi } from 'zustand/vanilla';
import type { Instant } from '../base/clock.ts';
import type { Result } from '../base/result.ts';
import type { DocumentsState } from './document/documentState.ts';

/** A moment of the workspace that this browser keeps, whole. */
export interface Snapshot {
  readonly id: number;
  readonly at: Instant;
  /** Why it was taken, in words: "after 5 minutes of edits", "before merging pd.soap". */
  readonly why: string;
  readonly applicants: number;
  /** Decisions on all tracks together. */
  readonly placed: number;
  readonly notes: number;
  /** Bytes. */
  readonly size: number;
}

/** A file of the person's choice that the browser keeps up to date. */
export interface KeptFile {
  readonly name: string;
  /** Null until it was written for the first time. */
  readonly writtenAt: Instant | null;
  /** `asks`: after a reload the browser wants to be told again that it may. */
  readonly state: 'current' | 'asks' | 'failed';
}

export interface BackupState {
  /** Newest first; null until they were looked up. */
  readonly snapshots: readonly Snapshot[] | null;
  readonly keptFile: KeptFile | null;
  /** When all was last written outside the browser's own storage; null: never that we know. */
  readonly backedUpAt: Instant | null;
  /** Whether the browser has promised to keep what is stored; null: it was not asked yet. */
  readonly isPromised: boolean | null;
}

/**
 * Copies of the workspace beside the one that is worked in: snapshots in this browser, and a file
 * that is kept up to date where the browser can. What is saved does not depend on any of them.
 */
export interface Backups {
  readonly state: StoreApi<BackupState>;
  /** A backup file was downloaded: what is on the board now stands in it. */
  noteBackup(): void;
  /** Takes a snapshot now. Rejects when it cannot be stored. */
  take(why: string): Promise<void>;
  /** The snapshot as a `.soap` file; null when it is gone. */
  read(id: number): Promise<Uint8Array | null>;
  /** Asks the person for a file and keeps it up to date; absent where the browser cannot. */
  readonly keepFile?: () => Promise<void>;
  /** Asks the browser again for the file of last time. */
  allowAgain(): Promise<void>;
  forgetFile(): Promise<void>;
  /**
   * Puts another state in place of all that is stored here; the page has to be loaded anew then. An
   * error says why nothing was replaced.
   */
  replace(state: DocumentsState): Promise<Result<null, string>>;
}
