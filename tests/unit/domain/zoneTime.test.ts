import { expect, test } from 'vitest';
import { EASTERN, formatInZone } from '../../../src/domain/week.ts';
import {
  daysBetween,
  daysLater,
  endOfDay,
  instantsOf,
  showsSame,
  wallTimeAt,
} from '../../../src/domain/zoneTime.ts';
import { edt } from '../../support/edt.ts';

const PACIFIC = 'America/Los_Angeles';
const PHOENIX = 'America/Phoenix';
const HONOLULU = 'Pacific/Honolulu';

const wall = (day: number, hour: number, minute = 0, month = 3) => ({
  year: 2027,
  month,
  day,
  hour,
  minute,
});

test.each([
  [EASTERN, wall(18, 9)],
  [PACIFIC, wall(18, 6)],
  [PHOENIX, wall(18, 6)],
  [HONOLULU, wall(18, 3)],
])('round 1 on a wall in %s', (zone, shown) => {
  expect(wallTimeAt(edt(18, 9), zone)).toEqual(shown);
  expect(instantsOf(shown, zone)).toEqual([edt(18, 9)]);
});

test.each([
  [EASTERN, 4, 5],
  [PACIFIC, 7, 8],
  [PHOENIX, 7, 7],
  [HONOLULU, 10, 10],
])('noon in %s before and after 14 March 2027', (zone, after, before) => {
  expect(instantsOf(wall(13, 12), zone)).toEqual([Date.UTC(2027, 2, 13, 12 + before)]);
  expect(instantsOf(wall(15, 12), zone)).toEqual([Date.UTC(2027, 2, 15, 12 + after)]);
});

test('the hour that clocks leave out on 14 March has no instant where they are set forward', () => {
  expect(instantsOf(wall(14, 2, 30), EASTERN)).toEqual([]);
  expect(instantsOf(wall(14, 2, 30), PACIFIC)).toEqual([]);
  expect(instantsOf(wall(14, 2, 30), PHOENIX)).toEqual([Date.UTC(2027, 2, 14, 9, 30)]);
  expect(instantsOf(wall(14, 2, 30), HONOLULU)).toEqual([Date.UTC(2027, 2, 14, 12, 30)]);
});

test('the hour that clocks show twice in November has two', () => {
  expect(instantsOf(wall(7, 1, 30, 11), EASTERN)).toEqual([
    Date.UTC(2027, 10, 7, 5, 30),
    Date.UTC(2027, 10, 7, 6, 30),
  ]);
});

test('days later is the same time on the wall, over the change too', () => {
  const friday = Date.UTC(2027, 2, 12, 14);
  expect(formatInZone(friday, EASTERN)).toBe('Fri 09:00');
  expect(formatInZone(daysLater(friday, 3, EASTERN), EASTERN)).toBe('Mon 09:00');
  expect(daysLater(friday, 3, EASTERN) - friday).toBe(71 * 3_600_000);
  expect(daysLater(friday, 3, PHOENIX) - friday).toBe(72 * 3_600_000);
  expect(daysBetween(friday, daysLater(friday, 3, EASTERN), EASTERN)).toBe(3);
  // What would fall into the hour left out comes an hour after it.
  const half = Date.UTC(2027, 2, 13, 7, 30);
  expect(formatInZone(daysLater(half, 1, EASTERN), EASTERN)).toBe('Sun 03:30');
});

test('a day ends at its midnight, and 14 March has 23 hours', () => {
  expect(endOfDay(edt(16, 8), EASTERN)).toBe(edt(17, 0));
  const begins = Date.UTC(2027, 2, 14, 5);
  expect(endOfDay(begins, EASTERN) - begins).toBe(23 * 3_600_000);
});

test('zones whose clocks agree at an instant are told apart from those whose do not', () => {
  expect(showsSame(edt(18, 9), EASTERN, 'America/Detroit')).toBe(true);
  expect(showsSame(edt(18, 9), EASTERN, PACIFIC)).toBe(false);
  expect(showsSame(edt(18, 9), PACIFIC, PHOENIX)).toBe(true);
  expect(showsSame(Date.UTC(2027, 2, 12, 14), PACIFIC, PHOENIX)).toBe(false);
});
