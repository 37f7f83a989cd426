import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PairAnswer, pairwiseStep } from '../../../src/domain/pairwise.ts';

/** Somebody with an order in mind answers until nothing is asked any more. */
function answerAll(ids: readonly string[], inMind: readonly string[]) {
  const answers: PairAnswer[] = [];
  for (;;) {
    const step = pairwiseStep(ids, answers);
    if (step.kind === 'done') return { order: step.order, answers };
    const isFirst = inMind.indexOf(step.first) < inMind.indexOf(step.second);
    const [better, worse] = isFirst ? [step.first, step.second] : [step.second, step.first];
    expect(answers).not.toContainEqual({ better, worse });
    answers.push({ better, worse });
  }
}

const order = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }).map(String), { minLength: 1, maxLength: 24 })
  .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));

test('the answers make the order in mind, with no more questions than halving needs', () => {
  fc.assert(
    fc.property(order, ([ids, inMind]) => {
      const { order: made, answers } = answerAll(ids, inMind);
      expect(made).toEqual(inMind);
      const most = ids.reduce((sum, _, index) => sum + Math.ceil(Math.log2(index + 1)), 0);
      expect(answers.length).toBeLessThanOrEqual(most);
    }),
    { seed: 21, numRuns: 300 },
  );
});

test('taking the last answer back asks the same question again', () => {
  fc.assert(
    fc.property(order, fc.nat(), ([ids, inMind], at) => {
      const { answers } = answerAll(ids, inMind);
      if (answers.length === 0) return;
      const kept = answers.slice(0, at % answers.length);
      const again = pairwiseStep(ids, kept);
      const { better, worse } = answers[kept.length]!;
      expect(again).toMatchObject({ kind: 'ask' });
      if (again.kind === 'ask')
        expect([again.first, again.second].sort()).toEqual([better, worse].sort());
    }),
    { seed: 22, numRuns: 300 },
  );
});

test('the number of questions that is promised is never exceeded', () => {
  fc.assert(
    fc.property(order, ([ids, inMind]) => {
      const { answers } = answerAll(ids, inMind);
      for (const index of answers.keys()) {
        const step = pairwiseStep(ids, answers.slice(0, index));
        if (step.kind === 'ask') expect(step.atMost).toBeGreaterThanOrEqual(answers.length - index);
      }
    }),
    { seed: 23, numRuns: 200 },
  );
});
