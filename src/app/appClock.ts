import type { Clock } from '../base/clock.ts';

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

/** A name for the clock, so that what was told in one rehearsal is told in another. */
export function clockName({ search }: Pick<Location, 'search'>): string {
  return String(rehearsalStart(search) ?? 'real');
}

/** The instant at which a rehearsal was told to begin; null outside a rehearsal. */
export function rehearsalStart(search: string): number | null {
  if (!import.meta.env.VITE_REHEARSAL) return null;
  const now = Date.parse(new URLSearchParams(search).get('now') ?? '');
  return Number.isNaN(now) ? null : now;
}
