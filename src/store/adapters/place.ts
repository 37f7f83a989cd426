import { SNAPSHOT_DATABASE } from './snapshotDatabase.ts';
import { DATABASE_NAME } from './storedRow.ts';

/** Where a board lives in this browser. A rehearsal has a place of its own and never meets the real one. */
export interface Place {
  readonly name: 'real' | 'rehearsal';
  /** Names the workspace among tabs: those of another one are none of its business. */
  readonly workspace: string;
  readonly database: string;
  readonly snapshots: string;
}

export const REAL_PLACE: Place = {
  name: 'real',
  workspace: 'first',
  database: DATABASE_NAME,
  snapshots: SNAPSHOT_DATABASE,
};

export const REHEARSAL_PLACE: Place = {
  name: 'rehearsal',
  workspace: 'rehearsal',
  database: `${DATABASE_NAME}-rehearsal`,
  snapshots: `${SNAPSHOT_DATABASE}-rehearsal`,
};
