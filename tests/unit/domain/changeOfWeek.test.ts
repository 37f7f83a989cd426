import { expect, test } from 'vitest';
import { movedWeek, orderFault, weekWith } from '../../../src/domain/changeOfWeek.ts';
import { readWeek } from '../../../src/domain/readWeek.ts';
import { EASTERN, formatInZone, instantOf, PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';

const certify1 = (at: number) => [{ id: 'certify1', at, confirmed: true }] as const;

test('an event stays between the one that it follows and the one that follows it', () => {
  expect(orderFault(PRESET_WEEK, certify1(edt(18, 8)))).toBeNull();
  // The very instant at which the round begins is not too late.
  expect(orderFault(PRESET_WEEK, certify1(edt(18, 9)))).toBeNull();
  expect(orderFault(PRESET_WEEK, certify1(edt(18, 9, 1)))).toBe(
    '“List for round 1 certified” has to come before “Round 1 begins”, Thu Mar 18, 09:00 ET.',
  );
  expect(orderFault(PRESET_WEEK, certify1(edt(17, 14)))).toBe(
    '“List for round 1 certified” has to come after “List finalised”, Wed Mar 17, 15:00 ET.',
  );
});

test('the whole week moves by its dates, and nobody has confirmed those times', () => {
  const moved = movedWeek(PRESET_WEEK, Date.UTC(2028, 2, 13, 16));
  expect(orderFault(PRESET_WEEK, moved)).toBeNull();
  const week = weekWith(PRESET_WEEK, moved);
  expect(week.map(({ at }) => formatInZone(at, EASTERN))).toEqual(
    PRESET_WEEK.map(({ at }) => formatInZone(at, EASTERN)),
  );
  expect(new Date(instantOf(week, 'round1')).toISOString()).toBe('2028-03-16T13:00:00.000Z');
  expect(week.some(({ confirmed }) => confirmed)).toBe(false);
  expect(movedWeek(PRESET_WEEK, edt(15, 23))).toEqual([]);
});

test('moved to winter, the times on the wall stay and the instants shift by an hour', () => {
  const week = weekWith(PRESET_WEEK, movedWeek(PRESET_WEEK, Date.UTC(2027, 2, 8, 17)));
  expect(new Date(instantOf(week, 'round1')).toISOString()).toBe('2027-03-11T14:00:00.000Z');
});

test('a workspace states what differs, and what cannot be read is as the preset has it', () => {
  expect(readWeek(() => undefined)).toBe(PRESET_WEEK);
  expect(readWeek(() => ({ at: 'soon', confirmed: true }))).toBe(PRESET_WEEK);
  const stated = new Map<string, unknown>([
    ['certify1', { at: edt(18, 8, 30), confirmed: true }],
    // Two people's changes met: the order of time stays all the same.
    ['round1', { at: edt(18, 8), confirmed: false }],
  ]);
  const week = readWeek((id) => stated.get(id));
  expect(week.slice(4, 6)).toEqual([
    { id: 'round1', label: 'Round 1 begins', at: edt(18, 8), confirmed: false },
    { id: 'certify1', label: 'List for round 1 certified', at: edt(18, 8, 30), confirmed: true },
  ]);
});
