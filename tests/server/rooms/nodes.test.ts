import { afterEach, describe, expect, inject, test } from 'vitest';
import { makePostgresUrl } from '../support/databases.ts';
import { type RedisServer, redisProgram, startRedisServer } from '../support/redisServer.ts';
import { RoomClient } from '../support/roomClient.ts';
import {
  makePlace,
  type RoomPerson,
  type RunningRoom,
  signIn,
  startRoom,
} from '../support/roomLab.ts';

const program = redisProgram();
const postgres = inject('postgresUrl');
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Nodes {
  readonly redis: RedisServer;
  readonly one: RunningRoom;
  readonly two: RunningRoom;
  readonly owner: RoomPerson;
  client(node: RunningRoom): RoomClient;
}

/** Two nodes over one database, joined by Redis; who signed in at one is known at the other. */
async function twoNodes(): Promise<Nodes> {
  const redis = await startRedisServer(program!);
  ends.push(redis.kill);
  const place = { ...(await makePlace(await makePostgresUrl(postgres!))), redisUrl: redis.url };
  ends.push(place.dispose);
  const [one, two] = [await startRoom(place), await startRoom(place)];
  for (const node of [one, two]) ends.push(() => node.end('SIGKILL'));
  const owner = await signIn(one.port, one.ownerCode, 'Ada');
  return {
    redis,
    one,
    two,
    owner,
    client: (node) => new RoomClient(node.port, `${owner.workspace}/board`, owner.cookie),
  };
}

const keysOf = (client: RoomClient) => new Set(client.doc.getMap('placements').keys());

// Both have to be installed; without them one node on PGlite is what there is to test.
describe.runIf(program !== null && postgres !== null)('two nodes on PostgreSQL and Redis', () => {
  test('what is edited at one is seen at the other, both ways', async () => {
    const { one, two, client } = await twoNodes();
    const [here, there] = [client(one), client(two)];
    await Promise.all([here.synced, there.synced]);
    here.set('placements', 'from-one', 1);
    there.set('placements', 'from-two', 2);
    expect(await there.until(() => keysOf(there).has('from-one'))).toBe(true);
    expect(await here.until(() => keysOf(here).has('from-two'))).toBe(true);
    expect(await here.acknowledgement(0)).toBe(true);
    here.close();
    there.close();
  });

  test('a node killed in the middle of edits: the other shows every edit that was acknowledged', async () => {
    const { one, two, client } = await twoNodes();
    const acknowledged: string[] = [];
    const edit = async (node: RunningRoom, name: string, onEdit: (edit: number) => void) => {
      const editor = client(node);
      await editor.synced;
      for (let number = 0; number < 120 && !editor.isClosed; number += 1) {
        editor.set('placements', `${name}-${number}`, number);
        onEdit(number);
        if ((await editor.acknowledgement(number)) === true) acknowledged.push(`${name}-${number}`);
      }
      editor.close();
    };
    await Promise.all([
      edit(one, 'a', (number) => {
        if (number === 60) void one.end('SIGKILL');
      }),
      edit(one, 'b', () => undefined),
      edit(two, 'c', () => undefined),
      edit(two, 'd', () => undefined),
    ]);
    expect(acknowledged.filter((key) => /^[cd]/.test(key))).toHaveLength(240);
    expect(acknowledged.length).toBeGreaterThan(300);
    // A window of the dead node comes to the living one, which misses it within some seconds.
    const reader = client(two);
    await reader.synced;
    const isComplete = () => acknowledged.every((key) => keysOf(reader).has(key));
    await Promise.race([reader.until(isComplete), new Promise((end) => setTimeout(end, 20_000))]);
    expect(acknowledged.filter((key) => !keysOf(reader).has(key))).toEqual([]);
    reader.close();
  });

  test('Redis gone: each node goes on storing; Redis back: both show everything', async () => {
    const { redis, one, two, client } = await twoNodes();
    const [here, there] = [client(one), client(two)];
    await Promise.all([here.synced, there.synced]);
    await redis.kill();
    here.set('placements', 'without-1', 1);
    there.set('placements', 'without-2', 2);
    expect(await here.acknowledgement(0)).toBe(true);
    expect(await there.acknowledgement(0)).toBe(true);
    await redis.start();
    // Whoever edits next brings along what the other missed.
    for (let number = 1; !keysOf(there).has('without-1') && number < 60; number += 1) {
      here.set('placements', `after-${number}`, number);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(keysOf(there)).toContain('without-1');
    for (let number = 1; !keysOf(here).has('without-2') && number < 60; number += 1) {
      there.set('placements', `back-${number}`, number);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(keysOf(here)).toContain('without-2');
    here.close();
    there.close();
  });
});
