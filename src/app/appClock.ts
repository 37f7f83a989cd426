import type { Clock, Instant } from '../base/clock.ts';
import { instantOf, PRESET_WEEK } from '../domain/week.ts';
import { type RehearsalClock, startRehearsalClock } from '../features/week/rehearsalClock.ts';

/**
 * The real clock, or, in a rehearsal build, one that was set by `?now=2027-03-17T14:05:00Z` and runs
 * on from there. A normal build cannot be told a wrong time through its address.
 */
export function appClock({ search }: Pick<Location, 'search'>): Clock {
  const start = rehearsalStart(search);
  if (start === null) return { now: () => Date.now() };
  const opened = Date.now();
  return { now: () => start + (Date.now() - opened) };
}

/**
 * At `?rehearsal` the week is rehearsed: on sample data, in a place of its own, by a clock of its own.
 * It begins when programs may review, or where a rehearsal build is told to.
 */
export function rehearsalClock({ search }: Pick<Location, 'search'>): RehearsalClock | null {
  if (!new URLSearchParams(search).has('rehearsal')) return null;
  const clock = startRehearsalClock({
    start: rehearsalStart(search) ?? instantOf(PRESET_WEEK, 'reviewOpens'),
    elapsed: () => performance.now(),
    storage: localStorage,
  });
  window.addEventListener('pagehide', () => clock.keep());
  setInterval(() => clock.keep(), KEEP_EVERY_MS);
  return clock;
}

const KEEP_EVERY_MS = 1_000;

/** The instant at which a rehearsal was told to begin; null where none was told. */
export function rehearsalStart(search: string): Instant | null {
  if (!import.meta.env.VITE_REHEARSAL) return null;
  const now = Date.parse(new URLSearchParams(search).get('now') ?? '');
  return Number.isNaN(now) ? null : now;
}
