import { expect, test } from 'vitest';
import type { Band } from '../../../src/domain/band.ts';
import type { Placement } from '../../../src/domain/board.ts';
import type { ExplainedMove } from '../../../src/domain/explainedMove.ts';
import { voiceSharesByType } from '../../../src/domain/voiceShares.ts';
import {
  movesSoonAfterNotes,
  withoutBackChannels,
} from '../../../src/domain/withoutBackChannels.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const placed = (band: Band, key: string, at: number): Placement => ({ band, key, by: 'PD', at });
const move = (facts: Partial<ExplainedMove>): ExplainedMove => ({
  track: 'T',
  applicantId: 'c',
  at: 10,
  noteIds: ['n1'],
  kind: 'up',
  facts: '',
  before: placed('usable', 'c', 3),
  by: 'PD',
  ...facts,
});

const board = new Map([
  ['a', placed('usable', 'a', 1)],
  ['b', placed('usable', 'b', 2)],
  ['c', placed('usable', 'Z', 10)],
]);

test('who was moved by a word goes back to where they stood, and those passed are named', () => {
  const { present, without, changes, movedByVoice } = withoutBackChannels(board, [move({})], 'T');
  expect(present).toEqual(['c', 'a', 'b']);
  expect(without).toEqual(['a', 'b', 'c']);
  expect(changes).toEqual([
    { id: 'c', rank: 1, rankWithout: 3, noteIds: ['n1'], because: [] },
    { id: 'a', rank: 2, rankWithout: 1, noteIds: [], because: ['c'] },
    { id: 'b', rank: 3, rankWithout: 2, noteIds: [], because: ['c'] },
  ]);
  expect([...movedByVoice]).toEqual([['c', ['n1']]]);
});

test('a place that was owed to words too is walked back further, to no decision in the end', () => {
  const first = move({ at: 3, noteIds: ['n0'], before: null });
  const { without, changes } = withoutBackChannels(board, [move({}), first], 'T');
  expect(without).toEqual(['a', 'b']);
  expect(changes[0]).toMatchObject({ id: 'c', rankWithout: null, noteIds: ['n1', 'n0'] });
});

test('a later decision without a word is that person’s own, and another track’s moves are no business', () => {
  for (const other of [move({ at: 9 }), move({ track: 'U' })]) {
    const { present, without, changes } = withoutBackChannels(board, [other], 'T');
    expect(without).toEqual(present);
    expect(changes).toEqual([]);
  }
});

test('whoever a concern took off the list stands on it again without', () => {
  const down = new Map([...board, ['c', placed('never', 'Z', 10)] as const]);
  const { present, without, changes } = withoutBackChannels(down, [move({ kind: 'never' })], 'T');
  expect([present, without]).toEqual([
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]);
  expect(changes).toMatchObject([{ id: 'c', rank: null, rankWithout: 3 }]);
});

test('a move soon after a note by the same person is shown, unless it was explained', () => {
  const minute = 60_000;
  const line = (at: number, by = 'PD') => ({
    id: `l${at}`,
    at,
    by,
    what: 'moveToBand',
    on: ['c'],
    count: 1,
    track: 'T',
  });
  const history = [
    line(9 * minute),
    line(10 * minute),
    line(20 * minute),
    line(20 * minute, 'Chief'),
    line(20 * minute + 1),
    { ...line(11 * minute), track: 'U' },
    { ...line(11 * minute), what: 'setStar' },
  ];
  const notes = [sampleNote({ applicantId: 'c', at: 10 * minute, by: 'PD' })];
  const found = movesSoonAfterNotes(history, notes, [], 'T').map(({ line: { at } }) => at / minute);
  expect(found).toEqual([10, 20]);
  const explained = [move({ at: 20 * minute })];
  expect(movesSoonAfterNotes(history, notes, explained, 'T').map(({ line: { at } }) => at)).toEqual(
    [10 * minute],
  );
});

test('by type it is counted who is listed, of whom somebody spoke, and who was moved by it', () => {
  const types = { a: 'US MD', b: 'US-IMG', c: 'US MD', d: 'US-IMG', e: 'Canadian' } as const;
  const applicants = new Map(
    Object.entries(types).map(([id, applicantType]) => [id, makeApplicant({ id, applicantType })]),
  );
  const notes = new Map([
    ['a', [sampleNote({ retracted: { why: '', by: '', at: 0 } })]],
    ['c', [sampleNote()]],
  ]);
  const comparison = withoutBackChannels(board, [move({})], 'T');
  expect(voiceSharesByType([...applicants.keys()], applicants, notes, comparison)).toEqual([
    { type: 'US MD', pool: 2, listed: 2, listedWithNotes: 1, movedByVoice: 1, share: 0.5 },
    { type: 'Canadian', pool: 1, listed: 0, listedWithNotes: 0, movedByVoice: 0, share: null },
    { type: 'US-IMG', pool: 2, listed: 1, listedWithNotes: 0, movedByVoice: 0, share: 0 },
  ]);
});
