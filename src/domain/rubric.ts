import type { Applicant } from './applicant.ts';
import { type FieldFacts, fieldOf } from './poolFields.ts';

/**
 * How a program scores a file: parts that it builds from imported fields of numbers, each with its
 * points. Nothing is preset and nothing is guessed: with no rubric there is no score.
 */
export interface RubricPart {
  /** Id of a field of numbers, of ours or of a column kept from the files. */
  readonly field: string;
  /** The value that earns nothing and the value that earns all; between them points are shared. */
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

export type Rubric = readonly RubricPart[];

export const MOST_RUBRIC_PARTS = 12;
export const MOST_POINTS = 1_000;

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

/** Why a rubric cannot be used; null when it can. */
export function faultOfRubric(rubric: Rubric): string | null {
  if (rubric.length > MOST_RUBRIC_PARTS) {
    return `A rubric has at most ${MOST_RUBRIC_PARTS} parts.`;
  }
  for (const [index, { field, from, to, points }] of rubric.entries()) {
    const read = fieldOf(field);
    const title = read?.title ?? field;
    if (read?.kind !== 'number' || NOT_OF_THE_FILE.has(read.group)) {
      return `“${title}” is not a number of the file.`;
    }
    if (rubric.findIndex((part) => part.field === field) !== index) {
      return `“${title}” is in the rubric already.`;
    }
    if (!Number.isFinite(from) || !Number.isFinite(to) || from === to) {
      return `Give “${title}” two different values, for no points and for all of them.`;
    }
    if (!(points > 0 && points <= MOST_POINTS)) {
      return `The points of “${title}” are more than 0 and at most ${MOST_POINTS}.`;
    }
  }
  return null;
}

/** What people decided and what others said is not what the file says. */
const NOT_OF_THE_FILE: ReadonlySet<string> = new Set(['Decisions', 'Notes']);

/** A rubric as it came from a document; what this build cannot use is left out whole. */
export function readRubric(value: unknown): Rubric {
  if (!Array.isArray(value)) return [];
  const isNumber = (part: Partial<RubricPart>) =>
    [part.from, part.to, part.points].every((each) => typeof each === 'number');
  const isRubric = value.every((part) => typeof part?.field === 'string' && isNumber(part));
  return isRubric && faultOfRubric(value) === null ? value : [];
}
