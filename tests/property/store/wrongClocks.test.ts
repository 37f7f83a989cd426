import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/base/clock.ts';
import { PILES_OF_BOARD } from '../../../src/domain/band.ts';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { setStar } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { documentsOf, stateOf, takeIn } from '../../../src/store/document/documentState.ts';
import { createWorkspace, type Workspace } from '../../../src/store/workspace.ts';
import { storedWorkspace } from '../../support/copyWorkspace.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { CLOCKS, type ClockName } from '../../support/wrongClocks.ts';

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
const steps = fc.array(step, { maxLength: 14 });

const base = await storedWorkspace(POOL);

/** The same workspace on another computer, with its clock. */
async function computer(seed: number, clock: ClockName): Promise<Workspace> {
  const documents = documentsOf(stateOf(base.documents));
  if (!documents.ok) throw new Error(documents.error);
  // Two computers are told apart by these; by chance, the outcome would be another each time.
  for (const document of Object.values(documents.value)) document.clientID = seed;
  const workspace = createWorkspace({
    documents: documents.value,
    clock: CLOCKS[clock](),
    random: seededRandom(seed),
    replica: `replica-${seed}`,
    user: `Person ${seed}`,
  });
  await workspace.decodeNewBlocks();
  return workspace;
}

function play(workspace: Workspace, all: readonly Step[]): void {
  for (const each of all) {
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

/** Two people's work under two clocks, exchanged in the middle and at the end. */
async function together(
  clocks: readonly [ClockName, ClockName],
  all: readonly (readonly Step[])[],
) {
  const [mine = [], theirs = [], mineLater = [], theirsLater = []] = all;
  const here = await computer(101, clocks[0]);
  const there = await computer(202, clocks[1]);
  const exchange = () => {
    takeIn(here.documents, stateOf(there.documents), {});
    takeIn(there.documents, stateOf(here.documents), {});
  };
  play(here, mine);
  play(there, theirs);
  exchange();
  play(here, mineLater);
  play(there, theirsLater);
  exchange();
  return { here, there };
}

function decisionsOf(workspace: Workspace) {
  const { bandsByTrack, stars } = workspace.board();
  return { bands: Object.fromEntries(bandsByTrack), stars: [...stars].sort() };
}

const WRONG = Object.keys(CLOCKS).filter((name) => name !== 'right') as ClockName[];

describe.each(WRONG)('a clock that is %s', (wrong) => {
  test('changes no decision of two people who exchange their work, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(steps, steps, steps, steps), async (all) => {
        const right = await together(['right', 'right'], all);
        for (const clocks of [
          [wrong, 'right'],
          [wrong, wrong],
        ] as const) {
          const { here, there } = await together(clocks, all);
          expect(decisionsOf(here)).toEqual(decisionsOf(right.here));
          expect(decisionsOf(there)).toEqual(decisionsOf(here));
          expect(checkBoard(here.board())).toEqual([]);
          expect(here.board().history).toHaveLength(right.here.board().history.length);
        }
      }),
      { seed: 20270316, numRuns: 25 },
    );
  });

  test('lets everything be undone to the first board', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const workspace = await computer(101, wrong);
        const first = decisionsOf(workspace);
        play(workspace, all);
        while (workspace.canUndo()) workspace.undo();
        expect(decisionsOf(workspace)).toEqual(first);
      }),
      { seed: 7, numRuns: 25 },
    );
  });
});
