import type { AamcId } from './applicant.ts';

/** Somebody preferred one applicant to another. */
export interface PairAnswer {
  readonly better: AamcId;
  readonly worse: AamcId;
}

export type PairwiseStep =
  | {
      readonly kind: 'ask';
      readonly first: AamcId;
      readonly second: AamcId;
      /** How many more questions there can be at most, this one included. */
      readonly atMost: number;
    }
  | { readonly kind: 'done'; readonly order: readonly AamcId[] };

/**
 * The next question "A or B?", or the order that the answers make. Each applicant is put among those
 * already in order by halving, the fewest questions short of a computer's tricks: six names take ten
 * at most where all pairs are fifteen. The answers are all that is kept, so that taking the last one
 * back is leaving it out.
 */
export function pairwiseStep(ids: readonly AamcId[], answers: readonly PairAnswer[]): PairwiseStep {
  const isBetter = new Map(
    answers.flatMap(({ better, worse }) => [
      [`${better}/${worse}`, true] as const,
      [`${worse}/${better}`, false] as const,
    ]),
  );
  const order: AamcId[] = [];
  for (const [index, id] of ids.entries()) {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = order[middle]!;
      const answer = isBetter.get(`${id}/${other}`);
      if (answer === undefined) {
        const atMost = questionsFor(high - low) + laterQuestions(index + 1, ids.length);
        return { kind: 'ask', first: other, second: id, atMost };
      }
      if (answer) high = middle;
      else low = middle + 1;
    }
    order.splice(low, 0, id);
  }
  return { kind: 'done', order };
}

/** Halvings until one place is left among so many names. */
function questionsFor(names: number): number {
  return Math.ceil(Math.log2(names + 1));
}

function laterQuestions(from: number, count: number): number {
  let sum = 0;
  for (let index = from; index < count; index += 1) sum += questionsFor(index);
  return sum;
}
