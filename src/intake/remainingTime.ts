import type { IntakeProgress } from './readFiles.ts';

/** Before this many milliseconds a rate says too little to be believed. */
const TOO_EARLY = 400;

/**
 * The seconds that reading will still take, by the rate so far; null while that cannot be told. Counts
 * the rows of the present file only, since the rows of files not yet opened are unknown.
 */
export function remainingSeconds(progress: IntakeProgress, elapsedMs: number): number | null {
  const { rowsRead, rowsTotal } = progress;
  if (rowsRead === 0 || rowsTotal === 0 || elapsedMs < TOO_EARLY) return null;
  return Math.max(0, Math.ceil((elapsedMs / rowsRead) * (rowsTotal - rowsRead)) / 1000);
}
