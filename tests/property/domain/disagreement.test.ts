import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../src/domain/board.ts';
import { disagreementsIn } from '../../../src/domain/disagreement.ts';
import { freshLines } from '../../../src/domain/freshLines.ts';

const move = fc.record({
  on: fc.constantFrom('99000001', '99000002', '99000003'),
  to: fc.constantFrom('top', 'usable', 'backup', 'never'),
});
const moves = fc.array(move, { minLength: 1, maxLength: 8 });

function linesOf(by: string, made: readonly { on: string; to: string }[]): HistoryLine[] {
  return made.map(({ on, to }, index) => {
    const id = `${by}-${index}`;
    return { id, at: index, by, what: 'moveToBand', on: [on], count: 1, track: 'IM', to };
  });
}

/** The two sides' lines, each in its own order, mixed as `turns` says. */
function mixed(mine: readonly HistoryLine[], theirs: readonly HistoryLine[], turns: boolean[]) {
  const [left, right] = [[...mine], [...theirs]];
  const all: HistoryLine[] = [];
  for (const isMine of turns) all.push(...(isMine ? left : right).splice(0, 1));
  return [...all, ...right, ...left];
}

test('wherever lines from elsewhere are merged in, they and no others are fresh', () => {
  fc.assert(
    fc.property(moves, moves, fc.array(fc.boolean()), (ours, others, turns) => {
      const [mine, theirs] = [linesOf('Ann', ours), linesOf('Bob', others)];
      const seen = new Set(mine.map(({ id }) => id));
      expect(freshLines(mixed(mine, theirs, turns), seen)).toEqual(theirs);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('whoever two people put last into different bands is found by both, and nobody else, in any merged order', () => {
  fc.assert(
    fc.property(moves, moves, fc.array(fc.boolean()), (ours, others, turns) => {
      const [mine, theirs] = [linesOf('Ann', ours), linesOf('Bob', others)];
      const history = mixed(mine, theirs, turns);
      const lastOf = (lines: readonly HistoryLine[], id: string) =>
        lines.findLast(({ on }) => on[0] === id)?.to;
      const seenByAnn = disagreementsIn(history, theirs, 'Ann');
      const seenByBob = disagreementsIn(history, mine, 'Bob');
      for (const id of new Set(ours.map(({ on }) => on))) {
        const [a, b] = [lastOf(mine, id), lastOf(theirs, id)];
        const of = ({ applicantId }: { applicantId: string }) => applicantId === id;
        if (b === undefined || a === b) {
          expect([seenByAnn.find(of), seenByBob.find(of)]).toEqual([undefined, undefined]);
          continue;
        }
        expect(seenByAnn.find(of)).toMatchObject({ mine: a, theirs: b });
        expect(seenByBob.find(of)).toMatchObject({ mine: b, theirs: a });
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});
