import { SNAPSHOT_DATABASE } from './snapshotDatabase.ts';
import { DATABASE_NAME } from './storedRow.ts';

/** Where a board lives in this browser. A rehearsal has a place of its own and never meets the real one. */
export interface Place {
  readonly name: 'real' | 'rehearsal';
  readonly database: string;
  readonly snapshots: string;
}

export const REAL_PLACE: Place = {
  name: 'real',
  database: DATABASE_NAME,
  snapshots: SNAPSHOT_DATABASE,
};

export const REHEARSAL_PLACE: Place = {
  name: 'rehearsal',
  database: `${DATABASE_NAME}-rehearsal`,
  snapshots: `${SNAPSHOT_DATABASE}-rehearsal`,
};
