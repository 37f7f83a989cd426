import type { Instant } from '../base/clock.ts';
import { EASTERN } from './week.ts';

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `Wed, Mar 17, 2027, 15:05 ET`: an instant as the head of a printed page has it. */
export function printedAt(at: Instant): string {
  return `${format.format(at)} ET`;
}
