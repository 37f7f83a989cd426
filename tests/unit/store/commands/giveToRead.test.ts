import { expect, test } from 'vitest';
import { givenTo } from '../../../../src/domain/reading.ts';
import { castVote } from '../../../../src/store/commands/castVote.ts';
import { giveToRead, takeBackReading } from '../../../../src/store/commands/giveToRead.ts';
import { readerOfName } from '../../../../src/store/readerHere.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../../support/sampleWorkspace.ts';

const [A, B, C] = [sampleId(0), sampleId(1), sampleId(2)];
const ADA = readerOfName(' Ada Lee ');
const BO = readerOfName('Bo');

function given() {
  const workspace = sampleWorkspace(3);
  const slices = [
    { reader: ADA, ids: [A, B] },
    { reader: BO, ids: [C] },
  ];
  expect(workspace.run(giveToRead, { track: TRACK, slices }).ok).toBe(true);
  return workspace;
}

const readBy = (workspace: ReturnType<typeof given>, reader: { readonly id: string }) =>
  givenTo(workspace.board().readings, TRACK, reader.id);

test('applicants are given to readers in one step that moves nobody', () => {
  const workspace = given();
  expect(readBy(workspace, ADA)).toEqual([A, B]);
  expect(readBy(workspace, BO)).toEqual([C]);
  expect(workspace.board().placements.size).toBe(0);
  expect(workspace.board().history.at(-1)).toMatchObject({
    what: 'giveToRead',
    on: [A, B, C],
    count: 3,
    to: 'Ada Lee, Bo',
  });
  workspace.undo();
  expect(readBy(workspace, ADA)).toEqual([]);
});

test('whom a reader has already stays with the time it was given, and a second reader comes beside', () => {
  const workspace = given();
  const before = workspace.board().readings.get(TRACK)?.get(A)?.[0];
  const slices = [
    { reader: ADA, ids: [A, C] },
    { reader: BO, ids: [A] },
  ];
  workspace.run(giveToRead, { track: TRACK, slices });
  expect(
    workspace
      .board()
      .readings.get(TRACK)
      ?.get(A)
      ?.map(({ reader }) => reader),
  ).toEqual([ADA, BO]);
  expect(workspace.board().readings.get(TRACK)?.get(A)?.[0]).toBe(before);
  expect(readBy(workspace, ADA).toSorted()).toEqual([A, B, C]);
});

test('a reader is freed of some, and of nobody twice', () => {
  const workspace = given();
  const args = { track: TRACK, readerId: ADA.id, ids: [A] };
  expect(workspace.run(takeBackReading, args).ok).toBe(true);
  expect(readBy(workspace, ADA)).toEqual([B]);
  expect(workspace.run(takeBackReading, args)).toMatchObject({ ok: false });
});

test('strangers, tracks of elsewhere and nameless readers are refused', () => {
  const workspace = given();
  const give = (track: string, name: string, id: string) =>
    workspace.run(giveToRead, { track, slices: [{ reader: readerOfName(name), ids: [id] }] });
  expect(give(TRACK, 'Cy', '11111111')).toMatchObject({ ok: false });
  expect(give('0000000X0', 'Cy', A)).toMatchObject({ ok: false });
  expect(give(TRACK, '  ', A)).toMatchObject({ ok: false, error: 'Say who is to read.' });
  expect(workspace.run(giveToRead, { track: TRACK, slices: [] })).toMatchObject({ ok: false });
});

test('the last vote of a reader counts, moves nobody, and its line does not say which', () => {
  const workspace = given();
  const vote = (band: 'top' | 'never' | null, why?: string) =>
    workspace.run(castVote, {
      track: TRACK,
      id: A,
      reader: ADA,
      band,
      ...(why === undefined ? {} : { why }),
    });
  vote('top');
  vote('never', ' No call back ');
  expect(workspace.ledger().votes).toMatchObject([
    { band: 'never', why: 'No call back', by: 'Ada Lee', personId: 'name:ada lee' },
  ]);
  expect(workspace.board().placements.size).toBe(0);
  expect(JSON.stringify(workspace.ledger().history)).not.toMatch(/never|top|call back/i);
  expect(vote(null).ok).toBe(true);
  expect(workspace.ledger().votes).toEqual([]);
  expect(vote(null)).toMatchObject({ ok: false });
  workspace.undo();
  expect(workspace.ledger().votes).toMatchObject([{ band: 'never' }]);
});

test('a vote on nobody and a reason without end are refused', () => {
  const workspace = given();
  const vote = { track: TRACK, reader: ADA, band: 'top' } as const;
  expect(workspace.run(castVote, { ...vote, id: '11111111' })).toMatchObject({ ok: false });
  expect(workspace.run(castVote, { ...vote, id: A, why: 'x'.repeat(301) })).toMatchObject({
    ok: false,
  });
});
