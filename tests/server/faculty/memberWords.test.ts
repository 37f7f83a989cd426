import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/room/messages.ts';
import { ROLES } from '../../../src/room/roles.ts';
import { editNote, factsOf } from '../../../src/store/commands/editNote.ts';
import { saveInquiry } from '../../../src/store/commands/saveInquiry.ts';
import { sampleId } from '../../support/sampleWorkspace.ts';
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
const WORD = { strength: 'favourable', firstHand: true, words: 'Careful and kind.' };

/** A coordinator's window with a pool, from which `member` was asked about A. */
async function asked(room: OpenRoom, member: RoomPerson): Promise<RoomWindow> {
  const window = roomWindow(room, room.owner, { role: 'owner', name: 'Olive' });
  await importPool(window.workspace, 5);
  const put = window.workspace.run(saveInquiry, {
    id: null,
    facts: {
      applicantId: A,
      asked: [{ name: 'Fay', memberId: member.id }, { name: 'Somebody else' }],
      channel: 'e-mail',
      text: 'How did you find her?',
      askedAt: Date.now() - 1000,
      dueAt: null,
    },
  });
  expect(put.ok).toBe(true);
  await window.saved();
  return window;
}

const asksOf = async (room: OpenRoom, person: RoomPerson): Promise<readonly Ask[]> =>
  (await person.ask('GET', `/workspaces/${room.workspace}/asks`)).json();

const answer = (room: OpenRoom, person: RoomPerson, id: string, word: unknown = WORD) =>
  person.ask('POST', `/workspaces/${room.workspace}/asks/${id}/answer`, word);

test('faculty see what they were asked, and their answer is a note of the ledger at once', async () => {
  const room = await openRoom(database);
  const fay = await room.invite('faculty');
  const window = await asked(room, fay);
  const [ask] = await asksOf(room, fay);
  expect(ask).toMatchObject({
    applicantId: A,
    text: 'How did you find her?',
    by: 'Olive',
    answer: null,
  });
  expect((await answer(room, fay, ask!.id)).status).toBe(204);
  await vi.waitFor(() => expect(window.workspace.ledger().notesById.size).toBe(1));
  const [note] = [...window.workspace.ledger().notesById.values()];
  expect(note).toMatchObject({
    applicantId: A,
    inquiryId: ask!.id,
    initiator: 'we',
    contactRelation: 'our faculty',
    by: 'faculty',
    words: 'Careful and kind.',
  });
  expect(window.workspace.ledger().history.at(-1)).toMatchObject({
    what: 'answerInquiry',
    on: [A],
  });
  expect((await asksOf(room, fay))[0]?.answer).toEqual({
    strength: 'favourable',
    words: 'Careful and kind.',
  });
  const facts = { ...factsOf(note!), rung: 5 as const };
  expect(window.workspace.run(editNote, { noteId: note!.id, facts }).ok).toBe(true);
  await window.saved();
  expect((await asksOf(room, fay))[0]?.answer).not.toBeNull();
});

test('an ask is answered once, also by two presses in the same instant', async () => {
  const room = await openRoom(database);
  const fay = await room.invite('faculty');
  const window = await asked(room, fay);
  const [ask] = await asksOf(room, fay);
  const answers = await Promise.all([answer(room, fay, ask!.id), answer(room, fay, ask!.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  await vi.waitFor(() => expect(window.workspace.ledger().notesById.size).toBe(1));
});

test('two members of one name who were asked the same each have their own answer', async () => {
  const room = await openRoom(database);
  const [one, two] = [await room.invite('faculty'), await room.invite('faculty')];
  const window = await asked(room, one);
  const [put] = [...window.workspace.ledger().inquiriesByApplicant.values()].flat();
  const { id, by: _by, at: _at, ...facts } = put!;
  const both = [...facts.asked, { name: 'Fay', memberId: two.id }];
  expect(window.workspace.run(saveInquiry, { id, facts: { ...facts, asked: both } }).ok).toBe(true);
  await window.saved();
  expect((await answer(room, one, id)).status).toBe(204);
  expect((await asksOf(room, two))[0]?.answer).toBeNull();
  expect((await answer(room, two, id)).status).toBe(204);
  await vi.waitFor(() => expect(window.workspace.ledger().notesById.size).toBe(2));
});

test('what is put to one is not another’s, and nobody reads notes this way', async () => {
  const room = await openRoom(database);
  const [fay, gus] = [await room.invite('faculty'), await room.invite('faculty')];
  await asked(room, fay);
  const [ask] = await asksOf(room, fay);
  expect(await asksOf(room, gus)).toEqual([]);
  expect((await answer(room, gus, ask!.id)).status).toBe(404);
  await answer(room, fay, ask!.id);
  expect(JSON.stringify(await asksOf(room, gus))).toBe('[]');
});

test('an unasked word is theirs, and says so', async () => {
  const room = await openRoom(database);
  const fay = await room.invite('faculty');
  const window = await asked(room, fay);
  const said = await fay.ask('POST', `/workspaces/${room.workspace}/notes`, {
    ...WORD,
    applicantId: A,
  });
  expect(said.status).toBe(204);
  await vi.waitFor(() => expect(window.workspace.ledger().notesById.size).toBe(1));
  expect([...window.workspace.ledger().notesById.values()][0]).toMatchObject({ initiator: 'they' });
});

test('what the database did not take is refused, and is nowhere', async () => {
  const log = breakableLog();
  const room = await openRoom(database, { wrap: log.wrap });
  const fay = await room.invite('faculty');
  const window = await asked(room, fay);
  const [ask] = await asksOf(room, fay);
  log.isDown = true;
  expect((await answer(room, fay, ask!.id)).status).toBe(503);
  log.isDown = false;
  expect((await asksOf(room, fay))[0]?.answer).toBeNull();
  expect((await answer(room, fay, ask!.id)).status).toBe(204);
  await vi.waitFor(() => expect(window.workspace.ledger().notesById.size).toBe(1));
});

describe.each(ROLES)('%s', (role) => {
  test('may speak, or not, as the table says', async () => {
    const room = await openRoom(database);
    const person = role === 'owner' ? room.owner : await room.invite(role);
    await asked(room, person);
    const path = `/workspaces/${room.workspace}`;
    const statuses = [
      (await person.ask('GET', `${path}/asks`)).status,
      (await person.ask('POST', `${path}/notes`, { ...WORD, applicantId: A })).status,
    ];
    expect(statuses).toEqual(role === 'viewer' ? [403, 403] : [200, 204]);
  });
});

test.each([
  ['no body', undefined],
  ['a strength of its own', { ...WORD, strength: 'divine' }],
  ['more than 2,000 characters', { ...WORD, words: 'x'.repeat(2001) }],
  ['no word on whether they worked together', { strength: 'favourable', words: '' }],
])('%s is not understood, and nothing is written', async (_, body) => {
  const room = await openRoom(database);
  const fay = await room.invite('faculty');
  await asked(room, fay);
  const [ask] = await asksOf(room, fay);
  expect((await answer(room, fay, ask!.id, body ?? null)).status).toBe(400);
  expect((await asksOf(room, fay))[0]?.answer).toBeNull();
});
