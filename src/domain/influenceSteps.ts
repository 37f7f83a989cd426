import type { Influence, NoteShare } from './influence.ts';

/** One note's part in the net influence: the sum before it and after it, each in [−1, 1]. */
export interface InfluenceStep {
  readonly noteId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * How the net of `influenceOf` comes about, note by note: what speaks for the applicant first, the
 * strongest before the weaker, then what speaks against, then what counts nothing. By the formula
 * 1 − Π(1 − w) each voice adds its weight of what the stronger ones have left open ("not ten: two or
 * three", seed), so the last step ends at the net.
 */
export function influenceSteps({ shares }: Pick<Influence, 'shares'>): readonly InfluenceStep[] {
  const counting = (sign: 1 | -1) =>
    shares
      .filter(({ counted }) => counted * sign > 0)
      .sort((a, b) => Math.abs(b.counted) - Math.abs(a.counted));
  let sum = 0;
  const stepsOf = (notes: readonly NoteShare[]): InfluenceStep[] => {
    let open = 1;
    return notes.map(({ noteId, counted }) => {
      const from = sum;
      sum += counted * open;
      open *= 1 - Math.abs(counted);
      return { noteId, from, to: sum };
    });
  };
  return [
    ...stepsOf(counting(1)),
    ...stepsOf(counting(-1)),
    ...stepsOf(shares.filter(({ counted }) => counted === 0)),
  ];
}
