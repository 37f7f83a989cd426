import type { Merger } from './merger.ts';
import type { Sql } from './sql.ts';
import { bytesOf, type DocumentId, isIntact, sha256, type UpdateLog } from './updateLog.ts';

export interface SnapshotOptions {
  /** From the first change to the snapshot, so that a busy hour costs few of them. */
  readonly afterMs?: number;
  readonly retryAfterMs?: number;
  /** Told of each failure; the document stays in the dirty set and its log stays whole. */
  readonly onFailure?: (id: DocumentId, error: unknown) => void;
}

export interface Snapshots {
  markDirty(id: DocumentId): void;
  dirtyCount(): number;
  /** Takes what is still to be taken, each once, whether its time has come or not. */
  flush(): Promise<void>;
  stop(): void;
}

const AFTER_MS = 60_000;
const RETRY_AFTER_MS = 15_000;

/**
 * Snapshots are made from the database and not from memory: with two nodes on one database, only the
 * log knows what both have accepted. A snapshot is written, read back, compared, and only then are
 * exactly the rows that it holds taken from the log. One at a time runs on a node, and documents that
 * were changed in the same second come due at different ones: two hundred snapshots at once would keep
 * the edits of everybody waiting.
 */
export function createSnapshots(
  { sql, log, merger }: { readonly sql: Sql; readonly log: UpdateLog; readonly merger: Merger },
  options: SnapshotOptions = {},
): Snapshots {
  const dirty = new Map<string, DocumentId>();
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  const afterMs = options.afterMs ?? AFTER_MS;
  let last: Promise<unknown> = Promise.resolve();

  const schedule = (key: string, ms: number) => {
    if (timers.has(key) || !dirty.has(key)) return;
    const timer = setTimeout(() => {
      timers.delete(key);
      void take(key);
    }, ms);
    timer.unref();
    timers.set(key, timer);
  };

  const take = (key: string): Promise<void> => {
    const known = running.get(key);
    if (known !== undefined) return known;
    const id = dirty.get(key);
    if (id === undefined) return Promise.resolve();
    const taking = last
      .then(() => {
        // What is edited from here on is for the next one.
        dirty.delete(key);
        return takeSnapshot(sql, log, merger, id);
      })
      .then(
        () => spread(afterMs),
        (error: unknown) => {
          dirty.set(key, id);
          options.onFailure?.(id, error);
          return options.retryAfterMs ?? RETRY_AFTER_MS;
        },
      )
      .then((again) => {
        running.delete(key);
        schedule(key, again);
      });
    last = taking;
    running.set(key, taking);
    return taking;
  };

  return {
    markDirty(id) {
      const key = `${id.workspace}/${id.document}`;
      dirty.set(key, id);
      if (!running.has(key)) schedule(key, spread(afterMs));
    },
    dirtyCount: () => new Set([...dirty.keys(), ...running.keys()]).size,
    async flush() {
      await Promise.all(running.values());
      await Promise.all([...dirty.keys()].map(take));
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      dirty.clear();
    },
  };
}

/** Between half of it and one and a half. */
function spread(ms: number): number {
  return ms * (0.5 + Math.random());
}

async function takeSnapshot(
  sql: Sql,
  log: UpdateLog,
  merger: Merger,
  id: DocumentId,
): Promise<void> {
  const { workspace, document } = id;
  const stored = await log.read(id);
  if (stored.rows.length === 0) return;
  const updates = stored.rows.map((row) => row.bytes);
  const bytes = await merger.merge(
    stored.snapshot === null ? updates : [stored.snapshot, ...updates],
  );
  // The version is compared while writing: another node may have been quicker.
  const written = await sql.query(
    `insert into snapshots (workspace, document, version, bytes, sha256) values ($1, $2, 1, $3, $4)
     on conflict (workspace, document) do update
       set version = snapshots.version + 1, bytes = excluded.bytes, sha256 = excluded.sha256, at = now()
       where snapshots.version = $5
     returning version`,
    [workspace, document, bytes, sha256(bytes), stored.version],
  );
  if (written.length === 0) throw new Error('Another node took this snapshot.');
  await proveSnapshot(sql, id, bytes, Number(written[0]?.version));
  await sql.query(
    `delete from update_log where workspace = $1 and document = $2
       and seq = any(string_to_array($3, ',')::bigint[])`,
    [workspace, document, stored.rows.map((row) => row.seq).join(',')],
  );
}

async function proveSnapshot(
  sql: Sql,
  { workspace, document }: DocumentId,
  bytes: Uint8Array,
  version: number,
): Promise<void> {
  const [row] = await sql.query(
    'select version, bytes, sha256 from snapshots where workspace = $1 and document = $2',
    [workspace, document],
  );
  const isProven =
    row !== undefined &&
    Number(row.version) >= version &&
    isIntact(row) &&
    (Number(row.version) > version || Buffer.compare(bytesOf(row.bytes), bytes) === 0);
  if (!isProven) throw new Error('The snapshot that was read back is not what was written.');
}
