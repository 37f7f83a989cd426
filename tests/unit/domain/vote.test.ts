import { expect, test } from 'vitest';
import type { Band } from '../../../src/domain/band.ts';
import { splitVotes, type Vote, votesShownTo } from '../../../src/domain/vote.ts';

const A = '99000001';
const B = '99000002';
function vote(person: string, applicantId: string, band: Band, track = 'IM'): Vote {
  return { track, applicantId, personId: person, by: person, band, at: 0 };
}

test('a reader who has not voted on an applicant is shown no vote on them', () => {
  expect(votesShownTo('ann', [vote('bob', A, 'top'), vote('cy', A, 'never')])).toEqual([]);
});

test('an own vote opens the votes on that applicant in that track, and no others', () => {
  const votes = [
    vote('ann', A, 'top'),
    vote('bob', A, 'never'),
    vote('bob', B, 'top'),
    vote('bob', A, 'usable', 'PRELIM'),
  ];
  expect(votesShownTo('ann', votes)).toEqual(votes.slice(0, 2));
});

test('the largest spread comes first, and agreement and single votes are left out', () => {
  const split = splitVotes([
    vote('ann', A, 'top'),
    vote('bob', A, 'usable'),
    vote('bob', B, 'never'),
    vote('ann', B, 'top'),
    vote('ann', '99000003', 'backup'),
    vote('bob', '99000003', 'backup'),
    vote('ann', '99000004', 'never'),
  ]);
  expect(split.map(({ applicantId, spread }) => [applicantId, spread])).toEqual([
    [B, 3],
    [A, 1],
  ]);
  expect(split[0]?.votes.map(({ band }) => band)).toEqual(['top', 'never']);
});

test('votes on two tracks do not disagree with each other', () => {
  expect(splitVotes([vote('ann', A, 'top'), vote('bob', A, 'never', 'PRELIM')])).toEqual([]);
});
