import { expect, test } from 'vitest';
import { RoomClient } from '../support/roomClient.ts';
import {
  makePlace,
  type RoomPerson,
  type RunningRoom,
  signIn,
  startRoom,
} from '../support/roomLab.ts';

/** How many windows come back at once; 800 in the long form. */
const WINDOWS = Number(process.env.STORM ?? 120);
const ON_A_BOARD = 4;

async function makeBoards(owner: RoomPerson): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 0; index < WINDOWS / ON_A_BOARD; index += 1) {
    const made = await owner.ask('POST', '/workspaces', { name: `Board ${index}` });
    names.push(`${((await made.json()) as { readonly id: string }).id}/board`);
  }
  return names;
}

/** Everybody at once: connect, take what is there, make one edit, and hear that it is stored. */
async function comeAll(room: RunningRoom, names: readonly string[], cookie: string, visit: number) {
  const began = performance.now();
  const clients = names.flatMap((name) =>
    Array.from({ length: ON_A_BOARD }, () => new RoomClient(room.port, name, cookie)),
  );
  const stored = await Promise.all(
    clients.map(async (client, index) => {
      await client.synced;
      client.set('placements', `${visit}-${index}`, index);
      return client.acknowledgement(0);
    }),
  );
  return { clients, stored, seconds: (performance.now() - began) / 1000 };
}

test(`a room that stops and starts again takes ${WINDOWS} windows back at once, with all that they had`, async () => {
  const place = await makePlace();
  let room = await startRoom(place);
  try {
    const owner = await signIn(room.port, room.ownerCode, 'Ada');
    const names = await makeBoards(owner);
    const before = await comeAll(room, names, owner.cookie, 1);
    expect(before.stored.every((answer) => answer === true)).toBe(true);
    expect(await room.end('SIGTERM')).toBe(0);

    room = await startRoom(place);
    const after = await comeAll(room, names, owner.cookie, 2);
    expect(after.stored).toHaveLength(WINDOWS);
    expect(after.stored.filter((answer) => answer !== true)).toEqual([]);
    for (const [index, client] of after.clients.entries()) {
      const board = Math.floor(index / ON_A_BOARD) * ON_A_BOARD;
      const keys = client.doc.getMap('placements');
      for (let seat = board; seat < board + ON_A_BOARD; seat += 1) {
        expect(keys.has(`1-${seat}`)).toBe(true);
      }
      client.close();
    }
    if (process.env.STORM !== undefined) {
      console.log(`${WINDOWS} windows were back after ${after.seconds.toFixed(1)} s`);
    }
  } finally {
    await room.end('SIGKILL');
    await place.dispose();
  }
}, 120_000);
