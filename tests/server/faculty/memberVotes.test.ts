import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OwnVote } from '../../../src/room/messages.ts';
import { ROLES } from '../../../src/room/roles.ts';
import { castVote } from '../../../src/store/commands/castVote.ts';
import { giveToRead } from '../../../src/store/commands/giveToRead.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { breakableLog } from '../support/breakableLog.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { type OpenRoom, openRoom } from '../support/openRoom.ts';
import type { RoomPerson } from '../support/roomLab.ts';
import { importPool, type RoomWindow, roomWindow } from '../support/roomWindow.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databases()[0]![1]();
});
afterAll(() => database.dispose());

const A = sampleId(0);

/** A coordinator's window that gave A to the member to read. */
async function given(room: OpenRoom, member: RoomPerson): Promise<RoomWindow> {
  const window = roomWindow(room, room.owner, { role: 'owner', name: 'Olive' });
  await importPool(window.workspace, 5);
  const reader = { id: member.id, name: 'Fay' };
  const put = window.workspace.run(giveToRead, { track: TRACK, slices: [{ reader, ids: [A] }] });
  expect(put.ok).toBe(true);
  await window.saved();
  return window;
}

const votesOf = async (room: OpenRoom, person: RoomPerson): Promise<readonly OwnVote[]> =>
  (await person.ask('GET', `/workspaces/${room.workspace}/votes`)).json();

const vote = (room: OpenRoom, person: RoomPerson, body: unknown, ballot = `${TRACK}/${A}`) =>
  person.ask('PUT', `/workspaces/${room.workspace}/votes/${ballot}`, body);

test('a vote of faculty is in the ledger at once, moves nobody, and its line does not say which', async () => {
  const room = await openRoom(database);
  const fay = await room.invite('faculty');
  const window = await given(room, fay);
  expect((await vote(room, fay, { band: 'usable', why: 'Steady' })).status).toBe(204);
  await vi.waitFor(() => expect(window.workspace.ledger().votes).toHaveLength(1));
  expect(window.workspace.ledger().votes[0]).toMatchObject({
    personId: fay.id,
    by: 'faculty',
    band: 'usable',
    why: 'Steady',
  });
  expect(window.workspace.board().placements.size).toBe(0);
  const line = window.workspace.ledger().history.at(-1);
  expect(line).toMatchObject({ what: 'castVote', on: [A], by: 'faculty' });
  expect(JSON.stringify(line)).not.toContain('usable');
});

test('the last vote counts, and it can be taken back once', async () => {
  const room = await openRoom(database);
  const fay = await room.invite('faculty');
  const window = await given(room, fay);
  await vote(room, fay, { band: 'usable', why: '' });
  await vote(room, fay, { band: 'never', why: '' });
  expect(await votesOf(room, fay)).toEqual([
    { track: TRACK, applicantId: A, band: 'never', why: '' },
  ]);
  expect((await vote(room, fay, { band: null, why: '' })).status).toBe(204);
  expect((await vote(room, fay, { band: null, why: '' })).status).toBe(404);
  expect(await votesOf(room, fay)).toEqual([]);
  await vi.waitFor(() => expect(window.workspace.ledger().votes).toEqual([]));
});

test('nobody is told another’s vote, before the own one and after it', async () => {
  const room = await openRoom(database);
  const [fay, gus] = [await room.invite('faculty'), await room.invite('faculty')];
  const window = await given(room, fay);
  const reader = { id: room.owner.id, name: 'Olive' };
  const cast = { track: TRACK, id: A, reader, band: 'top', why: 'Secret' } as const;
  expect(window.workspace.run(castVote, cast).ok).toBe(true);
  await window.saved();
  await vote(room, fay, { band: 'backup', why: '' });
  expect(await votesOf(room, gus)).toEqual([]);
  expect(JSON.stringify(await votesOf(room, fay))).not.toContain('Secret');
  expect(await votesOf(room, fay)).toHaveLength(1);
});

test('what the database did not take is refused, and is nowhere', async () => {
  const log = breakableLog();
  const room = await openRoom(database, { wrap: log.wrap });
  const fay = await room.invite('faculty');
  const window = await given(room, fay);
  log.isDown = true;
  expect((await vote(room, fay, { band: 'top', why: '' })).status).toBe(503);
  log.isDown = false;
  expect(await votesOf(room, fay)).toEqual([]);
  expect(window.workspace.ledger().votes).toEqual([]);
  expect((await vote(room, fay, { band: 'top', why: '' })).status).toBe(204);
});

describe.each(ROLES)('%s', (role) => {
  test('may vote, or not, as the table says', async () => {
    const room = await openRoom(database);
    const person = role === 'owner' ? room.owner : await room.invite(role);
    const statuses = [
      (await person.ask('GET', `/workspaces/${room.workspace}/votes`)).status,
      (await vote(room, person, { band: 'top', why: '' })).status,
    ];
    expect(statuses).toEqual(role === 'viewer' ? [403, 403] : [200, 204]);
  });
});

test.each([
  ['a band of its own', { band: 'best', why: '' }, `${TRACK}/${A}`],
  ['a reason without end', { band: 'top', why: 'x'.repeat(301) }, `${TRACK}/${A}`],
  ['no body', null, `${TRACK}/${A}`],
  ['an applicant who is none', { band: 'top', why: '' }, `${TRACK}/123`],
  ['a track with a slash', { band: 'top', why: '' }, `IM%2F1/${A}`],
])('%s is not understood, and nothing is written', async (_, body, ballot) => {
  const room = await openRoom(database);
  const fay = await room.invite('faculty');
  expect((await vote(room, fay, body, ballot)).status).toBe(400);
  expect(await votesOf(room, fay)).toEqual([]);
});
