import type { Random } from '../src/base/clock.ts';
import { bell, between, isDrawn } from './chance.ts';
import type { Season, Traits } from './person.ts';

/** The result of one examination; the score is null where only pass or fail was reported. */
export interface ExamTaken {
  readonly passed: boolean;
  readonly score: number | null;
}

/** The last result of each examination; null for one not taken. */
export interface Exams {
  readonly isComlexOnly: boolean;
  readonly step1: ExamTaken | null;
  /** USMLE Step 2 CK, three digits. */
  readonly step2ck: number | null;
  readonly step3: ExamTaken | null;
  readonly comlex1: ExamTaken | null;
  /** COMLEX-USA Level 2 CE, in hundreds. */
  readonly comlex2: number | null;
  readonly comlex3: number | null;
}

/** Step 1 gives no score to whoever took it after this year. */
const LAST_SCORED_YEAR = 2021;

export function makeExams(
  random: Random,
  traits: Traits,
  { season, gradYear }: { season: Season; gradYear: number },
): Exams {
  const isOsteopathic = traits.group.endsWith('DO');
  const isComlexOnly = isOsteopathic && traits.comlexOnly;
  const step2 = drawStep2(random, traits);
  const isEarlier = gradYear < season.year - 1;
  const step1TakenIn = Math.min(season.year - 1, gradYear - between(random, 0, 2));
  const step1Score = bell(random, { mean: step2 - 11, sd: 8, low: 196, high: 268 });
  const step1 = {
    passed: !traits.failedStep1,
    score: step1TakenIn > LAST_SCORED_YEAR ? null : step1Score,
  };
  const step3 = {
    passed: !isDrawn(random, 0.05),
    score: bell(random, { mean: 219, sd: 9, low: 202, high: 248 }),
  };
  const tookStep3 = isEarlier && isDrawn(random, 0.2);
  const comlex1Score = bell(random, { mean: 495, sd: 75, low: 400, high: 740 });
  const comlex2 = bell(random, { mean: 490, sd: 70, low: 400, high: 720 });
  const comlex3 = bell(random, { mean: 500, sd: 80, low: 400, high: 760 });
  const comlex1 = { passed: !isDrawn(random, 0.02), score: comlex1Score };
  return {
    isComlexOnly,
    step1: isComlexOnly ? null : withoutFailedScore(step1),
    step2ck: isComlexOnly || traits.withoutStep2 ? null : step2,
    step3: tookStep3 && !isComlexOnly ? withoutFailedScore(step3) : null,
    comlex1: isOsteopathic ? withoutFailedScore(comlex1) : null,
    comlex2: isOsteopathic && !(traits.withoutStep2 && isComlexOnly) ? comlex2 : null,
    comlex3: isOsteopathic && isEarlier ? comlex3 : null,
  };
}

/** The range of failing scores is left to the boards; a failed examination says only so. */
function withoutFailedScore(taken: ExamTaken): ExamTaken {
  return taken.passed ? taken : { passed: false, score: null };
}

/**
 * Half of the US graduates in an unfilled medicine pool meant to go elsewhere, into specialties
 * that ask for more; the others and everybody else are drawn around their own groups' means.
 */
function drawStep2(random: Random, traits: Traits): number {
  switch (traits.group) {
    case 'US MD':
    case 'prior US MD':
    case 'Canadian': {
      const spilled = isDrawn(random, 0.5);
      const mean = spilled ? (isDrawn(random, 0.5) ? 251 : 238) : 233;
      return bell(random, { mean, sd: 11, low: 204, high: 278 });
    }
    case 'US DO':
    case 'prior US DO':
      return bell(random, { mean: 234, sd: 12, low: 203, high: 274 });
    case 'US-IMG':
      return bell(random, { mean: 231, sd: 13, low: 200, high: 270 });
    case 'Non-US IMG':
      return bell(random, { mean: 243, sd: 14.8, low: 209, high: 279 });
  }
}
