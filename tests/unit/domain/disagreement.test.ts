import { expect, test } from 'vitest';
import type { HistoryLine } from '../../../src/domain/board.ts';
import { DISAGREEMENT_MS, disagreementsIn } from '../../../src/domain/disagreement.ts';

const A = '99000001';
let count = 0;
function line(by: string, to: string, at: number, more: Partial<HistoryLine> = {}): HistoryLine {
  count += 1;
  return {
    id: `line-${count}`,
    at,
    by,
    what: 'moveToBand',
    on: [A],
    count: 1,
    track: 'IM',
    to,
    ...more,
  };
}

test('both sides of a disagreement see it, each with their own band first', () => {
  const history = [line('Ann', 'top', 0), line('Bob', 'never', 30_000)];
  expect(disagreementsIn(history, history, 'Ann')).toEqual([
    {
      applicantId: A,
      track: 'IM',
      mine: 'top',
      theirs: 'never',
      by: 'Bob',
      theirLine: history[1]!.id,
    },
  ]);
  expect(disagreementsIn(history, history.slice(1), 'Bob')).toEqual([
    {
      applicantId: A,
      track: 'IM',
      mine: 'never',
      theirs: 'top',
      by: 'Ann',
      theirLine: history[0]!.id,
    },
  ]);
});

test('a decision of mine that arrives in the history before theirs is found as well', () => {
  const history = [line('Bob', 'never', 30_000), line('Ann', 'top', 0)];
  expect(disagreementsIn(history, history.slice(1), 'Ann')).toMatchObject([
    { mine: 'top', theirs: 'never' },
  ]);
});

test.each([
  ['the same band', line('Bob', 'top', 1000)],
  ['another track', line('Bob', 'never', 1000, { track: 'IM-P' })],
  ['another applicant', line('Bob', 'never', 1000, { on: ['99000002'] })],
  ['more than a minute later', line('Bob', 'never', DISAGREEMENT_MS + 1)],
  ['another command', line('Bob', 'never', 1000, { what: 'setStar' })],
  ['oneself', line('Ann', 'never', 1000)],
])('%s is no disagreement', (_, other) => {
  const history = [line('Ann', 'top', 0), other];
  expect(disagreementsIn(history, history, 'Ann')).toEqual([]);
});

test('what two others disagree on is theirs', () => {
  const history = [line('Bob', 'top', 0), line('Cy', 'never', 1000)];
  expect(disagreementsIn(history, history, 'Ann')).toEqual([]);
});

test('of several decisions the last ones count, once for each applicant', () => {
  const history = [
    line('Ann', 'top', 0),
    line('Bob', 'never', 1000),
    line('Ann', 'usable', 2000),
    line('Bob', 'backup', 3000),
  ];
  expect(disagreementsIn(history, history, 'Ann')).toMatchObject([
    { mine: 'usable', theirs: 'backup' },
  ]);
});
