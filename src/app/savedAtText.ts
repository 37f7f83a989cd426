import { EASTERN } from '../domain/week.ts';

// In the zone of the clock beside it.
const time = new Intl.DateTimeFormat('en-US', {
  timeZone: EASTERN,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** When something was saved, to the second. */
export function savedAtText(at: number): string {
  return time.format(at);
}
