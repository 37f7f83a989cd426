import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../../src/domain/board.ts';
import { paceOf, paceWords } from '../../../../src/features/triage/paceOf.ts';

const START = Date.UTC(2027, 2, 16, 14);

function decision(seconds: number, facts: Partial<HistoryLine> = {}): HistoryLine {
  return {
    id: String(seconds),
    at: START + seconds * 1000,
    by: 'Mara',
    what: 'moveToBand',
    on: ['99000000'],
    count: 1,
    from: 'unsorted',
    to: 'top',
    ...facts,
  };
}

/** So many decisions, one every ten seconds. */
const steady = (count: number) =>
  Array.from({ length: count }, (_, index) => decision(10 * (index + 1)));

test('seven decisions say nothing about the pace', () => {
  expect(paceOf(steady(7), 'Mara', START)).toBeNull();
});

test('one decision every ten seconds is six a minute', () => {
  expect(paceOf(steady(8), 'Mara', START)).toBe(6);
});

test('a burst of less than a minute has no pace', () => {
  const burst = Array.from({ length: 40 }, (_, index) => decision(1 + index / 10));
  expect(paceOf(burst, 'Mara', START)).toBeNull();
});

test('a phone call in between does not slow the pace', () => {
  const after = [300, 310, 320, 330].map((at) => decision(at));
  expect(paceOf([...steady(8), ...after], 'Mara', START)).toBe(6);
});

test('only single decisions of this person count, and no reason that follows one', () => {
  const others = [
    decision(11, { by: 'Ines' }),
    decision(12, { what: 'setStar' }),
    decision(13, { count: 40 }),
    decision(14, { to: 'unsorted' }),
    decision(15, { from: 'never', to: 'never', why: 'exams' }),
  ];
  const lines = [...steady(8), ...others].sort((a, b) => a.at - b.at);
  expect(paceOf(lines, 'Mara', START)).toBe(6);
});

test('what is more than ten minutes before the last decision does not count', () => {
  expect(paceOf([...steady(9), decision(700)], 'Mara', START)).toBeNull();
});

test('what was decided before the screen opened does not count', () => {
  expect(paceOf(steady(8), 'Mara', START + 10_000)).toBeNull();
});

test.each([
  [9.4, 61, '9 a minute, about 6 min left'],
  [1.6, 61, '2 a minute, about 40 min left'],
  [0.5, 3, 'less than one a minute, about 6 min left'],
  [3, 250, '3 a minute, about 1 h 30 min left'],
  [5, 310, '5 a minute, about 1 h left'],
  [8, 1, '8 a minute, about 1 min left'],
  [8, 0, '8 a minute'],
])('%f a minute with %i left reads %j … %s', (pace, left, words) => {
  expect(paceWords(pace, left)).toBe(words);
});
