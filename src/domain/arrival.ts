import type { Instant } from '../base/clock.ts';
import { instantOf, type Week, type WeekEventId } from './week.ts';

/** What comes in during a rehearsal, so many minutes after (below 0: before) an event of the week. */
export type Arrival = {
  readonly id: string;
  readonly after: WeekEventId;
  readonly minutes: number;
} & (
  | { readonly kind: 'applicants'; readonly file: string; readonly count: number }
  | { readonly kind: 'message'; readonly from: string; readonly text: string }
);

/** What has come in by now, the newest last. */
export function arrivedBy(
  arrivals: readonly Arrival[],
  now: Instant,
  week: Week,
): readonly Arrival[] {
  const at = ({ after, minutes }: Arrival) => instantOf(week, after) + minutes * 60_000;
  return arrivals.filter((arrival) => at(arrival) <= now).toSorted((a, b) => at(a) - at(b));
}
