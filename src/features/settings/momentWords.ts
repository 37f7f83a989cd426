import type { Instant } from '../../base/clock.ts';
import { EASTERN } from '../../domain/week.ts';

const format = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `Tue, Mar 16, 14:05 ET`. */
export function momentWords(at: Instant): string {
  return `${format.format(at)} ET`;
}
