import type { StoreApi } from 'zustand/vanilla';
import type { Instant } from '../base/clock.ts';
import type { Result } from '../base/result.ts';

/** A board of its own in this browser: own pool, bands, ledger, passphrase and snapshots. */
export interface WorkspaceEntry {
  readonly id: string;
  /** As it was named when it was open last; the board itself holds its name. */
  readonly name: string;
  readonly createdAt: Instant;
  readonly openedAt: Instant;
  readonly isArchived: boolean;
}

export interface WorkspacesState {
  /** Opened last first; archived ones at the end. */
  readonly list: readonly WorkspaceEntry[];
}

/**
 * The workspaces of this browser. Each tab has one of them open; what opens another loads the page
 * anew. An error is a sentence that says why nothing was changed.
 */
export interface Workspaces {
  readonly state: StoreApi<WorkspacesState>;
  readonly current: string;
  create(name: string): Promise<void>;
  open(id: string): Promise<void>;
  /** A copy of the workspace that is open, behind the same passphrase. */
  duplicate(name: string): Promise<Result<null, string>>;
  archive(id: string, isArchived: boolean): Promise<void>;
  /** Takes a workspace that is open nowhere out of this browser, for good. */
  remove(id: string): Promise<Result<null, string>>;
}
