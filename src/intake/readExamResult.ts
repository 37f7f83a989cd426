import type { ExamResult } from '../domain/applicant.ts';
import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

/** Scores on USMLE Steps run from 1 to 300, on COMLEX-USA levels from 1 to 999. */
export type ExamScale = 'USMLE' | 'COMLEX';
const MAX_SCORE: Readonly<Record<ExamScale, number>> = { USMLE: 300, COMLEX: 999 };

const PASS: Reading<ExamResult> = readAs({ kind: 'pass' });
const FAIL: Reading<ExamResult> = readAs({ kind: 'fail' });

/** A score as a whole number. */
export function readScore(cell: string, scale: ExamScale): Reading<number> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim();
  const score = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (score >= 1 && score <= MAX_SCORE[scale]) return readAs(score);
  return unreadable(
    'score-range',
    `This is not a ${scale} score (a whole number from 1 to ${MAX_SCORE[scale]}). The score is left unknown; check the cell in the export.`,
  );
}

/** A score, or `Pass` or `Fail` where the examination reports no more. */
export function readExamResult(cell: string, scale: ExamScale): Reading<ExamResult> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim().toLowerCase();
  if (text === 'pass' || text === 'passed') return PASS;
  if (text === 'fail' || text === 'failed') return FAIL;
  const score = readScore(text, scale);
  if (score.kind === 'value') return readAs({ kind: 'score', score: score.value });
  return unreadable(
    'exam-result',
    `This is neither Pass nor Fail nor a ${scale} score from 1 to ${MAX_SCORE[scale]}. The result is left unknown; check the cell in the export.`,
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
