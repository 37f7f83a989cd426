import { expect, test } from 'vitest';
import { settlementOf } from '../../../src/domain/settlement.ts';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { lockList, reopenList } from '../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { recordOutcome } from '../../../src/store/commands/recordOutcome.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const ids = [0, 1, 2, 3, 4, 5].map(sampleId);

function week() {
  const workspace = sampleWorkspace(6);
  workspace.run(moveToBand, { track: TRACK, ids: ids.slice(0, 5), band: 'top' });
  workspace.run(setPositions, { track: TRACK, positions: 2 });
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  const enter = (round: 1 | 2 | 3 | 4, index: number, outcome: 'accepted' | 'rejected') =>
    workspace.run(recordOutcome, { track: TRACK, round, id: ids[index]!, outcome });
  const settled = () => settlementOf(workspace.board(), workspace.board().tracks[0]!);
  return { workspace, enter, settled };
}

test('before any outcome nothing was reached', () => {
  const { settled } = week();
  expect(settled()).toMatchObject({ accepted: [], open: 0, reached: 0, positions: 2 });
  expect(settled().names.map(({ rank, outcome }) => [rank, outcome])).toEqual(
    [1, 2, 3, 4, 5].map((rank) => [rank, null]),
  );
});

test('each name tells what became of it, and an offer without an outcome is open', () => {
  const { enter, settled } = week();
  enter(1, 0, 'rejected');
  enter(1, 1, 'accepted');
  enter(2, 2, 'rejected');
  expect(settled().names.map(({ outcome }) => outcome)).toEqual([
    'rejected',
    'accepted',
    'rejected',
    null,
    null,
  ]);
  enter(3, 4, 'accepted');
  // Round 3 offered the one position to rank 4, of whom nobody has said anything.
  expect(settled().names[3]).toEqual({
    id: ids[3],
    rank: 4,
    rounds: [{ round: 3, outcome: null }],
    outcome: 'open',
  });
  expect(settled()).toMatchObject({ open: 1, reached: 5 });
  expect(settled().accepted.map(({ rank }) => rank)).toEqual([2, 5]);
});

test('somebody whom only an earlier list offered stands behind the last one, without a rank', () => {
  const { workspace, enter, settled } = week();
  enter(1, 0, 'rejected');
  enter(1, 1, 'rejected');
  workspace.run(reopenList, { track: TRACK, why: 'withdrew' });
  workspace.run(moveToBand, { track: TRACK, ids: [ids[0]!], band: 'never' });
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  enter(2, 2, 'accepted');
  expect(settled().names.map(({ id, rank }) => [ids.indexOf(id), rank])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [0, null],
  ]);
  expect(settled().names.at(-1)?.outcome).toBe('rejected');
});
