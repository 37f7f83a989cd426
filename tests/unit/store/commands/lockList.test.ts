import { expect, test } from 'vitest';
import { lockedVersion } from '../../../../src/domain/listVersion.ts';
import {
  lockList,
  reopenList,
  saveDraft,
  stampList,
} from '../../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../../src/store/commands/moveToBand.ts';
import { recordOutcome } from '../../../../src/store/commands/recordOutcome.ts';
import { mapOf } from '../../../../src/store/document/schema.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../../support/sampleWorkspace.ts';

const [a, b, c, d] = [0, 1, 2, 3].map(sampleId) as [string, string, string, string];

function lockedWorkspace() {
  const workspace = sampleWorkspace(4);
  workspace.run(moveToBand, { track: TRACK, ids: [a, b], band: 'top' });
  workspace.run(moveToBand, { track: TRACK, ids: [c], band: 'backup' });
  const locked = workspace.run(lockList, { track: TRACK, signedBy: ' Dr. Rivera ', name: '' });
  return { workspace, locked };
}

const versionsOf = ({ workspace }: ReturnType<typeof lockedWorkspace>) =>
  workspace.board().listVersions.get(TRACK) ?? [];

test('a lock keeps the order, the name of the signer and the time', () => {
  const { workspace, locked } = lockedWorkspace();
  expect(locked.ok && locked.value.message).toMatch(/locked: Version 1, Dr\. Rivera$/);
  expect(workspace.board().listVersions.get(TRACK)).toMatchObject([
    { number: 1, ids: [a, b, c], signedBy: 'Dr. Rivera', reopened: null, certified: null },
  ]);
});

test('nothing enters, leaves or reorders a locked list', () => {
  const { workspace } = lockedWorkspace();
  const before = workspace.board();
  const moves = [
    { ids: [d], band: 'usable' },
    { ids: [a], band: 'unsorted' },
    { ids: [c], band: 'never' },
    { ids: [b], band: 'top', index: 0 },
  ] as const;
  for (const move of moves) {
    const result = workspace.run(moveToBand, { track: TRACK, ...move });
    expect(result.ok ? '' : result.error).toMatch(
      /is locked \(Version 1, .* Dr\. Rivera\)\. Reopen/,
    );
  }
  expect(workspace.board()).toBe(before);
});

test('undo does not reach behind a lock, and keeps its step', () => {
  const { workspace } = lockedWorkspace();
  const undone = workspace.undo();
  expect(undone.ok ? '' : undone.error).toMatch(/is locked/);
  workspace.run(reopenList, { track: TRACK, why: 'A call' });
  expect(workspace.undo().ok).toBe(true);
  expect(workspace.board().bandsByTrack.get(TRACK)?.backup).toEqual([]);
});

test('who is not on the list can still be set aside', () => {
  const { workspace } = lockedWorkspace();
  expect(workspace.run(moveToBand, { track: TRACK, ids: [d], band: 'never' }).ok).toBe(true);
  expect(workspace.undo().ok).toBe(true);
});

test('a reopened list changes, and its next lock is another version', () => {
  const given = lockedWorkspace();
  const { workspace } = given;
  workspace.run(reopenList, { track: TRACK, why: 'Dr. Ito called' });
  expect(lockedVersion(versionsOf(given))).toBeNull();
  expect(workspace.board().history.at(-1)).toMatchObject({
    what: 'reopenList',
    why: 'Dr. Ito called',
  });
  workspace.run(moveToBand, { track: TRACK, ids: [d], band: 'top', index: 0 });
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: 'For round 2' });
  expect(versionsOf(given).map(({ number, name, ids }) => [number, name, ids])).toEqual([
    [1, 'Version 1', [a, b, c]],
    [2, 'For round 2', [d, a, b, c]],
  ]);
});

test('read-back and certification are written on the locked version only', () => {
  const given = lockedWorkspace();
  const { workspace } = given;
  workspace.run(stampList, { track: TRACK, what: 'readBack', by: '' });
  workspace.run(stampList, { track: TRACK, what: 'certified', by: 'K. Osei' });
  expect(versionsOf(given)[0]).toMatchObject({
    readBack: { by: 'Person 1' },
    certified: { by: 'K. Osei' },
  });
  workspace.run(reopenList, { track: TRACK, why: '' });
  expect(workspace.run(stampList, { track: TRACK, what: 'certified', by: '' })).toEqual({
    ok: false,
    error: 'The list is not locked.',
  });
});

test('an empty list, a list without a signer and a locked list are not locked', () => {
  const workspace = sampleWorkspace(2);
  const lock = (signedBy: string) => {
    const result = workspace.run(lockList, { track: TRACK, signedBy, name: '' });
    return result.ok ? '' : result.error;
  };
  expect(lock('Dr. Rivera')).toMatch(/empty/);
  workspace.run(moveToBand, { track: TRACK, ids: [a], band: 'top' });
  expect(lock('  ')).toMatch(/signs the list off/);
  expect(lock('Dr. Rivera')).toBe('');
  expect(lock('Dr. Rivera')).toMatch(/locked already/);
});

test('outcomes are kept by track and round, and can be undone', () => {
  const { workspace } = lockedWorkspace();
  workspace.run(recordOutcome, { track: TRACK, round: 1, id: a, outcome: 'accepted' });
  workspace.run(recordOutcome, { track: TRACK, round: 1, id: b, outcome: 'rejected' });
  const outcomes = () =>
    workspace
      .board()
      .roundRecords.get(TRACK)
      ?.map(({ round, id, outcome }) => [round, id, outcome]);
  expect(outcomes()).toEqual([
    [1, a, 'accepted'],
    [1, b, 'rejected'],
  ]);
  workspace.run(recordOutcome, { track: TRACK, round: 1, id: a, outcome: null });
  expect(outcomes()).toEqual([[1, b, 'rejected']]);
  workspace.undo();
  expect(outcomes()).toHaveLength(2);
});

test('an outcome that this build cannot read is left out, not shown wrong', () => {
  const workspace = sampleWorkspace(1);
  const rounds = mapOf(workspace.documents.board, 'rounds');
  rounds.set(`${TRACK}/1/${a}`, { outcome: 'teleported', by: '', at: 0 });
  rounds.set(`${TRACK}/9/${a}`, { outcome: 'accepted', by: '', at: 0 });
  expect(workspace.board().roundRecords.size).toBe(0);
});

test('an order that is kept under a name locks nothing and takes the next number', () => {
  const workspace = sampleWorkspace(4);
  workspace.run(moveToBand, { track: TRACK, ids: [a, b], band: 'top' });
  workspace.run(saveDraft, { track: TRACK, name: ' Before the meeting ' });
  const versions = () => workspace.board().listVersions.get(TRACK) ?? [];
  expect(versions()).toMatchObject([{ name: 'Before the meeting', isDraft: true, ids: [a, b] }]);
  expect(lockedVersion(versions())).toBeNull();
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  workspace.run(saveDraft, { track: TRACK, name: 'After' });
  expect(versions().map(({ number, name }) => `${number} ${name}`)).toEqual([
    '1 Before the meeting',
    '2 Version 2',
    '3 After',
  ]);
  expect(lockedVersion(versions())?.name).toBe('Version 2');
});
