import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RoundRecord, roundPlan, whatIf } from '../../../src/domain/offerRounds.ts';
import { type SlowProgram, slowMatchDay } from './slowMatchDay.ts';

const APPLICANTS = Array.from({ length: 14 }, (_, index) => String(90_000_000 + index));

const day = fc.record({
  programs: fc.array(
    fc.record({
      list: fc.shuffledSubarray(APPLICANTS, { minLength: 0 }),
      open: fc.integer({ min: 0, max: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  choices: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
    minLength: 40,
    maxLength: 40,
  }),
});

function play({ programs, choices }: typeof day extends fc.Arbitrary<infer Day> ? Day : never) {
  const slow = programs.map(
    ({ list, open }, index): SlowProgram => ({
      name: `P${index}`,
      list,
      open,
      everOffered: new Set(),
    }),
  );
  let turn = 0;
  const played = slowMatchDay(slow, () => choices[turn++ % choices.length]!);
  const recordOf = (program: string): RoundRecord =>
    played.events
      .filter((event) => event.program === program)
      .map(({ round, id, outcome }) => ({ round, id, outcome, by: '', at: 0 }));
  return { ...played, recordOf, programs };
}

test('offers are those of the rules, whatever applicants and other programs do', () => {
  fc.assert(
    fc.property(day, (given) => {
      const { programs, rounds, recordOf } = play(given);
      for (const { program, round, offers } of rounds) {
        const { list, open } = programs[Number(program.slice(1))]!;
        expect(roundPlan(list, open, recordOf(program), round).offers).toEqual(offers);
      }
    }),
    { seed: 7, numRuns: 2_000 },
  );
});

test('nobody is offered twice, and there are never more offers than positions left', () => {
  fc.assert(
    fc.property(day, (given) => {
      const { programs, recordOf } = play(given);
      programs.forEach(({ list, open }, index) => {
        const record = recordOf(`P${index}`);
        const plans = ([1, 2, 3, 4] as const).map((round) => roundPlan(list, open, record, round));
        const offered = plans.flatMap(({ offers }) => offers);
        expect(new Set(offered).size).toBe(offered.length);
        for (const { offers, positionsLeft } of plans) {
          expect(offers.length).toBeLessThanOrEqual(positionsLeft);
        }
      });
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('what-if with what then happens is what happens', () => {
  fc.assert(
    fc.property(day, (given) => {
      const { programs, recordOf } = play(given);
      programs.forEach(({ list, open }, index) => {
        const record = recordOf(`P${index}`);
        for (const round of [1, 2, 3] as const) {
          const known = record.filter((each) => each.round < round);
          const unavailable = record.filter(
            (each) => each.round === round && each.outcome === 'unavailable',
          );
          const now = record.filter((each) => each.round === round);
          const assumed = new Map(now.map(({ id, outcome }) => [id, outcome]));
          const guess = whatIf(list, open, [...known, ...unavailable], round, assumed);
          const upTo = record.filter((each) => each.round <= round);
          expect(guess).toEqual({
            ...roundPlan(list, open, upTo, (round + 1) as 2 | 3 | 4),
            struck: expect.anything(),
          });
        }
      });
    }),
    { seed: 13, numRuns: 500 },
  );
});
