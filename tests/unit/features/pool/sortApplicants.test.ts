import { expect, test } from 'vitest';
import type { Applicant } from '../../../../src/domain/applicant.ts';
import { NO_DECISIONS } from '../../../../src/domain/poolFields.ts';
import { type SortFacts, sortApplicants } from '../../../../src/features/pool/sortApplicants.ts';
import { influenceOf } from '../../../support/byPreset.ts';
import { sampleApplicant, sampleId } from '../../../support/sampleWorkspace.ts';

const NO_LISTS = { unsorted: [], top: [], usable: [], backup: [], never: [] };

function factsOf(pool: readonly Applicant[], facts: Partial<SortFacts> = {}): SortFacts {
  return {
    ...NO_DECISIONS,
    ids: idsOf(pool),
    applicantsById: new Map(pool.map((applicant) => [applicant.id, applicant])),
    lists: NO_LISTS,
    pileById: new Map(),
    ...facts,
  };
}

function poolOf(...facts: readonly Partial<Applicant>[]): readonly Applicant[] {
  return facts.map((fact, index) => sampleApplicant(sampleId(index), fact));
}

const idsOf = (pool: readonly Applicant[]) => pool.map(({ id }) => id);
const places = (ids: readonly string[]) => ids.map((id) => Number(id) - Number(sampleId(0)));

function sorted(
  pool: readonly Applicant[],
  column: string,
  descending = false,
  facts: Partial<SortFacts> = {},
): readonly number[] {
  return places(sortApplicants(idsOf(pool), [{ column, descending }], factsOf(pool, facts)));
}

test('without a key the order of names stays, as the same list', () => {
  const ids = idsOf(poolOf({}, {}));
  expect(sortApplicants(ids, [], factsOf([]))).toBe(ids);
});

test('the unknown stand last in both directions', () => {
  const pool = poolOf({ step2ck: null }, { step2ck: 250 }, { step2ck: 230 }, { step2ck: null });
  expect(sorted(pool, 'step2ck')).toEqual([2, 1, 0, 3]);
  expect(sorted(pool, 'step2ck', true)).toEqual([1, 2, 0, 3]);
});

test('equals keep the order of names in both directions', () => {
  const pool = poolOf({ gradYear: 2027 }, { gradYear: 2024 }, { gradYear: 2027 });
  expect(sorted(pool, 'gradYear')).toEqual([1, 0, 2]);
  expect(sorted(pool, 'gradYear', true)).toEqual([0, 2, 1]);
});

test('a further key parts what the first leaves equal', () => {
  const pool = poolOf(
    { gradYear: 2027, step2ck: 230 },
    { gradYear: 2024, step2ck: 240 },
    { gradYear: 2027, step2ck: 250 },
  );
  const sort = [
    { column: 'gradYear', descending: false },
    { column: 'step2ck', descending: true },
  ];
  expect(places(sortApplicants(idsOf(pool), sort, factsOf(pool)))).toEqual([1, 2, 0]);
});

test('schools are sorted as people write them, accents and case aside', () => {
  const pool = poolOf(
    { school: 'Zürich' },
    { school: 'école' },
    { school: 'Emory' },
    { school: null },
  );
  expect(sorted(pool, 'school')).toEqual([1, 2, 0, 3]);
});

test('by band the order is that of the board, with Unsorted last', () => {
  const pool = poolOf({}, {}, {}, {});
  const [a, b, c, d] = idsOf(pool) as [string, string, string, string];
  const lists = { ...NO_LISTS, unsorted: [a], top: [d], usable: [], backup: [b], never: [c] };
  expect(sorted(pool, 'band', false, { lists })).toEqual([3, 1, 2, 0]);
});

test('silence stands between words for and words against', () => {
  const pool = poolOf({}, {}, {});
  const influenceById = new Map([
    [sampleId(0), { ...influenceOf([]), net: -0.4 }],
    [sampleId(2), { ...influenceOf([]), net: 0.5 }],
  ]);
  expect(sorted(pool, 'influence', true, { influenceById })).toEqual([2, 1, 0]);
});

test('a fail stands below a pass and a pass below a score', () => {
  const pool = poolOf(
    { step1: { kind: 'score', score: 210 } },
    { step1: { kind: 'fail' } },
    { step1: { kind: 'pass' } },
    { step1: null },
  );
  expect(sorted(pool, 'step1')).toEqual([1, 2, 0, 3]);
});

test('a kept column is sorted by its cells, numbers by their size', () => {
  const pool = poolOf(
    ...['10', '', '9'].map((cell) => ({
      sources: [{ fileName: 'a.csv', line: 2, headers: ['Room'], fields: [null], cells: [cell] }],
    })),
  );
  expect(sorted(pool, 'kept:Room')).toEqual([2, 0, 1]);
});

test('a column that is no longer there leaves the order of names', () => {
  const pool = poolOf({}, {});
  expect(sorted(pool, 'gone')).toEqual([0, 1]);
});

test('any field sorts by its own value, a column of the files as people count', () => {
  const source = (cell: string) => [
    { fileName: 'a.csv', line: 2, headers: ['Points'], fields: [null], cells: [cell] },
  ];
  const pool = poolOf(
    { sources: source('12'), couples: false },
    { sources: source('7'), couples: true },
    { sources: source(''), couples: null },
  );
  expect(sorted(pool, 'kept:Points')).toEqual([1, 0, 2]);
  expect(sorted(pool, 'couples')).toEqual([1, 0, 2]);
  expect(sorted(pool, 'shoeSize')).toEqual([0, 1, 2]);
});
