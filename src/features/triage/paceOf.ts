import type { Instant } from '../../base/clock.ts';
import type { HistoryLine } from '../../domain/board.ts';

const WINDOW_IN_MS = 10 * 60_000;
const FEWEST = 5;

/**
 * Decisions per minute of one person over the ten minutes before the last one; null below five
 * decisions, which say nothing yet. Moves of many at once and moves back to Unsorted are not
 * decisions on one applicant. `since` leaves out what was decided before the screen opened.
 */
export function paceOf(
  history: readonly HistoryLine[],
  person: string,
  since: Instant,
): number | null {
  let last: Instant | null = null;
  let first: Instant = 0;
  let count = 0;
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const line = history[index]!;
    if (line.by !== person) continue;
    if (line.at <= since || (last !== null && line.at < last - WINDOW_IN_MS)) break;
    if (line.what !== 'moveToBand' || line.count !== 1 || line.to === 'unsorted') continue;
    last ??= line.at;
    first = line.at;
    count += 1;
  }
  if (last === null || count < FEWEST || last <= first) return null;
  return ((count - 1) * 60_000) / (last - first);
}
