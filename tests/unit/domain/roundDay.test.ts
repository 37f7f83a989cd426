import { expect, test } from 'vitest';
import type { Board } from '../../../src/domain/board.ts';
import type { ListVersion } from '../../../src/domain/listVersion.ts';
import type { Outcome, Round, RoundRecord } from '../../../src/domain/offerRounds.ts';
import { dayPicture, listOfRound, withOwnAcceptances } from '../../../src/domain/roundDay.ts';

const version = (
  number: number,
  lockedAt: number,
  facts: Partial<ListVersion> = {},
): ListVersion => ({
  track: 'A',
  number,
  name: `Version ${number}`,
  ids: [`list ${number}`],
  positions: 2,
  lockedAt,
  signedBy: 'Dr. Rivera',
  reopened: null,
  readBack: null,
  certified: null,
  ...facts,
});

const was = (round: Round, id: string, outcome: Outcome, at: number) => ({
  round,
  id,
  outcome,
  at,
  by: 'Ada',
});

test('a round follows the version that was locked before its first outcome', () => {
  const versions = [version(1, 10), version(2, 30), version(3, 35, { isDraft: true })];
  const record = [
    was(1, 'a', 'accepted', 20),
    was(1, 'b', 'rejected', 33),
    was(2, 'c', 'expired', 40),
  ];
  expect(listOfRound(versions, record, 1)?.number).toBe(1);
  expect(listOfRound(versions, record, 2)?.number).toBe(2);
  expect(listOfRound(versions, record, 3)).toBeNull();
});

test('a list that was locked late counts for the round in which it was locked', () => {
  const versions = [version(1, 25), version(2, 50)];
  const record = [was(1, 'a', 'accepted', 20), was(2, 'b', 'rejected', 40)];
  expect(listOfRound(versions, record, 1)?.number).toBe(1);
  expect(listOfRound([], record, 1)).toBeNull();
});

test('an acceptance in one of our tracks binds in the others, and what was entered there stays', () => {
  const roundRecords = new Map<string, RoundRecord>([
    ['A', [was(1, 'x', 'rejected', 5)]],
    ['B', [was(1, 'x', 'accepted', 6), was(1, 'y', 'accepted', 7), was(2, 'z', 'expired', 8)]],
  ]);
  const bound = withOwnAcceptances({ roundRecords } as unknown as Board, 'A');
  expect(bound.map(({ round, id, outcome }) => [round, id, outcome])).toEqual([
    [1, 'x', 'rejected'],
    [1, 'y', 'acceptedElsewhere'],
  ]);
});

test('each round of the day is told in numbers that add up', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];
  const record = [
    was(1, 'a', 'accepted', 1),
    was(1, 'b', 'rejected', 2),
    was(1, 'c', 'acceptedElsewhere', 3),
    was(2, 'd', 'expired', 4),
  ];
  const picture = dayPicture({ listIn: () => list, positions: 3, record, bound: record, until: 2 });
  expect(picture).toMatchObject([
    { round: 1, positionsAtStart: 3, offers: 3, open: 0, positionsAfter: 2 },
    { round: 2, positionsAtStart: 2, offers: 2, open: 1, positionsAfter: 2 },
  ]);
  expect(picture[0]?.outcomes).toMatchObject({ accepted: 1, rejected: 1, acceptedElsewhere: 1 });
});
