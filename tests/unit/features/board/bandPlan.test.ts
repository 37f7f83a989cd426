import { expect, test } from 'vitest';
import type { BandLists } from '../../../../src/domain/board.ts';
import { bandPlans, typeMix } from '../../../../src/features/board/bandPlan.ts';
import { sampleApplicant } from '../../../support/sampleWorkspace.ts';

const lists: BandLists = {
  unsorted: ['99000001'],
  top: ['99000002', '99000003'],
  usable: ['99000004', '99000005', '99000006'],
  backup: [],
  never: ['99000007'],
};

test('ranks run through the ranked bands and stop there', () => {
  const plans = bandPlans({ lists, wholeLists: lists }, null);
  expect([plans.top.firstRank, plans.usable.firstRank, plans.backup.firstRank]).toEqual([1, 3, 6]);
  expect([plans.unsorted.firstRank, plans.never.firstRank]).toEqual([null, null]);
});

test('the cut line follows the last open position, in one band only', () => {
  const cuts = (positions: number | null) => {
    const { top, usable, backup } = bandPlans({ lists, wholeLists: lists }, positions);
    return [top.cutBelow, usable.cutBelow, backup.cutBelow];
  };
  expect(cuts(1)).toEqual([1, null, null]);
  expect(cuts(2)).toEqual([2, null, null]);
  expect(cuts(4)).toEqual([null, 2, null]);
  expect(cuts(6)).toEqual([null, null, null]);
  expect(cuts(0)).toEqual([null, null, null]);
  expect(cuts(null)).toEqual([null, null, null]);
});

test('where some are hidden, each card keeps its rank and the cut line its place', () => {
  const shown = { ...lists, top: ['99000003'], usable: ['99000004', '99000006'] };
  const { top, usable } = bandPlans({ lists: shown, wholeLists: lists }, 4);
  expect([top.ranks, top.hidden, top.cutBelow]).toEqual([[2], 1, null]);
  expect([usable.ranks, usable.hidden, usable.cutBelow]).toEqual([[3, 5], 1, 1]);
});

test('the mix counts each type in a fixed order', () => {
  const pool = new Map([
    ['1', sampleApplicant('1', { applicantType: 'US-IMG' })],
    ['2', sampleApplicant('2', { applicantType: 'US MD' })],
    ['3', sampleApplicant('3', { applicantType: 'US-IMG' })],
  ]);
  const mix = typeMix(['1', '2', '3'], pool);
  expect(mix.map(({ count }) => count)).toEqual([1, 0, 0, 2, 0, 0]);
  expect(mix[3]?.label).toBe('US-IMG');
});
