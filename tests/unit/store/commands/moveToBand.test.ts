import { expect, test } from 'vitest';
import type { BandOrUnsorted } from '../../../../src/domain/band.ts';
import { rankIn } from '../../../../src/domain/preferenceList.ts';
import { moveToBand } from '../../../../src/store/commands/moveToBand.ts';
import type { Workspace } from '../../../../src/store/workspace.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../../support/sampleWorkspace.ts';

const [a, b, c, d, e] = [0, 1, 2, 3, 4].map(sampleId) as [string, string, string, string, string];

function move(workspace: Workspace, ids: string[], band: BandOrUnsorted, index?: number) {
  return workspace.run(moveToBand, {
    track: TRACK,
    ids,
    band,
    ...(index === undefined ? {} : { index }),
  });
}

function list(workspace: Workspace, band: BandOrUnsorted) {
  return workspace.board().bandsByTrack.get(TRACK)![band];
}

test('without a place, the moved stand below everybody already there, in the order given', () => {
  const workspace = sampleWorkspace(5);
  move(workspace, [a], 'top');
  move(workspace, [d, b], 'top');
  expect(list(workspace, 'top')).toEqual([a, d, b]);
  expect(list(workspace, 'unsorted')).toEqual([c, e]);
});

test('a place counts among those who stay', () => {
  const workspace = sampleWorkspace(5);
  move(workspace, [a, b, c, d], 'usable');
  move(workspace, [a], 'usable', 2);
  expect(list(workspace, 'usable')).toEqual([b, c, a, d]);
  move(workspace, [b, d], 'usable', 0);
  expect(list(workspace, 'usable')).toEqual([b, d, c, a]);
  move(workspace, [e], 'usable', 99);
  expect(list(workspace, 'usable')).toEqual([b, d, c, a, e]);
});

test('the sentence names the person, the band and the place', () => {
  const workspace = sampleWorkspace(5);
  expect(move(workspace, [a], 'top')).toEqual({
    ok: true,
    value: { message: 'Last000, First to Top, 1 of 1', canUndo: true },
  });
  expect(move(workspace, [b, c], 'top', 0)).toEqual({
    ok: true,
    value: { message: '2 applicants to Top, 1 to 2 of 3', canUndo: true },
  });
  expect(move(workspace, [b], 'never')).toEqual({
    ok: true,
    value: { message: 'Last001, First to Never', canUndo: true },
  });
});

test('moving somebody where they are changes nothing and leaves no line and no undo step', () => {
  const workspace = sampleWorkspace(2);
  move(workspace, [a], 'top');
  const before = workspace.board();
  expect(move(workspace, [a], 'top')).toEqual({
    ok: true,
    value: { message: 'Last000, First is in Top already', canUndo: false },
  });
  expect(workspace.board()).toBe(before);
  workspace.undo();
  expect(workspace.canUndo()).toBe(false);
});

test('a place where somebody stands already changes nothing', () => {
  const workspace = sampleWorkspace(5);
  move(workspace, [a, b, c, d], 'top');
  const before = workspace.board();
  move(workspace, [b], 'top', 1);
  move(workspace, [b, c], 'top', 1);
  move(workspace, [d], 'top', 99);
  expect(workspace.board()).toBe(before);
  move(workspace, [c, b], 'top', 1);
  expect(list(workspace, 'top')).toEqual([a, c, b, d]);
});

test('a move writes one history line and one undo step, however many are moved', () => {
  const workspace = sampleWorkspace(5);
  const lines = workspace.board().history.length;
  move(workspace, [a, b, c], 'backup');
  expect(workspace.board().history).toHaveLength(lines + 1);
  expect(workspace.board().history.at(-1)).toMatchObject({
    what: 'moveToBand',
    on: [a, b, c],
    count: 3,
    from: 'unsorted',
    to: 'backup',
    by: 'Person 1',
  });
  workspace.undo();
  expect(list(workspace, 'unsorted')).toEqual([a, b, c, d, e]);
});

test('the reason for Never is kept with the placement and goes with it', () => {
  const workspace = sampleWorkspace(2);
  workspace.run(moveToBand, { track: TRACK, ids: [a], band: 'never', reason: 'exams' });
  expect(workspace.board().placements.get(TRACK)!.get(a)!.reason).toBe('exams');
  workspace.run(moveToBand, { track: TRACK, ids: [a], band: 'never', reason: 'fit' });
  expect(workspace.board().placements.get(TRACK)!.get(a)!.reason).toBe('fit');
  move(workspace, [a], 'backup');
  expect(workspace.board().placements.get(TRACK)!.get(a)).not.toHaveProperty('reason');
});

test('an unknown track or applicant is refused with a reason', () => {
  const workspace = sampleWorkspace(1);
  expect(workspace.run(moveToBand, { track: 'x', ids: [a], band: 'top' }).ok).toBe(false);
  expect(move(workspace, ['12345678'], 'top')).toEqual({
    ok: false,
    error: 'Applicant 12345678 is not in the pool.',
  });
});

test('ranks run on from band to band, and Never has none', () => {
  const workspace = sampleWorkspace(5);
  move(workspace, [a], 'top');
  move(workspace, [b, c], 'usable');
  move(workspace, [d], 'backup');
  move(workspace, [e], 'never');
  const lists = workspace.board().bandsByTrack.get(TRACK)!;
  expect([a, b, c, d, e].map((id) => rankIn(lists, id))).toEqual([1, 2, 3, 4, null]);
});
