import { afterEach, expect, test } from 'vitest';
import {
  type PostgresServer,
  postgresPrograms,
  startPostgresServer,
} from '../support/postgresServer.ts';
import { RoomClient } from '../support/roomClient.ts';
import { makePlace, type RunningRoom, signIn, startRoom } from '../support/roomLab.ts';

const programs = await postgresPrograms();
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function roomOn(server: PostgresServer): Promise<RunningRoom> {
  const place = await makePlace(server.url);
  const room = await startRoom(place);
  ends.push(async () => {
    await room.end('SIGKILL');
    await place.dispose();
  });
  return room;
}

// Where no PostgreSQL is installed there is nothing to kill; PGlite is killed in durability.test.ts.
test.runIf(programs !== null)(
  'PostgreSQL killed in the middle of edits: every acknowledged edit is there, and editing goes on',
  async () => {
    const server = await startPostgresServer(programs!);
    ends.push(server.remove);
    const room = await roomOn(server);
    const owner = await signIn(room.port, room.ownerCode, 'Ada');
    const name = `${owner.workspace}/board`;
    const acknowledged: string[] = [];
    let written = 0;

    /** Edits until the database has been killed and is there again. */
    async function edit(client: RoomClient, isOver: () => boolean): Promise<void> {
      await Promise.race([client.synced, client.closed]);
      for (let number = 0; !isOver() && !client.isClosed; number += 1) {
        written += 1;
        const key = `e${written}`;
        client.set('placements', key, number);
        const isStored = await client.acknowledgement(number);
        if (isStored === true) acknowledged.push(key);
      }
      client.close();
    }

    for (let blow = 0; blow < 3; blow += 1) {
      let isOver = false;
      const before = acknowledged.length;
      const clients = [0, 1, 2].map(() => new RoomClient(room.port, name, owner.cookie));
      const editing = clients.map((client) => edit(client, () => isOver));
      while (acknowledged.length < before + 40) await new Promise((next) => setTimeout(next, 5));
      await server.kill();
      await server.start();
      // The room finds its way back by itself; a window that was turned away comes again.
      const isBack = () => acknowledged.length > before + 45;
      while (!isBack()) await edit(new RoomClient(room.port, name, owner.cookie), isBack);
      isOver = true;
      await Promise.all(editing);
    }

    await room.end('SIGKILL');
    const fresh = await roomOn(server);
    const reader = new RoomClient(fresh.port, name, owner.cookie);
    await reader.synced;
    const kept = new Set(reader.doc.getMap('placements').keys());
    reader.close();
    expect(acknowledged.length).toBeGreaterThan(130);
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
  },
  120_000,
);
