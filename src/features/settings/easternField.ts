import type { Instant } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { EASTERN } from '../../domain/week.ts';
import { instantsOf, type WallTime, wallTimeAt } from '../../domain/zoneTime.ts';

const SHAPE = /^(\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/;
/** A year outside is a slip of the finger. */
const YEARS = [2020, 2099] as const;

/** `2027-03-18T09:00`: an instant as a field of date and time holds it, in Eastern Time. */
export function easternText(at: Instant): string {
  const { year, month, day, hour, minute } = wallTimeAt(at, EASTERN);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}T${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** What somebody put into such a field, or into one of a date alone, which begins at midnight. */
export function readEasternText(text: string): Result<Instant, string> {
  const found = SHAPE.exec(text);
  if (found === null) return err('Give a date and a time.');
  const [year, month, day, hour, minute] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < YEARS[0] || year > YEARS[1]) return err('Give a year such as 2027.');
  const wall: WallTime = { year, month, day, hour, minute };
  // The first of two: an hour too early does less harm than an hour too late.
  const [at] = instantsOf(wall, EASTERN);
  return at === undefined
    ? err('Clocks in the East leave this hour out on that day: they are set forward.')
    : ok(at);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
