import type { Instant } from '../base/clock.ts';
import { endOfDay, showsSame, startOfDay } from './zoneTime.ts';

/**
 * The SOAP week as data. Instants are UTC; Match Week is in Eastern Daylight Time (UTC−4), because
 * daylight saving begins on the Sunday before (14 March 2027).
 */
export interface WeekEvent {
  readonly id: WeekEventId;
  readonly label: string;
  readonly at: Instant;
  /** False where no published page confirms the time; such times are labelled wherever shown. */
  readonly confirmed: boolean;
}

export type WeekEventId =
  | 'soapOpens'
  | 'applicationsOpen'
  | 'reviewOpens'
  | 'wednesdayLate'
  | `certify${1 | 2 | 3 | 4}`
  | `round${1 | 2 | 3 | 4}`
  | `round${1 | 2 | 3 | 4}Ends`
  | 'soapEnds'
  | 'matchDay';

/**
 * In the order of time. A workspace begins with the preset, and can state every event anew: a week
 * always has all of them.
 */
export type Week = readonly WeekEvent[];

/** The zone of the NRMP's clock. */
export const EASTERN = 'America/New_York';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An instant of Match Week 2027 in Eastern Daylight Time; `day` is the day of March. */
function edt(day: number, hour: number, minute = 0): Instant {
  return Date.UTC(2027, 2, day, hour + 4, minute);
}

/**
 * Preset for 2027: check against the NRMP calendar. Rounds and gaps as the NRMP's and AAMC's pages
 * give them for 2024 to 2026; certification five minutes before each round is our assumption.
 */
export const PRESET_WEEK: Week = [
  { id: 'soapOpens', label: 'SOAP begins', at: edt(15, 10), confirmed: true },
  { id: 'applicationsOpen', label: 'Applicants may apply', at: edt(15, 11), confirmed: true },
  { id: 'reviewOpens', label: 'Programs may review', at: edt(16, 8), confirmed: true },
  { id: 'wednesdayLate', label: 'List finalised', at: edt(17, 15), confirmed: false },
  ...([9, 12, 15, 18] as const).flatMap((hour, index): WeekEvent[] => {
    const round = (index + 1) as 1 | 2 | 3 | 4;
    return [
      {
        id: `certify${round}`,
        label: `List for round ${round} certified`,
        at: edt(18, hour) - 5 * MINUTE,
        confirmed: false,
      },
      { id: `round${round}`, label: `Round ${round} begins`, at: edt(18, hour), confirmed: true },
      {
        id: `round${round}Ends`,
        label: `Round ${round} ends`,
        at: edt(18, hour + 2),
        confirmed: true,
      },
    ];
  }),
  { id: 'soapEnds', label: 'SOAP ends', at: edt(18, 21), confirmed: true },
  { id: 'matchDay', label: 'Match Day', at: edt(19, 12), confirmed: true },
];

/** The instant of an event. Throws when the week lacks it: a week always has all its events. */
export function instantOf(week: Week, id: WeekEventId): Instant {
  const event = week.find((candidate) => candidate.id === id);
  if (event === undefined) throw new Error(`The week has no ${id}`);
  return event.at;
}

/**
 * When the present gap between rounds began, or the last one before now; null before the first. In
 * a gap lists may be changed and certified anew.
 */
export function gapSince(week: Week, now: Instant): Instant | null {
  const begun = week.findLast(({ id, at }) => /^round[123]Ends$/.test(id) && at <= now);
  return begun?.at ?? null;
}

/** The midnight after programs may review: from then on lists are built (seed: "Wed AM"). */
export function reviewDayEnds(week: Week): Instant {
  return endOfDay(instantOf(week, 'reviewOpens'), EASTERN);
}

/** From the first midnight of the week's first day to the last of its last: Monday to Friday. */
export function isMatchWeek(now: Instant, week: Week): boolean {
  const instants = week.map(({ at }) => at);
  const from = startOfDay(Math.min(...instants), EASTERN);
  return now >= from && now < endOfDay(Math.max(...instants), EASTERN);
}

/** Named for the event that begins it; the day after programs may review is a phase of its own. */
export type PhaseId = WeekEventId | 'before' | 'preference';

export interface Phase {
  readonly id: PhaseId;
  /** What the seed text calls the phase. */
  readonly label: string;
  readonly nextDeadline: WeekEvent | null;
}

/** Phases by the event that begins them (seed: Pre-SOAP, Application window, Preference building). */
const PHASE_LABELS: Readonly<Record<WeekEventId, string>> = {
  soapOpens: 'Pre-SOAP',
  applicationsOpen: 'Application window',
  reviewOpens: 'Application window',
  wednesdayLate: 'Finalise the list',
  certify1: 'List certified',
  certify2: 'List certified',
  certify3: 'List certified',
  certify4: 'List certified',
  round1: 'Round 1',
  round2: 'Round 2',
  round3: 'Round 3',
  round4: 'Round 4',
  round1Ends: 'Between rounds',
  round2Ends: 'Between rounds',
  round3Ends: 'Between rounds',
  round4Ends: 'Last hour of SOAP',
  soapEnds: 'SOAP ended',
  matchDay: 'SOAP ended',
};

/** Where in the week an instant lies, and the next thing that happens. */
export function phaseAt(now: Instant, week: Week): Phase {
  const next = week.find(({ at }) => at > now) ?? null;
  const last = week.findLast(({ at }) => at <= now);
  if (last === undefined) return { id: 'before', label: 'Before Match Week', nextDeadline: next };
  if (last.id === 'reviewOpens' && now >= reviewDayEnds(week)) {
    return { id: 'preference', label: 'Preference building', nextDeadline: next };
  }
  return { id: last.id, label: PHASE_LABELS[last.id], nextDeadline: next };
}

/** `22 h 13 min`, `3 days 4 h`, `under a minute`: time until something, in milliseconds. */
export function countdownText(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'under a minute';
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (days >= 2) return `${days} days ${hours} h`;
  const allHours = days * 24 + hours;
  return allHours > 0 ? `${allHours} h ${minutes} min` : `${minutes} min`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Wed 10:42` in a time zone named as IANA does, such as `America/New_York`. */
export function formatInZone(at: Instant, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  return format.format(at).replace(',', '');
}

/** `12:00 here`, with the day where it is another; '' where the device's clock shows the same. */
export function hereText(at: Instant, zone: string): string {
  if (showsSame(at, zone, EASTERN)) return '';
  const [here, east] = [formatInZone(at, zone), formatInZone(at, EASTERN)];
  const isSameDay = here.split(' ')[0] === east.split(' ')[0];
  return `${isSameDay ? here.split(' ')[1] : here} here`;
}
