import type { Instant } from '../base/clock.ts';
import { EASTERN } from '../domain/week.ts';

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2027-03-17-1542-ET`: an instant in Eastern Time as part of a file's name. */
export function easternStamp(at: Instant): string {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${get('year')}-${get('month')}-${get('day')}-${get('hour')}${get('minute')}-ET`;
}
