import { afterEach, describe, expect, inject, test } from 'vitest';
import { makePostgresUrl } from '../support/databases.ts';
import { RoomClient } from '../support/roomClient.ts';
import {
  makePlace,
  type RoomPlace,
  type RunningRoom,
  signIn,
  startRoom,
} from '../support/roomLab.ts';

const KINDS = ['PGlite', ...(inject('postgresUrl') === null ? [] : ['PostgreSQL'])];
const open: { place: RoomPlace; room: RunningRoom }[] = [];

async function makeRoomPlace(kind: string): Promise<RoomPlace> {
  const url = inject('postgresUrl');
  return makePlace(kind === 'PGlite' || url === null ? null : await makePostgresUrl(url));
}

async function run(place: RoomPlace): Promise<RunningRoom> {
  const room = await startRoom(place);
  open.push({ place, room });
  return room;
}

afterEach(async () => {
  for (const { place, room } of open.splice(0)) {
    await room.end('SIGKILL');
    await place.dispose();
  }
});

describe.each(KINDS)('a room on %s', (kind) => {
  test('killed in the middle of edits, it has every edit that it acknowledged', async () => {
    const place = await makeRoomPlace(kind);
    let room = await run(place);
    const owner = await signIn(room.port, room.ownerCode, 'Ada');
    const acknowledged = new Set<string>();
    for (let round = 0; round < 2; round += 1) {
      const clients = ['board', 'ledger', 'board'].map(
        (document) => new RoomClient(room.port, `${owner.workspace}/${document}`, owner.cookie),
      );
      await Promise.all(clients.map((client) => client.synced));
      const killAt = 40 + round * 35;
      await Promise.all(
        clients.map(async (client, index) => {
          for (let edit = 0; edit < 150 && !client.isClosed; edit += 1) {
            const key = `${index === 1 ? 'ledger' : 'board'}-${round}-${index}-${edit}`;
            client.set('placements', key, edit);
            if (index === 0 && edit === killAt) void room.end('SIGKILL');
            // Two in flight, so that the blow falls between storing and telling.
            if (edit > 0 && (await client.acknowledgement(edit - 1))) {
              acknowledged.add(`${index === 1 ? 'ledger' : 'board'}-${round}-${index}-${edit - 1}`);
            }
          }
        }),
      );
      await room.end('SIGKILL');
      room = await run(place);
    }
    expect(acknowledged.size).toBeGreaterThan(80);
    const kept = new Set<string>();
    for (const document of ['board', 'ledger']) {
      const reader = new RoomClient(room.port, `${owner.workspace}/${document}`, owner.cookie);
      await reader.synced;
      for (const key of reader.doc.getMap('placements').keys()) kept.add(key);
      reader.close();
    }
    expect([...acknowledged].filter((key) => !kept.has(key))).toEqual([]);
  });

  test('asked to stop, it finishes and exits with 0, and nothing is lost', async () => {
    const place = await makeRoomPlace(kind);
    let room = await run(place);
    const owner = await signIn(room.port, room.ownerCode, 'Ada');
    const name = `${owner.workspace}/board`;
    const client = new RoomClient(room.port, name, owner.cookie);
    await client.synced;
    for (let edit = 0; edit < 50; edit += 1) client.set('placements', `k${edit}`, edit);
    await client.until(() => client.acknowledgements.length >= 10);
    expect(await room.end('SIGTERM')).toBe(0);
    const told = client.acknowledgements.length;
    room = await run(place);
    const reader = new RoomClient(room.port, name, owner.cookie);
    await reader.synced;
    expect(reader.doc.getMap('placements').size).toBeGreaterThanOrEqual(told);
    reader.close();
  });
});
