import { expect, test } from 'vitest';
import { DEFAULT_TRACK, type Track } from '../../../../src/domain/board.ts';
import type { TieGroup } from '../../../../src/domain/tieGroup.ts';
import { listChecks } from '../../../../src/features/list/listChecks.ts';
import type { ListConcerns } from '../../../../src/store/listConcerns.ts';
import { makeApplicant } from '../../../support/makeApplicant.ts';

const track: Track = { code: '2978140C0', label: 'Medicine', type: 'Categorical', positions: 1 };

function check(
  count: number,
  given: {
    track?: Track;
    withdrawn?: number;
    missing?: number;
    verified?: number;
    unsorted?: number;
    ties?: readonly TieGroup[];
    concerns?: ListConcerns;
    sameEmail?: boolean;
  } = {},
) {
  const pool = Array.from({ length: count }, (_, index) =>
    makeApplicant({
      id: String(91_000_001 + index),
      lastName: `Name${index + 1}`,
      firstName: 'Ada',
      email: given.sameEmail === true && index < 2 ? ' Ada@example.org' : null,
      withdrawn: index < (given.withdrawn ?? 0),
    }),
  );
  const entries = pool.map(({ id }, index) => ({ rank: index + 1, id, band: 'top' as const }));
  const shown = given.track ?? track;
  return listChecks(
    { track: shown, positions: shown.positions, entries },
    {
      applicantsById: new Map(pool.map((one) => [one.id, one])),
      missingSince: new Map(pool.slice(0, given.missing ?? 0).map(({ id }) => [id, 0])),
      verified: new Map(
        pool.slice(0, given.verified ?? 0).map(({ id }) => [id, { at: 0, by: 'Ada' }]),
      ),
    },
    {
      faults: [],
      idKind: 'aamc',
      unsorted: given.unsorted ?? 0,
      ties: given.ties ?? [],
      concerns: given.concerns ?? { suggested: [], undecided: [], strongNevers: [] },
    },
  );
}

const openWords = (checks: ReturnType<typeof check>) =>
  checks.filter(({ isGood }) => !isGood).map(({ words }) => words);

test('of a long, sorted list only the eligibility in R3 is left to do', () => {
  expect(openWords(check(5))).toEqual([
    expect.stringMatching(/^Nobody ranked is ticked as verified in R3/),
  ]);
});

test('a ranked applicant who withdrew is named with the rank, and beyond three counted', () => {
  expect(openWords(check(6, { withdrawn: 1 }))).toContain(
    'Withdrew, and still ranked: Name1, Ada (rank 1)',
  );
  expect(openWords(check(6, { withdrawn: 5 }))).toContain(
    'Withdrew, and still ranked: Name1, Ada (rank 1); Name2, Ada (rank 2); Name3, Ada (rank 3); 2 more',
  );
});

test('whoever is not in the newest export and still ranked is named with the rank', () => {
  expect(openWords(check(6, { missing: 2 }))).toContain(
    'Not in the newest export, and still ranked: Name1, Ada (rank 1); Name2, Ada (rank 2)',
  );
});

test('whoever is ticked as verified in R3 is counted', () => {
  expect(openWords(check(5, { verified: 3 }))).toEqual([
    expect.stringMatching(/^3 of 5 ranked are ticked as verified in R3/),
  ]);
  expect(openWords(check(5, { verified: 5 }))).toEqual([]);
});

test('a track without a program code is pointed out', () => {
  const nameless = { ...track, code: DEFAULT_TRACK };
  expect(openWords(check(5, { track: nameless }))).toContainEqual(
    expect.stringMatching(/^No export names the program code/),
  );
});

test('a list too short for its positions is told so', () => {
  expect(openWords(check(4))).toContainEqual(expect.stringMatching(/^4 names for 1 position: /));
});

test('ties, one person twice, and what nobody has answered are named', () => {
  const [a, b, c] = ['91000001', '91000002', '91000003'] as const;
  const found = openWords(
    check(6, {
      sameEmail: true,
      ties: [{ band: 'top', ids: [a, b], rank: 1 }],
      concerns: { suggested: [c], undecided: [a], strongNevers: [b] },
    }),
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'Ties to break first: ranks 1 and 2',
      'May be one person twice, with the same e-mail address: Name1, Ada; Name2, Ada',
      'Ranked, with a flagged note to decide on: Name1, Ada',
      'Suggestions to answer: Name3, Ada',
      'In Never, though what was said speaks for them: Name2, Ada',
    ]),
  );
});
