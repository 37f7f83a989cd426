import type { Instant } from '../../src/base/clock.ts';

/** An instant of Match Week 2027 in Eastern Daylight Time; `day` is the day of March. */
export function edt(day: number, hour: number, minute = 0, second = 0): Instant {
  return Date.UTC(2027, 2, day, hour + 4, minute, second);
}
