import { expect, test } from 'vitest';
import {
  countdownText,
  formatInZone,
  hereText,
  isMatchWeek,
  PRESET_WEEK,
  phaseAt,
} from '../../../src/domain/week.ts';

const edt = (day: number, hour: number, minute = 0, second = 0) =>
  Date.UTC(2027, 2, day, hour + 4, minute, second);

test('events stand in the order of time', () => {
  const instants = PRESET_WEEK.map(({ at }) => at);
  expect(instants.toSorted((a, b) => a - b)).toEqual(instants);
});

test.each([
  [edt(15, 9, 59, 59), 'Before Match Week', 'soapOpens'],
  [edt(15, 10), 'Pre-SOAP', 'applicationsOpen'],
  [edt(16, 8), 'Application window', 'wednesdayLate'],
  [edt(17, 10), 'Preference building', 'wednesdayLate'],
  [edt(17, 15), 'Finalise the list', 'certify1'],
  [edt(18, 8, 55), 'List certified', 'round1'],
  [edt(18, 9), 'Round 1', 'round1Ends'],
  [edt(18, 11, 30), 'Between rounds', 'certify2'],
  [edt(18, 20, 59, 59), 'Last hour of SOAP', 'soapEnds'],
  [edt(18, 21), 'SOAP ended', 'matchDay'],
])('phase %#', (now, label, next) => {
  const phase = phaseAt(now, PRESET_WEEK);
  expect(phase.label).toBe(label);
  expect(phase.nextDeadline?.id).toBe(next);
});

test('after Match Day nothing is due', () => {
  expect(phaseAt(edt(19, 12), PRESET_WEEK)).toEqual({
    id: 'matchDay',
    label: 'SOAP ended',
    nextDeadline: null,
  });
});

test.each([
  ['America/New_York', 'Wed 10:42'],
  ['America/Los_Angeles', 'Wed 07:42'],
  ['America/Phoenix', 'Wed 07:42'],
  ['Pacific/Honolulu', 'Wed 04:42'],
])('the same instant in %s', (zone, text) => {
  expect(formatInZone(edt(17, 10, 42), zone)).toBe(text);
});

test('the clock of the East jumps on Sunday, 14 March 2027', () => {
  expect(formatInZone(Date.UTC(2027, 2, 14, 6, 59), 'America/New_York')).toBe('Sun 01:59');
  expect(formatInZone(Date.UTC(2027, 2, 14, 7), 'America/New_York')).toBe('Sun 03:00');
});

test('a countdown is read at a glance', () => {
  const minute = 60_000;
  expect(countdownText(59_999)).toBe('under a minute');
  expect(countdownText(13 * minute)).toBe('13 min');
  expect(countdownText((22 * 60 + 13) * minute)).toBe('22 h 13 min');
  expect(countdownText(30 * 60 * minute)).toBe('30 h 0 min');
  expect(countdownText((3 * 24 + 4) * 60 * minute)).toBe('3 days 4 h');
});

test.each([
  ['America/New_York', ''],
  ['America/Detroit', ''],
  ['America/Los_Angeles', '18:00 here'],
  ['America/Phoenix', '18:00 here'],
  ['Pacific/Honolulu', '15:00 here'],
  ['Europe/Berlin', 'Fri 02:00 here'],
])('the end of SOAP on a device in %s', (zone, text) => {
  expect(hereText(edt(18, 21), zone)).toBe(text);
});

test('before 14 March a device in Phoenix is two hours behind the East, and then three', () => {
  expect(hereText(Date.UTC(2027, 2, 13, 14), 'America/Phoenix')).toBe('07:00 here');
  expect(hereText(edt(15, 9), 'America/Phoenix')).toBe('06:00 here');
});

test.each([
  [edt(14, 23, 59, 59), false],
  [edt(15, 0), true],
  [edt(17, 12), true],
  [edt(19, 23, 59, 59), true],
  [edt(20, 0), false],
])('Match Week is whole days, from Monday to Friday', (at, is) => {
  expect(isMatchWeek(at, PRESET_WEEK)).toBe(is);
});

test('Match Week follows the week of the workspace', () => {
  const later = PRESET_WEEK.map((event) => ({ ...event, at: event.at + 7 * 86_400_000 }));
  expect(isMatchWeek(edt(17, 12), later)).toBe(false);
  expect(isMatchWeek(edt(24, 12), later)).toBe(true);
});
