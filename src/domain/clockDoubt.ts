import type { Instant } from '../base/clock.ts';
import type { HistoryLine } from './board.ts';
import { EASTERN, formatInZone, instantOf, type Week } from './week.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Clocks of two computers differ by so much without anybody having set one wrong. */
const TOLERATED = 5 * MINUTE;

/** The instant of the newest line; 0 while nothing was done. Lines of several computers may mix. */
export function newestInstant(...histories: readonly (readonly HistoryLine[])[]): Instant {
  let newest = 0;
  for (const lines of histories) for (const { at } of lines) if (at > newest) newest = at;
  return newest;
}

/**
 * Why the clock may be set wrong, as words for the person; null while nothing speaks against it. A
 * clock that is behind shows because something was saved later than now; one that is ahead because
 * nobody leaves the board alone for a day between the opening and the end of SOAP.
 */
export function clockDoubt(now: Instant, newest: Instant, week: Week): string | null {
  if (newest === 0) return null;
  const says = `This clock says ${dateWords(now)}`;
  if (now < newest - TOLERATED) {
    return `${says}, but something was saved at ${dateWords(newest)}. Either it is behind now, or it was ahead then.`;
  }
  const isInWeek = newest >= instantOf(week, 'soapOpens') && newest < instantOf(week, 'soapEnds');
  if (isInWeek && now - newest >= DAY) {
    return `${says}, and nothing was saved since ${dateWords(newest)}. If that is not so, it is ahead.`;
  }
  return null;
}

/** `Wed, Mar 17, 14:05 ET`. */
function dateWords(at: Instant): string {
  const [day, time] = formatInZone(at, EASTERN).split(' ');
  return `${day}, ${date.format(at)}, ${time} ET`;
}

const date = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  day: 'numeric',
  month: 'short',
});
