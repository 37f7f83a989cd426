import type { Instant } from '../base/clock.ts';
import type { Rung, Strength } from './note.ts';

/** One rung of the seed text's influence ladder. */
export interface LadderRung {
  readonly rung: Rung;
  readonly contact: string;
  readonly impact: string;
  /** Weight of the strongest first-hand word from this rung, 0 to 1. */
  readonly base: number;
  /** Whether the rung is open only to contacts whom somebody here knows. */
  readonly needsKnown: boolean;
}

/**
 * Every number by which words are weighed, for a program to edit. Each change makes a new version of
 * the whole, so that a weight of last Wednesday can be explained by the numbers of last Wednesday.
 */
export interface Ladder {
  /** Six, highest first. */
  readonly rungs: readonly LadderRung[];
  /** Factor of each strength, −1 to 1; its sign is that of the preset. */
  readonly strengths: Readonly<Record<Strength, number>>;
  /** Factor of a word by somebody who barely worked with the applicant, 0 to 1. */
  readonly secondHand: number;
  /** Factor of "last-minute nudges" late on Wednesday, 0 to 1 (seed: timing). */
  readonly wednesdayLate: number;
  /**
   * Whether a word said on Thursday between the rounds counts. R3 lets lists change there; that
   * Thursday is "mostly theater" (seed) is a habit of programs.
   */
  readonly thursdayCounts: boolean;
  /** The k of `standing = file score × (1 + k × net)`, 0 to 1: how far voices can stretch a score. */
  readonly cap: number;
}

export interface LadderVersion {
  readonly id: string;
  readonly ladder: Ladder;
  readonly by: string;
  readonly at: Instant;
}

/** The seed text's table with the program's preset numbers (`product.md`, "Back channels"). */
export const LADDER: readonly LadderRung[] = [
  {
    rung: 1,
    contact: 'Current or recent PD of the applicant',
    impact: 'Very high',
    base: 1,
    needsKnown: false,
  },
  {
    rung: 2,
    contact: 'Chair or associate chair of the applicant',
    impact: 'High',
    base: 0.8,
    needsKnown: false,
  },
  {
    rung: 3,
    contact: 'Known PD from another specialty',
    impact: 'Moderate to high',
    base: 0.65,
    needsKnown: true,
  },
  {
    rung: 4,
    contact: 'Known faculty with a strong relationship',
    impact: 'Moderate',
    base: 0.5,
    needsKnown: true,
  },
  {
    rung: 5,
    contact: 'Unknown faculty from the applicant’s school',
    impact: 'Low to moderate',
    base: 0.3,
    needsKnown: false,
  },
  { rung: 6, contact: 'Applicant self-contact', impact: 'Low', base: 0.1, needsKnown: false },
];

export const PRESET_LADDER: Ladder = {
  rungs: LADDER,
  // Lukewarm is 0: "almost worse than silence" (seed).
  strengths: {
    strong: 1,
    context: 0.7,
    favourable: 0.4,
    lukewarm: 0,
    empty: -0.15,
    concern: -0.6,
    'serious concern': -1,
  },
  secondHand: 0.3,
  wednesdayLate: 0.7,
  thursdayCounts: true,
  cap: 0.5,
};

/** The numbers that held at an instant; the preset before anybody had changed them. */
export function ladderAt(versions: readonly LadderVersion[], at: Instant): Ladder {
  return versions.findLast((version) => version.at <= at)?.ladder ?? PRESET_LADDER;
}

/** A version as it came from a document; null where it is none of ours. */
export function readLadderVersion(id: string, value: unknown): LadderVersion | null {
  const { ladder, by, at } = value as Partial<LadderVersion>;
  if (ladder === undefined || typeof at !== 'number') return null;
  const whole: Ladder = {
    ...PRESET_LADDER,
    ...ladder,
    strengths: { ...PRESET_LADDER.strengths, ...ladder.strengths },
  };
  return isWithinBounds(whole) ? { id, ladder: whole, by: by ?? '', at } : null;
}

/** Whether every weight stays within −1 and 1; commands ask for more (`faultOfLadder`). */
function isWithinBounds({ rungs, strengths, ...rest }: Ladder): boolean {
  const bases = rungs.map(({ base }) => base);
  return (
    rungs.length === LADDER.length &&
    [...bases, rest.secondHand, rest.wednesdayLate, rest.cap].every((n) => n >= 0 && n <= 1) &&
    Object.values(strengths).every((n) => n >= -1 && n <= 1)
  );
}
