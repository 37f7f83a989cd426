import { expect, test } from 'vitest';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { otherListNames, otherLists } from '../../../src/domain/otherLists.ts';
import { whyHere } from '../../../src/domain/preferenceList.ts';
import { trackCopy } from '../../../src/domain/trackCopy.ts';
import { copyDecisions } from '../../../src/store/commands/copyDecisions.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

const OTHER = '2978140P0';
const both = [
  { code: TRACK, type: 'Categorical', label: 'Internal Medicine' },
  { code: OTHER, type: 'Preliminary', label: 'Internal Medicine' },
];
const BANDS = ['top', 'usable', 'backup', 'never'] as const;
const [a, b, c, d, e] = [0, 1, 2, 3, 4].map(sampleId) as [string, string, string, string, string];

/** Five applicants in both tracks but `e`, who applied to the first alone. */
function twoTracks() {
  const workspace = sampleWorkspace(0);
  const pool = [a, b, c, d, e].map((id) =>
    sampleApplicant(id, { tracks: id === e ? both.slice(0, 1) : both }),
  );
  importInto(workspace, pool, 'eeeeeeeeeeeeeeee');
  workspace.run(moveToBand, { track: TRACK, ids: [b, a, e], band: 'top' });
  workspace.run(moveToBand, { track: TRACK, ids: [c], band: 'usable' });
  workspace.run(moveToBand, { track: TRACK, ids: [d], band: 'never', reason: 'exams' });
  workspace.run(moveToBand, { track: OTHER, ids: [a], band: 'backup' });
  workspace.run(moveToBand, { track: OTHER, ids: [c], band: 'usable' });
  const lists = () => workspace.board().bandsByTrack.get(OTHER)!;
  return { workspace, lists };
}

test('decisions that stand in the other track stay, and those who did not apply are left out', () => {
  const { workspace, lists } = twoTracks();
  const asked = { from: TRACK, to: OTHER, bands: BANDS, replaces: false };
  expect(trackCopy(workspace.board(), asked)).toEqual({
    given: { top: [b], usable: [], backup: [], never: [d] },
    differing: [{ id: a, here: 'top', there: 'backup' }],
    same: 1,
    notApplied: [e],
  });
  expect(workspace.run(copyDecisions, asked)).toMatchObject({
    ok: true,
    value: {
      message:
        'Copied 2 decisions from Internal Medicine Categorical to Internal Medicine Preliminary',
    },
  });
  expect(lists()).toMatchObject({ top: [b], usable: [c], backup: [a], never: [d] });
  expect(workspace.board().placements.get(OTHER)?.get(d)?.reason).toBe('exams');
  expect(checkBoard(workspace.board())).toEqual([]);
});

test('replacing takes over bands and order, and one undo gives all of it back', () => {
  const { workspace, lists } = twoTracks();
  const before = lists();
  workspace.run(copyDecisions, { from: TRACK, to: OTHER, bands: BANDS, replaces: true });
  expect(lists()).toMatchObject({ top: [b, a], usable: [c], backup: [], never: [d] });
  expect(whyHere(workspace.board(), OTHER, b)).toMatch(
    /^copied from Internal Medicine Categorical, Person 1, /,
  );
  workspace.undo();
  expect(lists()).toEqual(before);
});

test('only the bands asked for are copied', () => {
  const { workspace, lists } = twoTracks();
  workspace.run(copyDecisions, { from: TRACK, to: OTHER, bands: ['never'], replaces: false });
  expect(lists()).toMatchObject({ top: [], never: [d] });
});

test('an applicant on several lists is known with band and rank on each', () => {
  const { workspace } = twoTracks();
  workspace.run(moveToBand, { track: OTHER, ids: [d], band: 'never' });
  const board = workspace.board();
  expect(otherLists(board, TRACK, a)).toMatchObject([{ band: 'backup', rank: 2, count: 2 }]);
  expect(otherListNames(board, TRACK, a)).toBe('Preliminary');
  expect(otherListNames(board, OTHER, a)).toBe('Categorical');
  expect(otherListNames(board, TRACK, d)).toBe('');
});
