import { expect, test } from 'vitest';
import type { Placement } from '../../../../src/domain/board.ts';
import type { Pile } from '../../../../src/domain/firstPass.ts';
import {
  countLeft,
  type QueueFacts,
  queueOf,
  refreshQueue,
  resumeQueue,
  startOf,
} from '../../../../src/features/triage/queueOf.ts';

const PLACED = { band: 'top', key: 'a0', by: 'Somebody', at: 0 } as unknown as Placement;
const FACTS: QueueFacts = {
  trackIds: ['a', 'b', 'c', 'd'],
  placements: new Map([['b', PLACED]]),
  pileById: new Map<string, Pile>([
    ['a', 'gray'],
    ['b', 'review'],
    ['c', 'review'],
    ['d', 'screened'],
  ]),
  mine: new Set(['c', 'b']),
  selection: new Set(['d', 'a']),
  poolIds: ['d', 'b'],
};

test('Unsorted holds those without a band', () => {
  expect(queueOf('unsorted', FACTS).ids).toEqual(['a', 'c', 'd']);
});

test('a pile holds everybody in it, with and without a band', () => {
  expect(queueOf('review', FACTS).ids).toEqual(['b', 'c']);
  expect(queueOf('gray', FACTS).ids).toEqual(['a']);
  expect(queueOf('screened', FACTS).ids).toEqual(['d']);
});

test('a selection is walked in the order of names, not in the order of ticking', () => {
  expect(queueOf('selection', FACTS).ids).toEqual(['a', 'd']);
});

test('whom somebody was given to read is a queue, with and without a band', () => {
  expect(queueOf('mine', FACTS).ids).toEqual(['b', 'c']);
});

test('the result of the pool is a queue, whatever made it', () => {
  expect(queueOf('pool', FACTS).ids).toEqual(['b', 'd']);
  expect(queueOf('pool', { ...FACTS, poolIds: null }).ids).toEqual([]);
});

test('a queue that is found again keeps its order and those who got a band meanwhile', () => {
  const facts = { ...FACTS, placements: new Map([['c', PLACED]]) };
  expect(resumeQueue(['d', 'c', 'a', 'b'], 'unsorted', facts)?.ids).toEqual(['d', 'c', 'a', 'b']);
});

test('who belongs by now comes last, who left the pool is gone', () => {
  expect(resumeQueue(['x', 'd', 'a'], 'unsorted', FACTS)?.ids).toEqual(['d', 'a', 'c']);
});

test('a filter that takes out somebody who waits means another queue', () => {
  expect(resumeQueue(['b', 'c', 'd'], 'review', FACTS)).toBeNull();
  // `b` has a band: that it is no longer in the pile comes from the work itself.
  expect(resumeQueue(['b', 'a'], 'gray', FACTS)?.ids).toEqual(['b', 'a']);
});

test('a selection and a pool that a reload has emptied are as they were', () => {
  const facts = { ...FACTS, selection: new Set<string>(), poolIds: null };
  expect(resumeQueue(['c', 'a'], 'selection', facts)?.ids).toEqual(['c', 'a']);
  expect(resumeQueue(['c', 'a'], 'pool', facts)?.ids).toEqual(['c', 'a']);
  expect(resumeQueue(['x'], 'pool', facts)).toBeNull();
});

test('a decision takes nobody out of the queue', () => {
  const queue = queueOf('unsorted', FACTS);
  const decided = { ...FACTS, placements: new Map([['a', PLACED]]) };
  expect(refreshQueue(queue, 'unsorted', decided)).toBe(queue);
});

test('newly imported applicants come last, and only those who belong', () => {
  const queue = queueOf('unsorted', FACTS);
  const grown = {
    ...FACTS,
    trackIds: ['a', 'aa', 'b', 'bb', 'c', 'd'],
    placements: new Map([['bb', PLACED]]),
  };
  // `b` lost its band but was known before: the snapshot stands.
  expect(refreshQueue(queue, 'unsorted', grown).ids).toEqual(['a', 'c', 'd', 'aa']);
});

test('who left the pool leaves the queue', () => {
  const queue = queueOf('unsorted', FACTS);
  const shrunk = { ...FACTS, trackIds: ['a', 'b', 'd'] };
  expect(refreshQueue(queue, 'unsorted', shrunk).ids).toEqual(['a', 'd']);
});

test('a new pool that changes nothing in the queue keeps its very list', () => {
  const queue = queueOf('selection', FACTS);
  const grown = { ...FACTS, trackIds: [...FACTS.trackIds, 'e'] };
  expect(refreshQueue(queue, 'selection', grown).ids).toBe(queue.ids);
});

test('the count is of those without a band', () => {
  expect(countLeft(['a', 'b', 'c'], FACTS.placements)).toBe(2);
  expect(countLeft(['a', 'b'], undefined)).toBe(2);
});

test('Triage begins with the first undecided, else with the first', () => {
  expect(startOf(['b', 'c'], FACTS.placements)).toBe('c');
  expect(startOf(['b'], FACTS.placements)).toBe('b');
  expect(startOf([], FACTS.placements)).toBeNull();
});
