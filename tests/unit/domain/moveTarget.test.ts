import { expect, test } from 'vitest';
import { type MoveRoom, moveTargets } from '../../../src/domain/moveTarget.ts';

const room: MoveRoom = {
  from: 'usable',
  staying: { top: 2, usable: 5, backup: 3, never: 9 },
};
const wordsOf = (typed: string, at: MoveRoom = room) =>
  moveTargets(typed, at).map(({ words }) => words);

test('nothing typed offers the bottom of every band', () => {
  expect(moveTargets(' ', room)).toEqual([
    { band: 'top', words: 'Top, at the bottom' },
    { band: 'usable', words: 'Usable, at the bottom' },
    { band: 'backup', words: 'Backup, at the bottom' },
    { band: 'never', words: 'Never, at the bottom' },
    { band: 'unsorted', words: 'Unsorted' },
  ]);
});

test('first letters name a band, and the likeliest is its bottom', () => {
  expect(wordsOf('T')).toEqual(['Top, at the bottom', 'Top, place 1 of 3']);
  expect(wordsOf('us')).toEqual(['Usable, at the bottom', 'Usable, place 1 of 6']);
  expect(wordsOf('u').at(-1)).toBe('Unsorted');
});

test('a band with a number or a word is a place in it', () => {
  expect(moveTargets('backup 2', room)).toEqual([
    { band: 'backup', index: 1, words: 'Backup, place 2 of 4' },
  ]);
  expect(wordsOf('b2')).toEqual(['Backup, place 2 of 4']);
  expect(wordsOf('top first')).toEqual(['Top, place 1 of 3']);
  expect(wordsOf('top last')).toEqual(['Top, at the bottom']);
});

test('a bare number is a place in the own band, then a rank of the list', () => {
  expect(moveTargets('2', room)).toEqual([
    { band: 'usable', index: 1, words: 'Usable, place 2 of 6' },
    { band: 'top', index: 1, words: 'Rank 2: Top, place 2 of 3' },
  ]);
  expect(wordsOf('8')).toEqual(['Rank 8: Usable, place 6 of 6']);
  expect(wordsOf('9')).toEqual(['Rank 9: Backup, place 2 of 4']);
  expect(wordsOf('11')).toEqual(['Rank 11: Backup, place 4 of 4']);
});

test('whoever has no rank yet gets one by number', () => {
  const unsorted: MoveRoom = { ...room, from: 'unsorted' };
  expect(wordsOf('3', unsorted)).toEqual(['Rank 3: Usable, place 1 of 6']);
  expect(wordsOf('11', unsorted)).toEqual(['Rank 11: Backup, place 4 of 4']);
});

test('what is no place offers nothing', () => {
  for (const typed of ['0', '12', 'top 4', 'top 0', 'x', 'unsorted 3', '-1', '1.5', '?']) {
    expect(wordsOf(typed), typed).toEqual([]);
  }
});
