import type { IntakeProgress } from './readFiles.ts';

/** Before this many milliseconds a rate says too little to be believed. */
const TOO_EARLY = 400;
/** What packing an applicant takes beside reading its row. */
const PACKING_SHARE = 0.5;

/**
 * The seconds that reading will still take, by the rate so far; null while that cannot be told. Counts
 * the rows of the present file only, since the rows of files not yet opened are unknown.
 */
export function remainingSeconds(progress: IntakeProgress, elapsedMs: number): number | null {
  const { stage, rowsRead, rowsTotal } = progress;
  if (rowsRead === 0 || rowsTotal === 0 || elapsedMs < TOO_EARLY) return null;
  const packing = rowsTotal * PACKING_SHARE;
  const done = stage === 'reading' ? rowsRead : rowsTotal + rowsRead * PACKING_SHARE;
  const left = rowsTotal + packing - done;
  return Math.max(0, Math.ceil((elapsedMs / done) * left) / 1000);
}
