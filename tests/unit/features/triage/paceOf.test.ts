import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../../src/domain/board.ts';
import { paceOf } from '../../../../src/features/triage/paceOf.ts';

const START = Date.UTC(2027, 2, 16, 14);

function decision(seconds: number, facts: Partial<HistoryLine> = {}): HistoryLine {
  return {
    id: String(seconds),
    at: START + seconds * 1000,
    by: 'Mara',
    what: 'moveToBand',
    on: ['99000000'],
    count: 1,
    to: 'top',
    ...facts,
  };
}

test('four decisions say nothing about the pace', () => {
  expect(
    paceOf(
      [1, 2, 3, 4].map((at) => decision(at)),
      'Mara',
      START,
    ),
  ).toBeNull();
});

test('one decision every six seconds is ten a minute', () => {
  expect(
    paceOf(
      [6, 12, 18, 24, 30].map((at) => decision(at)),
      'Mara',
      START,
    ),
  ).toBe(10);
});

test('only single decisions of this person count', () => {
  const lines = [
    decision(6),
    decision(12),
    decision(13, { by: 'Ines' }),
    decision(14, { what: 'setStar' }),
    decision(15, { count: 40 }),
    decision(16, { to: 'unsorted' }),
    decision(18),
    decision(24),
    decision(30),
  ];
  expect(paceOf(lines, 'Mara', START)).toBe(10);
});

test('what is more than ten minutes before the last decision does not count', () => {
  const early = [1, 2, 3, 4, 5, 6].map((at) => decision(at));
  expect(paceOf([...early, decision(700)], 'Mara', START)).toBeNull();
});

test('what was decided before the screen opened does not count', () => {
  const lines = [6, 12, 18, 24, 30].map((at) => decision(at));
  expect(paceOf(lines, 'Mara', START + 6000)).toBeNull();
});

test('decisions at one and the same instant have no pace', () => {
  expect(
    paceOf(
      [5, 5, 5, 5, 5].map((at) => decision(at)),
      'Mara',
      START,
    ),
  ).toBeNull();
});
