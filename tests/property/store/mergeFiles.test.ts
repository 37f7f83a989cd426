import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PILES_OF_BOARD } from '../../../src/domain/band.ts';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { setStar } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { openSoapFile, soapFileOf } from '../../../src/store/openedFile.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { copyWorkspace, storedWorkspace } from '../../support/copyWorkspace.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';

const POOL = 8;
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(POOL - 1), fc.constantFrom(...PILES_OF_BOARD), fc.nat(3)),
  },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(POOL - 1)) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function play(workspace: Workspace, steps: readonly Step[]): void {
  for (const each of steps) {
    if (each === 'undo') workspace.undo();
    else if (each.length === 1) {
      const id = sampleId(each[0]);
      workspace.run(setStar, { ids: [id], starred: !workspace.board().stars.has(id) });
    } else {
      const [who, band, index] = each;
      workspace.run(moveToBand, { track: TRACK, ids: [sampleId(who)], band, index });
    }
  }
}

function bandOf(workspace: Workspace, id: string) {
  return workspace.board().placements.get(TRACK)?.get(id)?.band ?? 'unsorted';
}

const base = await storedWorkspace(POOL);

test('two people’s work, merged in either direction, is one board, and every conflict was listed', async () => {
  const steps = fc.array(step, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, steps, steps, async (before, mine, theirs) => {
      const start = await copyWorkspace(base, 3, 13);
      play(start, before);
      const here = await copyWorkspace(start, 4);
      const there = await copyWorkspace(start, 5);
      play(here, mine);
      play(there, theirs);
      const a = await openSoapFile(await soapFileOf(there, 'B'), here);
      const b = await openSoapFile(await soapFileOf(here, 'A'), there);
      if (!a.ok || !b.ok) throw new Error('A good file was refused');

      expect(a.value.merged.board.bandsByTrack).toEqual(b.value.merged.board.bandsByTrack);
      expect(checkBoard(a.value.merged.board)).toEqual([]);
      const listed = a.value.differences.bands.map(({ id }) => id);
      for (let index = 0; index < POOL; index += 1) {
        const id = sampleId(index);
        const [was, ours, others] = [bandOf(start, id), bandOf(here, id), bandOf(there, id)];
        // What both moved away from where it was, and to two places, is never passed over.
        if (ours !== was && others !== was && ours !== others) expect(listed).toContain(id);
        // What only one of them moved is as that one has it.
        const merged = a.value.merged.board.placements.get(TRACK)?.get(id)?.band ?? 'unsorted';
        if (!listed.includes(id)) expect([ours, others]).toContain(merged);
      }
      const history = new Set(a.value.merged.board.history.map(({ id }) => id));
      for (const { id } of [...here.board().history, ...there.board().history]) {
        expect(history.has(id)).toBe(true);
      }
    }),
    { seed: 11, numRuns: 150 },
  );
});
