import type { ExamResult } from '../domain/applicant.ts';
import { BLANK, type Doubt, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

/** Both scales give three digits: USMLE Steps to 300, COMLEX-USA levels to 999. */
export type ExamScale = 'USMLE' | 'COMLEX';
const LOWEST_SCORE = 100;
const HIGHEST_SCORE: Readonly<Record<ExamScale, number>> = { USMLE: 300, COMLEX: 999 };

/** Far below any score that lets somebody pass; a COMLEX score below it looks like a USMLE score. */
const LIKELY_SCORE: Readonly<Record<ExamScale, number>> = { USMLE: 150, COMLEX: 300 };
const DOUBTFUL: Readonly<Record<ExamScale, Doubt>> = {
  USMLE: doubtful('It is lower than any score seen.'),
  COMLEX: doubtful('It looks like a USMLE score in the wrong column.'),
};

function doubtful(why: string): Doubt {
  return {
    code: 'score-doubtful',
    reason: `This score is unlikely in its column. ${why} It was taken as it stands; check the cell in the export.`,
  };
}

const PASS: Reading<ExamResult> = readAs({ kind: 'pass' });
const FAIL: Reading<ExamResult> = readAs({ kind: 'fail' });

/** A score as a whole number of three digits within the scale. */
export function readScore(cell: string, scale: ExamScale): Reading<number> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim();
  const wanted = `a ${scale} score from ${LOWEST_SCORE} to ${HIGHEST_SCORE[scale]}`;
  if (!/^\d+(?:\.0+)?$/.test(text)) {
    return unreadable(
      'score-unreadable',
      `This is not ${wanted}. The score is left unknown; check the cell in the export.`,
    );
  }
  const score = Number(text);
  if (score >= LOWEST_SCORE && score <= HIGHEST_SCORE[scale]) {
    return readAs(score, score < LIKELY_SCORE[scale] ? DOUBTFUL[scale] : undefined);
  }
  return unreadable(
    'score-out-of-range',
    `This number cannot be ${wanted}. The score is left unknown; check the cell in the export.`,
  );
}

/** A score, or `Pass` or `Fail` where the examination reports no more. */
export function readExamResult(cell: string, scale: ExamScale): Reading<ExamResult> {
  switch (cell.trim().toLowerCase()) {
    case 'pass':
    case 'passed':
      return PASS;
    case 'fail':
    case 'failed':
      return FAIL;
  }
  const score = readScore(cell, scale);
  if (score.kind === 'value') {
    return readAs({ kind: 'score', score: score.value }, score.doubt);
  }
  if (score.kind === 'blank' || score.code === 'score-out-of-range') return score;
  return unreadable(
    'score-unreadable',
    `This is neither Pass nor Fail nor a ${scale} score. The result is left unknown; check the cell in the export.`,
  );
}

/**
 * One result from a status column and a score column: a reported failure counts whatever else is
 * there, and a score says more than `Pass`.
 */
export function strongerResult(a: ExamResult, b: ExamResult): ExamResult {
  if (a.kind === 'fail' || b.kind === 'fail') return { kind: 'fail' };
  return a.kind === 'score' ? a : b;
}
