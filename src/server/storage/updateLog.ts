import { createHash } from 'node:crypto';
import type { DocumentName } from '../../store/document/schema.ts';
import type { Sql, SqlRow, SqlValue } from './sql.ts';

/** One document of one workspace; in the room it is called `WORKSPACE/board` or `WORKSPACE/ledger`. */
export interface DocumentId {
  readonly workspace: string;
  readonly document: DocumentName;
}

export interface StoredRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface StoredDocument {
  /** 0 where no snapshot has been taken yet. */
  readonly version: number;
  readonly snapshot: Uint8Array | null;
  readonly rows: readonly StoredRow[];
  /** Rows whose bytes are not what was written: left out, kept in the table, and reported. */
  readonly damaged: readonly number[];
}

interface Pending extends DocumentId {
  readonly bytes: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const MOST_IN_ONE_INSERT = 200;

export interface UpdateLog {
  /** Resolves when the update is committed, so that it outlives this program. */
  append(id: DocumentId, bytes: Uint8Array): Promise<void>;
  read(id: DocumentId): Promise<StoredDocument>;
  /**
   * Gives the room of rows that snapshots took from the log to new ones. PostgreSQL does that by itself,
   * the database of the data folder does not, and its file would only ever grow.
   */
  vacuum(): Promise<void>;
  /** How many appends wait for the database. */
  waiting(): number;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/**
 * Every update goes in as a row before anybody is told that it is saved. Updates that come while the
 * database is busy go in together with the next insert, so that a crowd costs few commits.
 */
export function createUpdateLog(sql: Sql): UpdateLog {
  const queue: Pending[] = [];
  let running: Promise<void> | null = null;
  let inFlight = 0;

  const drain = async () => {
    while (queue.length > 0) {
      const group = queue.splice(0, MOST_IN_ONE_INSERT);
      inFlight = group.length;
      try {
        await sql.query(...insertOf(group));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
      inFlight = 0;
    }
    running = null;
  };

  return {
    append: ({ workspace, document }, bytes) =>
      new Promise((resolve, reject) => {
        // A copy, because the caller's bytes are a window into a message that is reused.
        queue.push({ workspace, document, bytes: Uint8Array.from(bytes), resolve, reject });
        running ??= Promise.resolve().then(drain);
      }),
    read: (id) => readStored(sql, id),
    async vacuum() {
      await sql.query('vacuum update_log');
    },
    waiting: () => queue.length + inFlight,
    settled: async () => {
      while (running !== null) await running;
    },
  };
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('The database gave something else than bytes.');
}

/** Whether the bytes of a row are those that its checksum was made of. */
export function isIntact(row: SqlRow): boolean {
  return Buffer.compare(sha256(bytesOf(row.bytes)), bytesOf(row.sha256)) === 0;
}

function insertOf(group: readonly Pending[]): [string, SqlValue[]] {
  const values = group.flatMap((one): SqlValue[] => [
    one.workspace,
    one.document,
    one.bytes,
    sha256(one.bytes),
  ]);
  const places = group.map(
    (_, at) => `($${at * 4 + 1},$${at * 4 + 2},$${at * 4 + 3},$${at * 4 + 4})`,
  );
  return [
    `insert into update_log (workspace, document, bytes, sha256) values ${places.join(',')}`,
    values,
  ];
}

/** Snapshot and rows in one statement, because a snapshot taken between two would hide the rows. */
async function readStored(sql: Sql, { workspace, document }: DocumentId): Promise<StoredDocument> {
  const found = await sql.query(
    `select 0 as seq, version, bytes, sha256 from snapshots where workspace = $1 and document = $2
     union all
     select seq, 0, bytes, sha256 from update_log where workspace = $1 and document = $2
     order by seq`,
    [workspace, document],
  );
  const snapshot = found.find((row) => Number(row.seq) === 0);
  if (snapshot !== undefined && !isIntact(snapshot)) {
    throw new Error('The snapshot of a document is damaged. Restore the latest backup.');
  }
  const rows = found.filter((row) => row !== snapshot);
  return {
    version: Number(snapshot?.version ?? 0),
    snapshot: snapshot === undefined ? null : bytesOf(snapshot.bytes),
    rows: rows.filter(isIntact).map((row) => ({ seq: Number(row.seq), bytes: bytesOf(row.bytes) })),
    damaged: rows.filter((row) => !isIntact(row)).map((row) => Number(row.seq)),
  };
}
