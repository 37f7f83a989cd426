import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  InvitationSchema,
  MadeInvitationSchema,
  MemberSchema,
  RefusalSchema,
  SessionSchema,
  SignInLineSchema,
} from '../../../src/room/messages.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openRoom } from '../support/openRoom.ts';
import { askRoom, signIn } from '../support/roomLab.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databases()[0]![1]();
});
afterAll(() => database.dispose());

test('answers have the shapes that the browser checks', async () => {
  const { owner, workspace } = await openRoom(database);
  const read = async <S extends v.GenericSchema>(schema: S, path: string) =>
    v.parse(schema, await (await owner.ask('GET', path)).json());
  const made = await owner.ask('POST', `/workspaces/${workspace}/invitations`, {
    role: 'pd',
    name: 'Pat',
  });
  expect(v.parse(MadeInvitationSchema, await made.json()).code.length).toBeGreaterThanOrEqual(15);
  expect((await read(SessionSchema, '/session')).workspaces).toHaveLength(1);
  expect(await read(v.array(MemberSchema), `/workspaces/${workspace}/members`)).toHaveLength(1);
  const open = await read(v.array(InvitationSchema), `/workspaces/${workspace}/invitations`);
  expect(open.map((invitation) => invitation.name)).toEqual(['Pat']);
  const signIns = await read(v.array(SignInLineSchema), `/workspaces/${workspace}/sign-ins`);
  expect(signIns[0]).toMatchObject({ name: 'Olive', outcome: 'in' });
});

test('a code works once, also for two at the same moment, and however it is typed', async () => {
  const { room, port, workspace } = await openRoom(database);
  const { code } = await room.accounts.invite(workspace, { role: 'viewer', name: 'V', days: 1 });
  const typed = code.toLowerCase().replaceAll('-', ' ');
  const tries = await Promise.all(
    [1, 2, 3].map(() => askRoom(port, 'POST', '/session', { body: { code: typed, name: 'Vic' } })),
  );
  expect(tries.map((response) => response.status).sort()).toEqual([200, 403, 403]);
});

test('opening the link of an invitation does not use it up', async () => {
  const { room, port, workspace } = await openRoom(database);
  const { code } = await room.accounts.invite(workspace, { role: 'viewer', name: 'V', days: 1 });
  for (let scan = 0; scan < 3; scan += 1) await fetch(`http://127.0.0.1:${port}/join#${code}`);
  expect((await signIn(port, code, 'Vic')).workspace).toBe(workspace);
});

test('secrets are not in the database', async () => {
  const { room, owner, workspace } = await openRoom(database);
  const { code } = await room.accounts.invite(workspace, { role: 'pd', name: 'P', days: 1 });
  const token = owner.cookie.split('=')[1]!;
  const rows = await database.sql.query(
    'select invitations::text as row from invitations union all select sessions::text from sessions',
  );
  const text = rows.map((row) => String(row.row)).join('\n');
  expect(text).not.toContain(code.replaceAll('-', ''));
  expect(text).not.toContain(code);
  expect(text).not.toContain(token);
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const { room, port, workspace } = await openRoom(database);
  const { code } = await room.accounts.invite(workspace, { role: 'pd', name: 'P', days: 1 });
  const response = await askRoom(port, 'POST', '/session', { body: { code, name: 'Pat' } });
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('guessing is stopped before anything is looked up', async () => {
  const { port } = await openRoom(database);
  const statuses: number[] = [];
  for (let guess = 0; guess < 15; guess += 1) {
    const body = { code: `AAAA-BBBB-CCCC-DDD${guess}`, name: 'Eve' };
    statuses.push((await askRoom(port, 'POST', '/session', { body })).status);
  }
  expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
  expect(statuses.at(-1)).toBe(429);
});

test('a request of another page, or of no page, changes nothing', async () => {
  const { owner, port, workspace } = await openRoom(database);
  const path = `/workspaces/${workspace}/invitations`;
  const body = { role: 'pd', name: 'Eve' };
  const foreign = { cookie: owner.cookie, body, origin: 'https://evil.test' };
  expect((await askRoom(port, 'POST', path, foreign)).status).toBe(403);
  expect(await (await owner.ask('GET', path)).json()).toEqual([]);
});

test('who may invite, change and remove whom follows the role', async () => {
  const room = await openRoom(database);
  const people = {
    pd: await room.invite('pd'),
    coordinator: await room.invite('coordinator'),
    faculty: await room.invite('faculty'),
    viewer: await room.invite('viewer'),
  };
  const base = `/workspaces/${room.workspace}`;
  for (const role of ['coordinator', 'faculty', 'viewer'] as const) {
    const asked = await people[role].ask('POST', `${base}/invitations`, {
      role: 'viewer',
      name: 'X',
    });
    expect(asked.status).toBe(403);
    const raised = await people[role].ask('PATCH', `${base}/members/${people[role].id}`, {
      role: 'pd',
    });
    expect(raised.status).toBe(403);
  }
  const owners = await people.pd.ask('POST', `${base}/invitations`, { role: 'owner', name: 'X' });
  expect(owners.status).toBe(403);
  expect((await people.pd.ask('DELETE', `${base}/members/${room.owner.id}`)).status).toBe(403);
  expect((await room.owner.ask('DELETE', `${base}/members/${room.owner.id}`)).status).toBe(409);
  expect((await people.viewer.ask('GET', `${base}/sign-ins`)).status).toBe(403);
});

test('a stranger does not learn whether a workspace exists', async () => {
  const room = await openRoom(database);
  const stranger = await openRoom(database);
  const real = await stranger.owner.ask('GET', `/workspaces/${room.workspace}/members`);
  const made = await stranger.owner.ask(
    'GET',
    '/workspaces/00000000-0000-0000-0000-000000000000/members',
  );
  expect([real.status, await real.text()]).toEqual([made.status, await made.text()]);
});

test('after signing out the old cookie opens nothing', async () => {
  const { owner } = await openRoom(database);
  expect((await owner.ask('DELETE', '/session')).status).toBe(204);
  expect((await owner.ask('GET', '/session')).status).toBe(401);
});

test('health, readiness and figures are told without an account and without a name', async () => {
  const { port, workspace } = await openRoom(database);
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(await get('/healthz')).toBe('alive\n');
  expect(await get('/readyz')).toBe('ready\n');
  const figures = await get('/metrics');
  expect(figures).toContain('room_connections 0');
  expect(figures).not.toContain(workspace);
  expect(figures).not.toContain('Olive');
});

test('every answer carries the headers, refusals too', async () => {
  const { owner, port } = await openRoom(database);
  const answers = [
    await owner.ask('GET', '/session'),
    await owner.ask('GET', '/nothing'),
    await askRoom(port, 'GET', '/session'),
    await askRoom(port, 'POST', '/session', { origin: 'https://evil.test', body: {} }),
    await fetch(`http://127.0.0.1:${port}/readyz`),
  ];
  for (const answer of answers) {
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  expect(v.is(RefusalSchema, await answers[1]!.json())).toBe(true);
});
