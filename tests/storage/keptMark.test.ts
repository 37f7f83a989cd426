import { beforeEach, expect, test } from 'vitest';
import { forgiveLoss, lostBoard, markKept, unmarkKept } from '../../src/store/adapters/keptMark.ts';

const NOON = Date.UTC(2027, 2, 17, 16);
const DAY_MS = 86_400_000;

beforeEach(() => localStorage.clear());

test('a browser that never held a board has lost none', () => {
  expect(lostBoard(['first'], 'first')).toBeNull();
});

test('a mark whose database is empty is a loss, at every start until it is put away', () => {
  markKept('first', NOON);
  expect(lostBoard(['first'], null)).toBeNull();
  expect(lostBoard(['first'], 'first')).toBe(NOON);
  markKept('first', NOON + DAY_MS);
  expect(lostBoard(['first'], null)).toBe(NOON);
  forgiveLoss();
  expect(lostBoard(['first'], null)).toBeNull();
});

test('a workspace that is registered no more is a loss, unless it was taken out on purpose', () => {
  markKept('second', NOON);
  unmarkKept('second');
  expect(lostBoard(['first'], 'first')).toBeNull();
  markKept('second', NOON);
  expect(lostBoard(['first', 'second'], 'first')).toBeNull();
  expect(lostBoard(['first'], 'first')).toBe(NOON);
});

test('the mark follows the saves, a minute behind at most, and back when the clock was wrong', () => {
  markKept('first', NOON);
  markKept('first', NOON + 59_000);
  expect(lostBoard([], null)).toBe(NOON);
  forgiveLoss();
  markKept('first', NOON);
  markKept('first', NOON - DAY_MS);
  expect(lostBoard([], null)).toBe(NOON - DAY_MS);
});

test('what stands in the mark is a moment and nothing of the board', () => {
  markKept('first', NOON);
  expect({ ...localStorage }).toEqual({ 'soap-board-kept-first': String(NOON) });
});

test('storage that refuses stops nothing', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(() => markKept('first', NOON, { getItem: refuse } as unknown as Storage)).not.toThrow();
});
