import type { Applicant, ApplicantType } from './applicant.ts';
import { APPLICANT_TYPES } from './applicant.ts';

export interface ScoreBin {
  /** Lowest score of the bin, inclusive. */
  readonly from: number;
  /** The next bin's lowest: exclusive. */
  readonly to: number;
  readonly count: number;
}

export interface ScoreDistribution {
  readonly bins: readonly ScoreBin[];
  /** Every known score, ascending. */
  readonly values: readonly number[];
}

/** Distribution of the known scores; bins begin at multiples of their width. */
export function scoreDistribution(scores: Iterable<number>, width: number): ScoreDistribution {
  const values = [...scores].sort((a, b) => a - b);
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return { bins: [], values };
  const start = Math.floor(first / width) * width;
  const counts = new Array<number>(Math.floor((last - start) / width) + 1).fill(0);
  for (const value of values) counts[Math.floor((value - start) / width)]! += 1;
  return {
    values,
    bins: counts.map((count, index) => ({
      from: start + index * width,
      to: start + (index + 1) * width,
      count,
    })),
  };
}

/** Step 2 CK of a pool, in bins of four points. Unknown scores are left out, never counted as 0. */
export function step2ckDistribution(applicants: Iterable<Applicant>): ScoreDistribution {
  return scoreDistribution(
    known(applicants, ({ step2ck }) => step2ck),
    4,
  );
}

/** COMLEX-USA Level 2 CE of a pool, in bins of twenty points. */
export function comlex2Distribution(applicants: Iterable<Applicant>): ScoreDistribution {
  return scoreDistribution(
    known(applicants, ({ comlex2 }) => comlex2),
    20,
  );
}

function* known(applicants: Iterable<Applicant>, read: (applicant: Applicant) => number | null) {
  for (const applicant of applicants) {
    const value = read(applicant);
    if (value !== null) yield value;
  }
}

/** Share of the values below `value`, plus half of those equal to it, 0 to 100, rounded. */
export function percentileOf(sortedValues: readonly number[], value: number): number {
  if (sortedValues.length === 0) return 50;
  const below = lowerBound(sortedValues, value);
  const upTo = lowerBound(sortedValues, value + 1);
  return Math.round(((below + (upTo - below) / 2) / sortedValues.length) * 100);
}

function lowerBound(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of each applicant type, in the order of `APPLICANT_TYPES`; absent types are 0. */
export function countByType(
  applicants: Iterable<Applicant>,
): Readonly<Record<ApplicantType, number>> {
  const counts = Object.fromEntries(APPLICANT_TYPES.map((type) => [type, 0])) as Record<
    ApplicantType,
    number
  >;
  for (const { applicantType } of applicants) counts[applicantType] += 1;
  return counts;
}
