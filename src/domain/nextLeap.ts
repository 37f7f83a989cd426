import type { Instant } from '../base/clock.ts';
import type { Week } from './week.ts';

/** Time enough to do what is due before a deadline. */
const BEFORE = 10 * 60_000;

/** Where a rehearsal leaps to: ten minutes before the next event, or, from there, to it. */
export function nextLeap(now: Instant, week: Week): Instant | null {
  const next = week.find(({ at }) => at > now);
  if (next === undefined) return null;
  const before = next.at - BEFORE;
  return before > now ? before : next.at;
}
