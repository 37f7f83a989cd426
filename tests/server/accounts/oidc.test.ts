import { afterAll, beforeAll, expect, test } from 'vitest';
import { databases, type TestDatabase } from '../support/databases.ts';
import { type OidcProvider, startOidcProvider } from '../support/oidcProvider.ts';
import { openRoom } from '../support/openRoom.ts';
import { askRoom } from '../support/roomLab.ts';

const PORT_OF_PUBLIC = 'http://127.0.0.1:1';
let database: TestDatabase;
let provider: OidcProvider;
beforeAll(async () => {
  database = await databases()[0]![1]();
  provider = await startOidcProvider('soap-room');
});
afterAll(async () => {
  provider.close();
  await database.dispose();
});

async function openRoomWithOidc() {
  return openRoom(database, {
    oidc: {
      issuer: provider.issuer,
      clientId: 'soap-room',
      clientSecret: 'secret',
      publicUrl: PORT_OF_PUBLIC,
    },
  });
}

/** Walks the redirects as a browser does; gives the cookie of the session, or none. */
async function walk(port: number, change: (back: URL) => void = () => undefined) {
  const start = await fetch(`http://127.0.0.1:${port}/api/oidc/start`, { redirect: 'manual' });
  const kept = start.headers.getSetCookie()[0]!.split(';')[0]!;
  const there = await fetch(start.headers.get('location')!, { redirect: 'manual' });
  const back = new URL(there.headers.get('location')!);
  change(back);
  const end = await fetch(`http://127.0.0.1:${port}${back.pathname}${back.search}`, {
    headers: { cookie: kept },
    redirect: 'manual',
  });
  const cookie = end.headers.getSetCookie().find((one) => one.startsWith('soap-session='));
  return { cookie: cookie?.split(';')[0], location: end.headers.get('location') };
}

test('somebody of the hospital comes in under one account, and into a workspace by a code', async () => {
  const room = await openRoomWithOidc();
  const { cookie, location } = await walk(room.port);
  expect(location).toBe('/');
  const session = async (held: string | undefined) =>
    (await askRoom(room.port, 'GET', '/session', { cookie: held ?? '' })).json();
  expect(await session(cookie)).toMatchObject({
    person: { name: 'Dr. Pat Example' },
    workspaces: [],
  });
  const { code } = await room.room.accounts.invite(room.workspace, {
    role: 'pd',
    name: 'P',
    days: 1,
  });
  const joined = await askRoom(room.port, 'POST', '/session', {
    cookie: cookie ?? '',
    body: { code, name: 'Pat' },
  });
  expect(joined.status).toBe(200);
  const again = await walk(room.port);
  expect(await session(again.cookie)).toMatchObject({
    workspaces: [{ id: room.workspace, role: 'pd' }],
  });
});

test.each([
  ['another nonce', { nonce: 'forged' }],
  ['another audience', { aud: 'other-program' }],
  ['another issuer', { iss: 'http://127.0.0.1:9' }],
  ['a time that has passed', { exp: 1000 }],
])('an identity with %s lets nobody in', async (_, lie) => {
  const room = await openRoomWithOidc();
  provider.lie = lie;
  const { cookie, location } = await walk(room.port);
  provider.lie = {};
  expect([cookie, location]).toEqual([undefined, '/join?refused']);
});

test('an answer to what another browser asked lets nobody in', async () => {
  const room = await openRoomWithOidc();
  const { cookie } = await walk(room.port, (back) => back.searchParams.set('state', 'other'));
  expect(cookie).toBeUndefined();
});

test('without configuration there is no such door', async () => {
  const room = await openRoom(database);
  expect((await askRoom(room.port, 'GET', '/oidc/start')).status).toBe(404);
});
