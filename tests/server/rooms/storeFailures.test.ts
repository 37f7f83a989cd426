import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as Y from 'yjs';
import { ROOM_LIMITS } from '../../../src/server/rooms/roomHooks.ts';
import { openPostgres } from '../../../src/server/storage/postgres.ts';
import type { Sql } from '../../../src/server/storage/sql.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openRoom } from '../support/openRoom.ts';

/** Stands before the log of updates and does with each insert what the test says. */
function gate(): { wrap: (sql: Sql) => Sql; before: () => Promise<void> } {
  const held = {
    before: async () => {},
    wrap: (sql: Sql): Sql => ({
      ...sql,
      async query(text, values) {
        if (text.startsWith('insert into update_log')) await held.before();
        return sql.query(text, values);
      },
    }),
  };
  return held;
}

describe.each(databases())('%s', (_, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());

  test('while the database is down nothing is acknowledged or shown, and later nothing is lost', async () => {
    const held = gate();
    const room = await openRoom(database, { wrap: held.wrap });
    const [writer, witness] = [room.client('board', room.owner), room.client('board', room.owner)];
    await Promise.all([writer.synced, witness.synced]);
    held.before = () => Promise.reject(new Error('down'));
    writer.set('placements', 'IM/1', 'kept');
    expect((await writer.closed).code).toBe(1013);
    expect(writer.acknowledgements).toEqual([]);
    expect(writer.stateless.map((text) => JSON.parse(text).kind)).toEqual(['not-saved']);
    expect(witness.doc.getMap('placements').size).toBe(0);
    expect(room.events).toContain('edit-not-stored');
    held.before = async () => {};
    const again = room.client('board', room.owner);
    await again.synced;
    again.sendUpdate(Y.encodeStateAsUpdate(writer.doc), 1);
    expect(await again.acknowledgement(0)).toBe(true);
    await witness.until(() => witness.doc.getMap('placements').get('IM/1') === 'kept');
    expect(witness.doc.getMap('placements').get('IM/1')).toBe('kept');
  });

  test('while the database is slow the acknowledgement waits for it', async () => {
    const held = gate();
    const room = await openRoom(database, { wrap: held.wrap });
    const writer = room.client('board', room.owner);
    await writer.synced;
    let letGo: () => void = () => undefined;
    const asked = new Promise<void>((arrived) => {
      held.before = () => {
        arrived();
        return new Promise((resolve) => {
          letGo = resolve;
        });
      };
    });
    writer.set('placements', 'IM/1', 1);
    await asked;
    const witness = room.client('board', room.owner);
    await witness.synced;
    expect(writer.acknowledgements).toEqual([]);
    expect(witness.doc.getMap('placements').size).toBe(0);
    letGo();
    expect(await writer.acknowledgement(0)).toBe(true);
  });

  test.each([
    ['noise', new Uint8Array([9, 9, 9, 9, 9, 9])],
    ['a version 2 update', Y.encodeStateAsUpdateV2(makeDoc())],
    ['an update with a tail', Uint8Array.from([...Y.encodeStateAsUpdate(makeDoc()), 0])],
  ])('%s is neither stored nor acknowledged', async (_name, bytes) => {
    const room = await openRoom(database);
    const client = room.client('board', room.owner);
    await client.synced;
    client.sendUpdate(bytes);
    await client.until(() => false);
    expect(client.acknowledgements).toEqual([]);
    const rows = await database.sql.query('select 1 from update_log where workspace = $1', [
      room.workspace,
    ]);
    expect(rows).toEqual([]);
  });

  test('a document that is full takes no more and says so', async () => {
    const limits = { ...ROOM_LIMITS, documentBytes: 2000 };
    const room = await openRoom(database, { limits });
    const client = room.client('board', room.owner);
    await client.synced;
    client.set('blocks', 'a', 'x'.repeat(1500));
    client.set('blocks', 'b', 'x'.repeat(1500));
    expect([await client.acknowledgement(0), await client.acknowledgement(1)]).toEqual([
      true,
      false,
    ]);
    expect(JSON.parse(client.stateless[0]!)).toEqual({ kind: 'refused', reason: 'document-full' });
  });

  test('a message that is too large and a flood of small ones end the connection', async () => {
    const limits = { ...ROOM_LIMITS, messageBytes: 10_000, messagesPerSecond: 5 };
    const room = await openRoom(database, { limits });
    const [large, flood] = [room.client('board', room.owner), room.client('board', room.owner)];
    await Promise.all([large.synced, flood.synced]);
    large.set('blocks', 'a', 'x'.repeat(20_000));
    expect((await large.closed).code).not.toBe(1000);
    for (let edit = 0; edit < 200; edit += 1) flood.set('placements', `k${edit}`, edit);
    expect((await flood.closed).code).toBe(4429);
  });
});

describe.skipIf(inject('postgresUrl') === null)('PostgreSQL', () => {
  test('whose connections are cut again and again keeps every acknowledged edit', async () => {
    const [, open] = databases().find(([name]) => name === 'PostgreSQL')!;
    const database = await open();
    const room = await openRoom(database);
    const [row] = await database.sql.query('select current_database() as name');
    const name = String(row?.name);
    const admin = openPostgres(inject('postgresUrl')!);
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const client = room.client('board', room.owner);
      if ((await client.answer.catch(() => 'denied')) === 'denied') continue;
      await client.synced;
      for (let edit = 0; edit < 60 && !client.isClosed; edit += 1) {
        client.set('placements', `${round}-${edit}`, edit);
        if (edit === 30) {
          void admin.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
             where datname = $1 and pid <> pg_backend_pid()`,
            [name],
          );
        }
        if (await client.acknowledgement(edit)) acknowledged.push(`${round}-${edit}`);
      }
      client.close();
    }
    const reader = room.client('board', room.owner);
    await reader.synced;
    const kept = reader.doc.getMap('placements');
    expect(acknowledged.length).toBeGreaterThan(60);
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    await admin.close();
  });
});

function makeDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('placements').set('IM/1', 1);
  return doc;
}
