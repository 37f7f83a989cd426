import type { Instant } from '../base/clock.ts';
import { countdownText, EASTERN, formatInZone, type Week, type WeekEvent } from './week.ts';

const MINUTE = 60_000;

interface Watch {
  /** Minutes before the event at which somebody is reminded, falling. */
  readonly leads: readonly number[];
  /** What is to be done before it. */
  readonly todo: string;
}

const CERTIFY: Watch = {
  leads: [30, 10, 3],
  todo: 'Lock the list, take it into R3, read it back, certify it.',
};
const ROUND_ENDS: Watch = { leads: [10], todo: 'Offers run out then. Enter each outcome.' };

/** The events before which something has to be done. Before the others nobody is disturbed. */
const WATCHED: Readonly<Partial<Record<WeekEvent['id'], Watch>>> = {
  reviewOpens: { leads: [15], todo: 'Have the export ready; contact nobody before.' },
  wednesdayLate: { leads: [60, 15], todo: 'Break ties and answer what is open.' },
  certify1: CERTIFY,
  certify2: CERTIFY,
  certify3: CERTIFY,
  certify4: CERTIFY,
  round1Ends: ROUND_ENDS,
  round2Ends: ROUND_ENDS,
  round3Ends: ROUND_ENDS,
  round4Ends: ROUND_ENDS,
  soapEnds: { leads: [15], todo: 'Have every outcome entered.' },
};

export interface Reminder {
  /** The same for the same event at the same instant and lead: told once. */
  readonly key: string;
  readonly event: WeekEvent;
  readonly todo: string;
}

/**
 * What somebody should be told at an instant: of each event the latest of its reminders only. Nobody
 * is told to certify lists that are certified (`areCertified`).
 */
export function dueReminders(week: Week, now: Instant, areCertified: boolean): readonly Reminder[] {
  return week.flatMap((event) => {
    const watch = WATCHED[event.id];
    if (watch === undefined || event.at <= now) return [];
    if (watch === CERTIFY && areCertified) return [];
    const lead = watch.leads.findLast((minutes) => event.at - now <= minutes * MINUTE);
    if (lead === undefined) return [];
    return [{ key: `${event.id}@${event.at}-${lead}`, event, todo: watch.todo }];
  });
}

/** `List for round 2 certified in 10 min, 11:55 ET. …` */
export function reminderText({ event, todo }: Reminder, now: Instant): string {
  const unsure = event.confirmed ? '' : ', a time that is not confirmed';
  const time = formatInZone(event.at, EASTERN).split(' ')[1];
  return `${event.label} in ${countdownText(event.at - now)} (${time} ET${unsure}). ${todo}`;
}
