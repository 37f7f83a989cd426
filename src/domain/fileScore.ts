import type { Applicant } from './applicant.ts';
import { type FieldFacts, fieldOf } from './poolFields.ts';
import type { Rubric } from './rubric.ts';

export interface RubricScore {
  /** Sum of the points earned. */
  readonly points: number;
  /** Sum of the points of those parts whose value is known. */
  readonly outOf: number;
  /** points ÷ outOf, 0 to 1: unknown is not a fail, so an unknown part neither gives nor takes. */
  readonly share: number;
  readonly parts: readonly {
    readonly field: string;
    /** Null where the file does not say. */
    readonly value: number | null;
    readonly points: number | null;
  }[];
}

/** The score of a file; null with no rubric, and where nothing that it asks for is known. */
export function fileScore(
  rubric: Rubric,
  applicant: Applicant,
  facts: FieldFacts,
): RubricScore | null {
  const parts = rubric.map(({ field, from, to, points }) => {
    const read = fieldOf(field);
    const value = read?.kind === 'number' ? read.read(applicant, facts) : null;
    if (value === null) return { field, value, points: null };
    const reached = Math.min(1, Math.max(0, (value - from) / (to - from)));
    return { field, value, points: reached * points };
  });
  const outOf = rubric.reduce(
    (sum, { points }, index) => (parts[index]!.points === null ? sum : sum + points),
    0,
  );
  if (outOf === 0) return null;
  const points = parts.reduce((sum, part) => sum + (part.points ?? 0), 0);
  return { points, outOf, share: points / outOf, parts };
}

/**
 * Back channels are multipliers (seed): standing = file score × (1 + k × net). `score` is the share
 * of a rubric, `cap` the k of the ladder, `net` in [−1, 1]; silence is a net of 0.
 */
export function standingOf(score: number, net: number, cap: number): number {
  return score * (1 + cap * net);
}
