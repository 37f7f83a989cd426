import { expect, test } from 'vitest';
import { checkBoard } from '../../../../src/domain/checkBoard.ts';
import { whyHere } from '../../../../src/domain/preferenceList.ts';
import { tieGroups, tieWords } from '../../../../src/domain/tieGroup.ts';
import { lockList } from '../../../../src/store/commands/lockList.ts';
import { mergeOrders } from '../../../../src/store/commands/mergeOrders.ts';
import { moveToBand } from '../../../../src/store/commands/moveToBand.ts';
import {
  breakTie,
  setGap,
  tieApplicants,
  untieApplicants,
} from '../../../../src/store/commands/tieApplicants.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../../support/sampleWorkspace.ts';

const [a, b, c, d, e] = [0, 1, 2, 3, 4].map(sampleId) as [string, string, string, string, string];
const track = TRACK;

/** a, b, c in Top; d, e in Usable. */
function fiveRanked() {
  const workspace = sampleWorkspace(6);
  workspace.run(moveToBand, { track, ids: [a, b, c], band: 'top' });
  workspace.run(moveToBand, { track, ids: [d, e], band: 'usable' });
  const ties = () => tieGroups(workspace.board(), track);
  const ranked = () => {
    const lists = workspace.board().bandsByTrack.get(track)!;
    return [...lists.top, ...lists.usable, ...lists.backup];
  };
  return { workspace, ties, ranked };
}

test('neighbours are tied, and ties that touch are joined', () => {
  const { workspace, ties } = fiveRanked();
  workspace.run(tieApplicants, { track, ids: [b, a] });
  expect(ties()).toEqual([{ band: 'top', ids: [a, b], rank: 1 }]);
  workspace.run(tieApplicants, { track, ids: [b, c] });
  expect(ties().map(tieWords)).toEqual(['ranks 1 to 3']);
  workspace.undo();
  expect(ties()).toEqual([{ band: 'top', ids: [a, b], rank: 1 }]);
});

test('nobody is tied over a band or over somebody in between', () => {
  const { workspace, ties } = fiveRanked();
  for (const ids of [[c, d], [a, c], [a]]) {
    expect(workspace.run(tieApplicants, { track, ids }).ok).toBe(false);
  }
  expect(ties()).toEqual([]);
});

test('whoever moves leaves the tie; a stranger in between parts it', () => {
  const { workspace, ties } = fiveRanked();
  workspace.run(tieApplicants, { track, ids: [a, b, c] });
  workspace.run(moveToBand, { track, ids: [b], band: 'usable' });
  expect(ties()).toEqual([{ band: 'top', ids: [a, c], rank: 1 }]);
  workspace.run(moveToBand, { track, ids: [d], band: 'top', index: 1 });
  expect(ties()).toEqual([]);
});

test('a list with ties is not locked, and says which', () => {
  const { workspace } = fiveRanked();
  workspace.run(tieApplicants, { track, ids: [a, b] });
  expect(workspace.run(lockList, { track, signedBy: 'Dr. Rivera', name: '' })).toEqual({
    ok: false,
    error: 'Break the ties first: ranks 1 and 2. R3 knows no ties.',
  });
  workspace.run(untieApplicants, { track, ids: [b] });
  expect(workspace.run(lockList, { track, signedBy: 'Dr. Rivera', name: '' }).ok).toBe(true);
});

test('a broken tie has the order given, says so, and comes back with one undo', () => {
  const { workspace, ties, ranked } = fiveRanked();
  workspace.run(tieApplicants, { track, ids: [a, b, c] });
  expect(workspace.run(breakTie, { track, ids: [a, b] }).ok).toBe(false);
  workspace.run(breakTie, { track, ids: [c, a, b] });
  expect(ranked()).toEqual([c, a, b, d, e]);
  expect(ties()).toEqual([]);
  expect(whyHere(workspace.board(), track, c)).toMatch(/^tie broken, Person 1, /);
  expect(checkBoard(workspace.board())).toEqual([]);
  workspace.undo();
  expect(ranked()).toEqual([a, b, c, d, e]);
  expect(ties()).toEqual([{ band: 'top', ids: [a, b, c], rank: 1 }]);
});

test('a gap belongs to its rank when a tie is broken, and is taken away again', () => {
  const { workspace } = fiveRanked();
  const gapAt = (id: string) => workspace.board().placements.get(track)?.get(id)?.gap;
  workspace.run(setGap, { track, id: b, gap: true });
  workspace.run(tieApplicants, { track, ids: [b, c] });
  workspace.run(breakTie, { track, ids: [c, b] });
  expect([gapAt(b), gapAt(c)]).toEqual([undefined, true]);
  workspace.run(setGap, { track, id: c, gap: false });
  expect(gapAt(c)).toBeUndefined();
});

test('merged orders move over bands, which keep their sizes, and leave the others', () => {
  const { workspace, ranked } = fiveRanked();
  const before = workspace.board().placements.get(track)?.get(b);
  workspace.run(mergeOrders, { track, ids: [e, b, c, a, d], reviewers: ['Ada', 'Ben'] });
  expect(workspace.board().bandsByTrack.get(track)).toMatchObject({
    top: [e, b, c],
    usable: [a, d],
  });
  expect(workspace.board().placements.get(track)?.get(b)).toBe(before);
  expect(whyHere(workspace.board(), track, e)).toMatch(/^orders of Ada, Ben merged, Person 1/);
  expect(checkBoard(workspace.board())).toEqual([]);
  workspace.undo();
  expect(ranked()).toEqual([a, b, c, d, e]);
});

test('a proposal for another list than the present one is refused', () => {
  const { workspace } = fiveRanked();
  for (const ids of [
    [a, b, c, d],
    [a, b, c, d, d],
    [a, b, c, d, sampleId(5)],
  ]) {
    expect(workspace.run(mergeOrders, { track, ids, reviewers: ['Ada'] }).ok).toBe(false);
  }
});
