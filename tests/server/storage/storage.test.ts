import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createMerger, type Merger } from '../../../src/server/storage/merger.ts';
import { migrate } from '../../../src/server/storage/migrate.ts';
import { openPglite } from '../../../src/server/storage/pglite.ts';
import { createSnapshots } from '../../../src/server/storage/snapshots.ts';
import type { Sql } from '../../../src/server/storage/sql.ts';
import { createUpdateLog, type StoredDocument } from '../../../src/server/storage/updateLog.ts';
import { databases, type TestDatabase } from '../support/databases.ts';

/** The updates of a document in which `count` keys were set, one after the other. */
function updatesOf(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let index = 0; index < count; index += 1) doc.getMap('placements').set(`k${index}`, index);
  return updates;
}

function keysOf(stored: StoredDocument): readonly string[] {
  const doc = new Y.Doc();
  if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot);
  for (const row of stored.rows) Y.applyUpdate(doc, row.bytes);
  return [...doc.getMap('placements').keys()].sort();
}

describe.each(databases())('%s', (_, open) => {
  let database: TestDatabase;
  let merger: Merger;

  beforeAll(async () => {
    database = await open();
    merger = createMerger();
  });
  afterAll(async () => {
    await merger.close();
    await database.dispose();
  });

  test('migrating twice changes nothing', async () => {
    await migrate(database.sql);
    const rows = await database.sql.query('select step from migrations order by step');
    expect(new Set(rows.map((row) => row.step)).size).toBe(rows.length);
  });

  test('a database of a newer program is refused', async () => {
    await database.sql.query('insert into migrations (step) values (999)');
    await expect(migrate(database.sql)).rejects.toThrow('newer version');
    await database.sql.query('delete from migrations where step = 999');
  });

  test('a batch that fails in its last statement leaves nothing of the first', async () => {
    const insert = `insert into update_log (workspace, document, bytes, sha256) values ('torn', 'board', '', '')`;
    await expect(database.sql.batch([{ text: insert }, { text: 'select 1 / 0' }])).rejects.toThrow(
      'division by zero',
    );
    expect(await database.sql.query(`select * from update_log where workspace = 'torn'`)).toEqual(
      [],
    );
  });

  test('what was appended is read in order, also when a crowd appends at once', async () => {
    const log = createUpdateLog(database.sql);
    const id = { workspace: 'crowd', document: 'board' } as const;
    const updates = updatesOf(500);
    await Promise.all(updates.map((update) => log.append(id, update)));
    const stored = await log.read(id);
    expect(stored.rows.map((row) => Buffer.from(row.bytes).toString('hex'))).toEqual(
      updates.map((update) => Buffer.from(update).toString('hex')),
    );
    expect(stored.damaged).toEqual([]);
  });

  test('the two documents of a workspace do not see each other', async () => {
    const log = createUpdateLog(database.sql);
    await log.append({ workspace: 'apart', document: 'ledger' }, updatesOf(1)[0]!);
    expect((await log.read({ workspace: 'apart', document: 'board' })).rows).toEqual([]);
    expect((await log.read({ workspace: 'apart', document: 'ledger' })).rows).toHaveLength(1);
  });

  test('a row with a flipped bit is left out, kept, and reported', async () => {
    const log = createUpdateLog(database.sql);
    const id = { workspace: 'flipped', document: 'board' } as const;
    for (const update of updatesOf(3)) await log.append(id, update);
    const [, second] = (await log.read(id)).rows;
    await database.sql.query(
      'update update_log set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1) where seq = $1',
      [second!.seq],
    );
    const stored = await log.read(id);
    expect(stored.damaged).toEqual([second!.seq]);
    expect(stored.rows).toHaveLength(2);
  });

  test('a snapshot takes the place of exactly the rows that it holds', async () => {
    const log = createUpdateLog(database.sql);
    const snapshots = createSnapshots({ sql: database.sql, log, merger });
    const id = { workspace: 'trim', document: 'board' } as const;
    const updates = updatesOf(6);
    for (const update of updates.slice(0, 4)) await log.append(id, update);
    snapshots.markDirty(id);
    await snapshots.flush();
    for (const update of updates.slice(4)) await log.append(id, update);
    const stored = await log.read(id);
    expect(stored.version).toBe(1);
    expect(stored.rows).toHaveLength(2);
    expect(keysOf(stored)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5']);
    expect(snapshots.dirtyCount()).toBe(0);
  });

  test('a snapshot that is not read back as it was written trims nothing and is tried again', async () => {
    let lies = true;
    const lying: Sql = {
      ...database.sql,
      async query(text, values) {
        const rows = await database.sql.query(text, values);
        if (!lies || !text.startsWith('select version, bytes')) return rows;
        return rows.map((row) => ({ ...row, bytes: new Uint8Array([1, 2, 3]) }));
      },
    };
    const log = createUpdateLog(lying);
    const failures: unknown[] = [];
    const snapshots = createSnapshots(
      { sql: lying, log, merger },
      { onFailure: (_id, error) => failures.push(error) },
    );
    const id = { workspace: 'proof', document: 'board' } as const;
    for (const update of updatesOf(3)) await log.append(id, update);
    snapshots.markDirty(id);
    await snapshots.flush();
    expect(String(failures[0])).toContain('not what was written');
    expect((await log.read(id)).rows).toHaveLength(3);
    lies = false;
    await snapshots.flush();
    expect((await log.read(id)).rows).toHaveLength(0);
    expect(keysOf(await log.read(id))).toEqual(['k0', 'k1', 'k2']);
    snapshots.stop();
  });

  test('of many documents one at a time is merged, an edit meanwhile is for the next, and all are taken', async () => {
    const log = createUpdateLog(database.sql);
    const ids = [0, 1, 2, 3].map((at) => ({ workspace: `turn-${at}`, document: 'board' }) as const);
    for (const id of ids) for (const update of updatesOf(3)) await log.append(id, update);
    let running = 0;
    let most = 0;
    const counting = {
      ...merger,
      async merge(updates: readonly Uint8Array[]) {
        running += 1;
        most = Math.max(most, running);
        if (running === 1) snapshots.markDirty(ids[0]!);
        const merged = await merger.merge(updates);
        running -= 1;
        return merged;
      },
    };
    const snapshots = createSnapshots({ sql: database.sql, log, merger: counting });
    for (const id of ids) snapshots.markDirty(id);
    await snapshots.flush();
    expect(most).toBe(1);
    for (const id of ids) {
      expect((await log.read(id)).rows).toHaveLength(0);
      expect(keysOf(await log.read(id))).toEqual(['k0', 'k1', 'k2']);
    }
    expect(snapshots.dirtyCount()).toBe(1);
    snapshots.stop();
  });

  test('the room of rows that were taken from the log is used again', async () => {
    const log = createUpdateLog(database.sql);
    const id = { workspace: 'room', document: 'board' } as const;
    const size = async () =>
      Number((await database.sql.query("select pg_relation_size('update_log') as n"))[0]!.n);
    const fillAndEmpty = async () => {
      await Promise.all(updatesOf(600).map((update) => log.append(id, update)));
      await database.sql.query('delete from update_log where workspace = $1', [id.workspace]);
      await log.vacuum();
    };
    await fillAndEmpty();
    await Promise.all(updatesOf(600).map((update) => log.append(id, update)));
    const once = await size();
    await database.sql.query('delete from update_log where workspace = $1', [id.workspace]);
    for (let time = 0; time < 4; time += 1) await fillAndEmpty();
    await Promise.all(updatesOf(600).map((update) => log.append(id, update)));
    expect(await size()).toBeLessThanOrEqual(once * 1.1);
  });

  test('two nodes that take the same snapshot lose nothing', async () => {
    const log = createUpdateLog(database.sql);
    const id = { workspace: 'nodes', document: 'board' } as const;
    for (const update of updatesOf(4)) await log.append(id, update);
    const nodes = [1, 2].map(() => createSnapshots({ sql: database.sql, log, merger }));
    for (const node of nodes) node.markDirty(id);
    await Promise.all(nodes.map((node) => node.flush()));
    expect(keysOf(await log.read(id))).toEqual(['k0', 'k1', 'k2', 'k3']);
    for (const node of nodes) node.stop();
  });

  test('a damaged snapshot is not opened as if it were whole', async () => {
    const log = createUpdateLog(database.sql);
    await database.sql.query(
      `insert into snapshots (workspace, document, version, bytes, sha256) values ('rot', 'board', 1, '\\x0102', '\\x00')`,
    );
    await expect(log.read({ workspace: 'rot', document: 'board' })).rejects.toThrow('damaged');
  });
});

test('a data folder that another program has open is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'soap-room-'));
  // The process that started this one is alive and is not this one.
  await writeFile(join(folder, 'in-use.pid'), String(process.ppid));
  await expect(openPglite(folder)).rejects.toThrow('in use');
  await rm(folder, { recursive: true, force: true });
});
