import type { Instant } from '../../base/clock.ts';
import type { Proposal } from './captureReading.ts';
import type { MessagePart } from './messageParts.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
};

/**
 * When a part was said, from the date in its head or beside the author. A date without a zone is
 * taken in the zone given, in minutes ahead of UTC; a time without a day says nothing.
 */
export function saidAt({ date }: MessagePart, zoneMinutes: number): Proposal<Instant> | null {
  if (date === null) return null;
  const value = readDate(date.text, zoneMinutes);
  return value === null ? null : { value, spans: [{ from: date.from, to: date.to }] };
}

export function readDate(text: string, zoneMinutes: number): Instant | null {
  const day =
    dayOf(/\b(\d{1,2}) (\p{L}{3})\p{L}*\.?,? (\d{4})/u.exec(text), 1, 2) ??
    dayOf(/\b(\p{L}{3})\p{L}*\.? (\d{1,2}),? (\d{4})/u.exec(text), 2, 1) ??
    numericDay(text);
  const clock = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([AP])\.?M)?/iu.exec(text);
  if (day === null || clock === null) return null;
  const [, hourText, minute, second, half] = clock;
  const hour =
    (Number(hourText) % (half === undefined ? 24 : 12)) + (/p/i.test(half ?? '') ? 12 : 0);
  if (Number(minute) > 59 || Number(hourText) > 23) return null;
  const offset = /([+-])(\d{2}):?(\d{2})\b$/u.exec(text.trim().replace(/ ?\([^)]*\)$/, ''));
  const zone = /\b(UTC|GMT|EDT|EST|CDT|CST|MDT|MST|PDT|PST)\b/u.exec(text)?.[1];
  const minutesAhead =
    offset !== null
      ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
      : zone !== undefined
        ? ZONES[zone]!
        : zoneMinutes;
  const [year, month, date] = day;
  const at = Date.UTC(year, month, date, hour, Number(minute), Number(second ?? 0));
  return Number.isNaN(at) ? null : at - minutesAhead * 60_000;
}

type Day = readonly [year: number, month: number, date: number];

function dayOf(match: RegExpExecArray | null, dayGroup: number, monthGroup: number): Day | null {
  if (match === null) return null;
  const month = MONTHS.indexOf(match[monthGroup]!.toLowerCase());
  const day = Number(match[dayGroup]);
  return month < 0 || day < 1 || day > 31 ? null : [Number(match[3]), month, day];
}

/** `3/17/27` month first, `17/03/2027` where the first can be no month, `2027-03-17`. */
function numericDay(text: string): Day | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})\b/.exec(text);
  if (match === null) return null;
  const [one, two] = [Number(match[1]), Number(match[2])];
  const year = Number(match[3]) + (match[3]!.length === 2 ? 2000 : 0);
  return one > 12 ? checked(year, two, one) : checked(year, one, two);
}

function checked(year: number, month: number, date: number): Day | null {
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 ? [year, month - 1, date] : null;
}
