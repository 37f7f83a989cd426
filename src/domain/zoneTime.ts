import type { Instant } from '../base/clock.ts';

/** What a clock on the wall shows. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What the wall shows at an instant, in a time zone named as IANA does. */
export function wallTimeAt(at: Instant, timeZone: string): WallTime {
  const found: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) found[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = found;
  return { year, month, day, hour, minute };
}

/**
 * The instants at which the wall shows a time, the earliest first: none in the hour that a clock set
 * forward leaves out, two in the hour that a clock set back shows twice.
 */
export function instantsOf(wall: WallTime, timeZone: string): readonly Instant[] {
  const asUtc = utcOf(wall);
  const offsets = new Set(
    [asUtc - DAY, asUtc + DAY].map((at) => utcOf(wallTimeAt(at, timeZone)) - at),
  );
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((at) => utcOf(wallTimeAt(at, timeZone)) === asUtc)
    .sort((a, b) => a - b);
}

/** As many days later, at the same time on the wall; where that is left out, an hour after it. */
export function daysLater(at: Instant, days: number, timeZone: string): Instant {
  const wall = wallTimeAt(at, timeZone);
  const later = { ...wall, day: wall.day + days };
  const [first] = instantsOf(later, timeZone);
  return first ?? instantsOf({ ...later, hour: later.hour + 1 }, timeZone)[0] ?? at + days * DAY;
}

/** The midnight that ends the day of an instant. */
export function endOfDay(at: Instant, timeZone: string): Instant {
  return daysLater(startOfDay(at, timeZone), 1, timeZone);
}

/** The midnight with which the day of an instant begins. */
export function startOfDay(at: Instant, timeZone: string): Instant {
  return instantsOf({ ...wallTimeAt(at, timeZone), hour: 0, minute: 0 }, timeZone)[0] ?? at;
}

/** Whole days from the date of one instant to that of another. */
export function daysBetween(from: Instant, to: Instant, timeZone: string): number {
  const dateOf = (at: Instant) => utcOf({ ...wallTimeAt(at, timeZone), hour: 0, minute: 0 });
  return Math.round((dateOf(to) - dateOf(from)) / DAY);
}

/** The instant at which a clock in Greenwich would show it; days may run over their month. */
function utcOf({ year, month, day, hour, minute }: WallTime): Instant {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The zone that this device is set to. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether clocks in both zones show the same at an instant. */
export function showsSame(at: Instant, zone: string, other: string): boolean {
  return zone === other || utcOf(wallTimeAt(at, zone)) === utcOf(wallTimeAt(at, other));
}
