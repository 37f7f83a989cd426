import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/base/clock.ts';
import { DEFAULT_TRACK } from '../../../../src/domain/board.ts';
import { undoImport } from '../../../../src/store/commands/importApplicants.ts';
import { setStar } from '../../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../../src/store/commands/moveToBand.ts';
import { createDocuments } from '../../../../src/store/document/schema.ts';
import { createWorkspace } from '../../../../src/store/workspace.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  samplePool,
  sampleWorkspace,
  TRACK,
} from '../../../support/sampleWorkspace.ts';
import { CLOCKS, type ClockName } from '../../../support/wrongClocks.ts';

const [a, b] = [0, 1].map(sampleId) as [string, string];
const LATER = 'bbbbbbbbbbbbbbbb';

test('a later import adds and updates facts and touches no decision', () => {
  const workspace = sampleWorkspace(3);
  workspace.run(moveToBand, { track: TRACK, ids: [b, a], band: 'top' });
  workspace.run(setStar, { ids: [a], starred: true });
  const before = workspace.board();
  importInto(
    workspace,
    [sampleApplicant(a, { step2ck: 251 }), sampleApplicant(sampleId(9))],
    LATER,
  );
  const board = workspace.board();
  expect(board.applicantsById.get(a)!.step2ck).toBe(251);
  expect(board.applicantsById.get(b)).toBe(before.applicantsById.get(b));
  expect(board.bandsByTrack.get(TRACK)!.top).toEqual([b, a]);
  expect(board.bandsByTrack.get(TRACK)!.unsorted).toEqual([sampleId(2), sampleId(9)]);
  expect(board.placements).toEqual(before.placements);
  expect(board.stars.has(a)).toBe(true);
});

test.each(Object.keys(CLOCKS) as ClockName[])(
  'the file that was imported last counts, by a clock that is %s',
  (clock) => {
    const workspace = createWorkspace({
      documents: createDocuments(),
      clock: CLOCKS[clock](),
      random: seededRandom(1),
      replica: 'one',
      user: 'Person 1',
    });
    const scores = [230, 240, 250, 260];
    for (const [index, step2ck] of scores.entries()) {
      importInto(workspace, [sampleApplicant(a, { step2ck })], String(index).repeat(16));
      expect(workspace.board().applicantsById.get(a)!.step2ck).toBe(step2ck);
      for (let look = 0; look < 3; look += 1) workspace.now();
    }
    expect(workspace.board().imports.map(({ files }) => files[0]!.hash[0])).toEqual(
      scores.map((_, index) => String(index)),
    );
  },
);

test('the same bytes twice are refused', () => {
  const workspace = sampleWorkspace(1);
  expect(() => importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa')).toThrow('Nothing new');
});

test('taking an import back restores the facts before it; decisions wait for its return', () => {
  const workspace = sampleWorkspace(2);
  importInto(
    workspace,
    [sampleApplicant(a, { step2ck: 251 }), sampleApplicant(sampleId(9))],
    LATER,
  );
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(9)], band: 'usable' });
  expect(workspace.run(undoImport, { importId: LATER }).ok).toBe(true);
  expect(workspace.board().applicantsById.get(a)!.step2ck).toBeNull();
  expect(workspace.board().applicantsById.has(sampleId(9))).toBe(false);
  expect(workspace.board().bandsByTrack.get(TRACK)!.usable).toEqual([]);
  importInto(workspace, [sampleApplicant(sampleId(9))], LATER);
  expect(workspace.board().bandsByTrack.get(TRACK)!.usable).toEqual([sampleId(9)]);
});

test('an import is not an undo step', () => {
  const workspace = sampleWorkspace(2);
  expect(workspace.canUndo()).toBe(false);
});

test('decisions made before any file named a track stay in view after one does', () => {
  const workspace = sampleWorkspace(0);
  importInto(workspace, [sampleApplicant(a, { tracks: [] })], 'cccccccccccccccc');
  expect(workspace.board().tracks.map(({ code }) => code)).toEqual([DEFAULT_TRACK]);
  workspace.run(moveToBand, { track: DEFAULT_TRACK, ids: [a], band: 'top' });
  importInto(workspace, samplePool(2), LATER);
  expect(workspace.board().tracks.map(({ code }) => code)).toEqual([TRACK, DEFAULT_TRACK]);
  workspace.undo();
  expect(workspace.board().tracks.map(({ code }) => code)).toEqual([TRACK]);
  workspace.redo();
  expect(workspace.board().bandsByTrack.get(DEFAULT_TRACK)!.top).toEqual([a]);
});
