import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RANKED_BANDS } from '../../../src/domain/band.ts';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { tieGroups } from '../../../src/domain/tieGroup.ts';
import { mergeOrders } from '../../../src/store/commands/mergeOrders.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import {
  breakTie,
  setGap,
  tieApplicants,
  untieApplicants,
} from '../../../src/store/commands/tieApplicants.ts';
import { readBoard } from '../../../src/store/document/readBoard.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const POOL = 9;
const who = fc.integer({ min: 0, max: POOL - 1 });
const track = TRACK;

const rankedOf = (workspace: Workspace) =>
  preferenceListOf(workspace.board(), track).entries.map(({ id }) => id);

/** The same people in an order that a number stands for. */
function turned<Item>(items: readonly Item[], by: number): readonly Item[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)].toReversed();
}

const acts: Readonly<Record<string, (workspace: Workspace, a: number, b: number) => unknown>> = {
  move: (workspace, a, b) =>
    workspace.run(moveToBand, {
      track,
      ids: [sampleId(a)],
      band: RANKED_BANDS[b % RANKED_BANDS.length]!,
      index: b,
    }),
  tie: (workspace, a, b) => {
    const ranked = rankedOf(workspace);
    const ids = ranked.slice(a, a + 2 + (b % 3));
    return workspace.run(tieApplicants, { track, ids });
  },
  untie: (workspace, a) => workspace.run(untieApplicants, { track, ids: [sampleId(a)] }),
  break: (workspace, a, b) => {
    const groups = tieGroups(workspace.board(), track);
    const group = groups[a % Math.max(1, groups.length)];
    return group && workspace.run(breakTie, { track, ids: turned(group.ids, b) });
  },
  gap: (workspace, a, b) => workspace.run(setGap, { track, id: sampleId(a), gap: b % 2 === 0 }),
  merge: (workspace, a) =>
    workspace.run(mergeOrders, { track, ids: turned(rankedOf(workspace), a), reviewers: ['Ada'] }),
  undo: (workspace) => workspace.undo(),
};

const step = fc.record({ act: fc.constantFrom(...Object.keys(acts)), a: who, b: who });

test('ties are neighbours of one band, boards stay whole, and undoing all gives the first one back', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      const workspace = sampleWorkspace(POOL);
      const first = workspace.board().placements.get(track);
      for (const { act, a, b } of steps) {
        const before = rankedOf(workspace);
        acts[act]!(workspace, a, b);
        const board = workspace.board();
        expect(checkBoard(board)).toEqual([]);
        const ranked = rankedOf(workspace);
        for (const { ids, band, rank } of tieGroups(board, track)) {
          expect(ids.length).toBeGreaterThan(1);
          expect(ranked.slice(rank - 1, rank - 1 + ids.length)).toEqual(ids);
          for (const id of ids) expect(board.bandsByTrack.get(track)?.[band]).toContain(id);
        }
        // A mark moves nobody, and a new order is one of the same people.
        if (act === 'tie' || act === 'untie' || act === 'gap') expect(ranked).toEqual(before);
        if (act === 'break' || act === 'merge') expect([...ranked].sort()).toEqual(before.sort());
      }
      const fresh = readBoard(workspace.documents.board, new Map());
      expect(fresh.placements.get(track)).toEqual(workspace.board().placements.get(track));
      while (workspace.canUndo()) workspace.undo();
      expect(workspace.board().placements.get(track)).toEqual(first);
    }),
    { seed: 61, numRuns: 150 },
  );
});
