import { expect, test } from 'vitest';
import { dueReminders, reminderText } from '../../../src/domain/reminder.ts';
import { PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';

const due = (now: number, areCertified = false) =>
  dueReminders(PRESET_WEEK, now, areCertified).map(({ key }) => key.replace(/@\d+/, ''));

test('each deadline is told of at its leads, the latest one only', () => {
  expect(due(edt(18, 8, 24, 59))).toEqual([]);
  expect(due(edt(18, 8, 25))).toEqual(['certify1-30']);
  expect(due(edt(18, 8, 44, 59))).toEqual(['certify1-30']);
  expect(due(edt(18, 8, 45))).toEqual(['certify1-10']);
  expect(due(edt(18, 8, 52))).toEqual(['certify1-3']);
  // What is over is no news.
  expect(due(edt(18, 8, 55))).toEqual([]);
  expect(due(edt(17, 14))).toEqual(['wednesdayLate-60']);
  expect(due(edt(18, 10, 55))).toEqual(['round1Ends-10']);
  expect(due(edt(18, 20, 50))).toEqual(['soapEnds-15']);
});

test('nobody is told to certify what is certified', () => {
  expect(due(edt(18, 11, 50), true)).toEqual([]);
  expect(due(edt(18, 10, 55), true)).toEqual(['round1Ends-10']);
});

test('an event that was moved is told of anew', () => {
  const at = edt(18, 8, 50);
  const moved = PRESET_WEEK.map((event) => (event.id === 'certify1' ? { ...event, at } : event));
  const keys = [PRESET_WEEK, moved].map(
    (week) => dueReminders(week, edt(18, 8, 45), false)[0]?.key,
  );
  expect(new Set(keys).size).toBe(2);
});

test('the words say what, when, how sure, and what to do', () => {
  const now = edt(18, 11, 45);
  expect(reminderText(dueReminders(PRESET_WEEK, now, false)[0]!, now)).toBe(
    'List for round 2 certified in 10 min (11:55 ET, a time that is not confirmed). Lock the list, take it into R3, read it back, certify it.',
  );
});
