import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import type { Placement } from '../../../src/domain/board.ts';
import type { CompareFacts } from '../../../src/domain/compareApplicants.ts';
import { FIRST_RULE, findLookAlikes, whatSetsApart } from '../../../src/domain/lookAlikes.ts';
import { compareFacts } from '../../support/compareFacts.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';

const FILE: Partial<Applicant> = {
  applicantType: 'US-IMG',
  gradYear: 2022,
  step2ck: 240,
  ecfmgCertified: true,
  visaNeeded: false,
  interrupted: false,
};

/** The first is in question; the others have the same file but for what is given. */
function poolOf(first: Partial<Applicant>, ...others: readonly Partial<Applicant>[]) {
  return [first, ...others].map((own, index) =>
    sampleApplicant(sampleId(index), { ...FILE, ...own }),
  );
}

function find(pool: readonly Applicant[], facts: Partial<CompareFacts> = {}, rule = FIRST_RULE) {
  return findLookAlikes(pool[0]!, compareFacts(pool, facts), rule);
}

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

function inBand(band: Placement['band']): Placement {
  return { band, key: 'a0' as Placement['key'], by: 'PD', at: 0 };
}

test('same type, year ±1, Step 2 CK ±3 and the same flags are alike, the ends included', () => {
  const pool = poolOf({}, { gradYear: 2021, step2ck: 243 }, { gradYear: 2023, step2ck: 237 });
  expect(ids(find(pool).alike).sort()).toEqual([sampleId(1), sampleId(2)]);
});

test.each([
  ['another type', { applicantType: 'Non-US IMG' }, 'type'],
  ['two years away', { gradYear: 2020 }, 'year'],
  ['four points away', { step2ck: 244 }, 'score'],
  ['a failed exam', { step1: { kind: 'fail' } }, 'failure'],
  ['no certificate', { ecfmgCertified: false }, 'ecfmg'],
  ['sponsorship', { visaNeeded: true }, 'visa'],
  ['an interruption', { interrupted: true }, 'interrupted'],
] as const)('%s is not alike, and is told as a near miss', (_, facts, fact) => {
  const { alike, possible, nearMisses } = find(poolOf({}, facts));
  expect([alike, possible]).toEqual([[], []]);
  expect(nearMisses).toContainEqual({ fact, count: 1 });
});

test('nobody is their own look-alike, and two misses are no near miss', () => {
  const { alike, nearMisses } = find(poolOf({}, { gradYear: 2015, step2ck: 210 }));
  expect([alike, nearMisses]).toEqual([[], []]);
});

test('a tolerance widens the rule', () => {
  const pool = poolOf({}, { step2ck: 250, gradYear: 2018 });
  expect(find(pool).alike).toEqual([]);
  expect(ids(find(pool, {}, { ...FIRST_RULE, years: 4, step2ck: 10 }).alike)).toEqual([
    sampleId(1),
  ]);
});

test('what is unknown of the other makes a possible look-alike, and says what is unknown', () => {
  const { alike, possible } = find(poolOf({}, { visaNeeded: null }));
  expect(alike).toEqual([]);
  expect(possible).toMatchObject([{ id: sampleId(1), unknown: ['visa'] }]);
});

test('unknown of both is no agreement', () => {
  const pool = poolOf({ visaNeeded: null }, { visaNeeded: null });
  expect(find(pool).alike).toEqual([]);
  expect(find(pool)).toMatchObject({ unknown: ['visa'], possible: [{ unknown: ['visa'] }] });
});

test('with two of type, year and score unknown there is nothing to compare by', () => {
  const { possible, nearMisses } = find(
    poolOf({ gradYear: null, step2ck: null }, { gradYear: null, step2ck: null }),
  );
  expect([possible, nearMisses]).toEqual([[], []]);
});

test('somebody without Step 2 CK is compared by COMLEX Level 2, ±15', () => {
  const osteopath = { applicantType: 'US DO', step2ck: null, comlex2: 540 } as const;
  const pool = poolOf(osteopath, { ...osteopath, comlex2: 555 }, { ...osteopath, comlex2: 556 });
  const { exam, alike } = find(pool);
  expect(exam).toBe('comlex2');
  expect(ids(alike)).toEqual([sampleId(1)]);
});

test('a graduate of a US school needs no certificate, whatever the cell says', () => {
  const pool = poolOf(
    { applicantType: 'US MD', ecfmgCertified: null },
    { applicantType: 'US MD', ecfmgCertified: false },
  );
  expect(ids(find(pool).alike)).toEqual([sampleId(1)]);
});

test('those whom a decision put in another band come first, then the nearest score', () => {
  const pool = poolOf({}, { step2ck: 240 }, { step2ck: 243 }, { step2ck: 241 });
  const placements = new Map([
    [sampleId(0), inBand('backup')],
    [sampleId(1), inBand('backup')],
    [sampleId(2), inBand('top')],
  ]);
  expect(ids(find(pool, { placements }).alike)).toEqual([sampleId(2), sampleId(1), sampleId(3)]);
});

test('what sets look-alikes apart is told without what the rule asked for', () => {
  const pool = poolOf({ publications: 4 }, { publications: 1, step2ck: 242, gradYear: 2023 });
  const facts = compareFacts(pool, { placements: new Map([[sampleId(1), inBand('top')]]) });
  expect(whatSetsApart(pool[0]!, sampleId(1), facts).map(({ id }) => id)).toEqual([
    'band',
    'publications',
  ]);
});

test('what explains a decision is told before what is merely known, and the unknown last', () => {
  const pool = poolOf(
    { school: 'A', step3: { kind: 'pass' }, publications: 2 },
    { school: 'B', step3: null, step1: { kind: 'pass' }, publications: 3 },
  );
  const facts = compareFacts(pool, { stars: new Set([sampleId(1)]) });
  expect(whatSetsApart(pool[0]!, sampleId(1), facts).map(({ id }) => id)).toEqual([
    'star',
    'school',
    'publications',
    'step1',
    'step3',
  ]);
});
