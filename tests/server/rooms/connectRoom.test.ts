import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { breakableLog } from '../support/breakableLog.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openRoom } from '../support/openRoom.ts';
import { importPool, ownWorkspace, roomWindow } from '../support/roomWindow.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databases()[0]![1]();
});
afterAll(() => database.dispose());

const [A, B, C] = [sampleId(0), sampleId(1), sampleId(2)];
const bandOf = (window: ReturnType<typeof roomWindow>, id: string) =>
  window.workspace.board().placements.get(TRACK)?.get(id)?.band;

test('a board that was made alone is whole in the room, and whoever joins has its pool and its order', async () => {
  const room = await openRoom(database);
  const alone = ownWorkspace('owner', 'Olive');
  await importPool(alone, 30);
  const one = roomWindow(room, room.owner, { role: 'owner', name: 'Olive', workspace: alone });
  one.move([B, A], 'top');
  await one.saved();
  const two = roomWindow(room, await room.invite('pd'), { role: 'pd', name: 'Pat' });
  await two.saved();
  await vi.waitFor(() => expect(two.workspace.board().applicantIds).toHaveLength(30));
  expect(two.workspace.board().bandsByTrack.get(TRACK)?.top).toEqual([B, A]);
  expect(two.savedOrigins).toHaveLength(2);
});

test('what was decided on both sides of a cut comes together, and my undo leaves theirs alone', async () => {
  const room = await openRoom(database);
  const one = roomWindow(room, room.owner, { role: 'owner', name: 'Olive' });
  await importPool(one.workspace, 5);
  await one.saved();
  const two = roomWindow(room, await room.invite('pd'), { role: 'pd', name: 'Pat' });
  await vi.waitFor(() => expect(two.workspace.board().applicantIds).toHaveLength(5));
  two.cut();
  await two.until(({ link }) => link.kind === 'away');
  two.move([A], 'top');
  two.move([B], 'never');
  one.move([C], 'backup');
  await one.saved();
  expect(two.link()).toBe('away');
  expect(bandOf(one, A)).toBeUndefined();
  two.mend();
  await two.saved();
  await vi.waitFor(() => expect(bandOf(one, A)).toBe('top'));
  expect([bandOf(one, B), bandOf(two, C)]).toEqual(['never', 'backup']);
  expect(one.workspace.undo().ok).toBe(true);
  await one.saved();
  await vi.waitFor(() => expect(bandOf(two, C)).toBeUndefined());
  expect([bandOf(two, A), bandOf(two, B)]).toEqual(['top', 'never']);
  const lines = two.workspace.board().history.map(({ id }) => id);
  expect(new Set(lines).size).toBe(lines.length);
});

test('it is not said to be in the room before the room has it, and goes there when the database is back', async () => {
  const log = breakableLog();
  const room = await openRoom(database, { wrap: log.wrap });
  const one = roomWindow(room, room.owner, { role: 'owner', name: 'Olive' });
  await importPool(one.workspace, 5);
  await one.saved();
  log.isDown = true;
  one.move([A], 'top');
  expect(one.link()).toBe('sending');
  await one.until(({ link }) => link.kind === 'not-stored');
  one.move([B], 'top');
  log.isDown = false;
  one.connection.tryNow();
  await one.saved();
  const witness = roomWindow(room, await room.invite('pd'), { role: 'pd', name: 'Pat' });
  await witness.saved();
  expect([bandOf(witness, A), bandOf(witness, B)]).toEqual(['top', 'top']);
});

test('an edit that the role may not make parts this copy, and nothing of it reaches the others', async () => {
  const room = await openRoom(database);
  const one = roomWindow(room, await room.invite('coordinator'), {
    role: 'coordinator',
    name: 'Cory',
  });
  await one.saved();
  one.workspace.documents.board.getMap('lists').set('x', { at: 1 });
  await one.until(({ link }) => link.kind === 'parted');
  expect(one.connection.state.getState().link).toEqual({ kind: 'parted', reason: 'sign-off' });
  const witness = roomWindow(room, room.owner, { role: 'owner', name: 'Olive' });
  await witness.saved();
  expect(witness.workspace.documents.board.getMap('lists').size).toBe(0);
});

test('a reader has the board and no ledger, changes nothing, and is as saved as the room is', async () => {
  const room = await openRoom(database);
  const one = roomWindow(room, room.owner, { role: 'owner', name: 'Olive' });
  await importPool(one.workspace, 5);
  one.move([A], 'top');
  await one.saved();
  const reader = roomWindow(room, await room.invite('faculty'), { role: 'faculty', name: 'Fay' });
  await reader.saved();
  await vi.waitFor(() => expect(bandOf(reader, A)).toBe('top'));
  expect(reader.workspace.hasLedger()).toBe(false);
  expect(() => reader.move([B], 'top')).toThrow('Faculty read the board here');
});

test('whoever loses the right to be there is told, and edits go on here alone', async () => {
  const room = await openRoom(database);
  const pat = await room.invite('pd');
  const one = roomWindow(room, pat, { role: 'pd', name: 'Pat', access: 'ended' });
  await one.saved();
  await room.owner.ask('DELETE', `/workspaces/${room.workspace}/members/${pat.id}`);
  await one.until(({ link }) => link.kind === 'ended');
});

test('each sees who else is there and whose card they hold, once and never themselves', async () => {
  const room = await openRoom(database);
  const one = roomWindow(room, room.owner, { role: 'owner', name: 'Olive' });
  const pat = await room.invite('pd');
  const two = roomWindow(room, pat, { role: 'pd', name: 'pd' });
  const again = roomWindow(room, pat, { role: 'pd', name: 'pd' });
  await Promise.all([one.saved(), two.saved(), again.saved()]);
  const where = { screen: 'board', track: TRACK, applicantId: A, isHolding: true };
  again.connection.tellWhere({ ...where, applicantId: null, isHolding: false });
  two.connection.tellWhere(where);
  await one.until(({ people }) => people.some(({ isHolding }) => isHolding));
  expect(one.connection.state.getState().people).toEqual([
    { id: pat.id, name: 'pd', role: 'pd', ...where },
  ]);
  expect(two.connection.state.getState().people.map(({ id }) => id)).not.toContain(pat.id);
});
