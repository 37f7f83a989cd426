import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, daysLater, instantsOf, wallTimeAt } from '../../../src/domain/zoneTime.ts';

const zone = fc.constantFrom(
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'Pacific/Honolulu',
  'UTC',
);
/** Whole minutes from 2026 to 2029: every change of the clocks is in them. */
const minute = fc
  .integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2029, 0) / 60_000 })
  .map((each) => each * 60_000);

test('what the wall shows at an instant leads back to it', () => {
  fc.assert(
    fc.property(minute, zone, (at, timeZone) => {
      expect(instantsOf(wallTimeAt(at, timeZone), timeZone)).toContain(at);
    }),
    { seed: 41, numRuns: 2000 },
  );
});

test('days forward are as many days between', () => {
  fc.assert(
    fc.property(minute, zone, fc.integer({ min: -400, max: 400 }), (at, timeZone, days) => {
      expect(daysBetween(at, daysLater(at, days, timeZone), timeZone)).toBe(days);
    }),
    { seed: 42, numRuns: 1000 },
  );
});
