import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import {
  computePiles,
  describeForm,
  EMPTY_FORM,
  type FirstPassForm,
  facetCounts,
  formToGroup,
  type PileFacts,
} from '../../../src/domain/firstPass.ts';
import { describeGroup } from '../../../src/domain/firstPassRule.ts';
import { influenceOf } from '../../../src/domain/influence.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

const [a, b, c, d] = ['99000001', '99000002', '99000003', '99000004'] as const;

function poolOf(...facts: readonly Partial<Applicant>[]): ReadonlyMap<string, Applicant> {
  return new Map(
    facts.map((own, index) => {
      const id = String(99000001 + index);
      return [id, sampleApplicant(id, own)];
    }),
  );
}

function piles(
  applicantsById: ReadonlyMap<string, Applicant>,
  form: Partial<FirstPassForm>,
  facts: Partial<PileFacts> = {},
) {
  return computePiles({
    ids: [...applicantsById.keys()],
    applicantsById,
    group: formToGroup({ ...EMPTY_FORM, ...form }),
    tags: new Map(),
    stars: new Set(),
    knownSchools: [],
    influenceById: new Map(),
    ...facts,
  });
}

test('with no cut-off on, everybody is Gray', () => {
  expect([...piles(poolOf({}, { step2ck: 280 }), {}).pileById.values()]).toEqual(['gray', 'gray']);
});

test('passing is Review now, unknown is Gray, failing is Screened out', () => {
  const pool = poolOf({ step2ck: 230 }, { step2ck: null, comlex2: 520 }, { step2ck: 229 });
  expect([...piles(pool, { step2ckAtLeast: 230 }).pileById.values()]).toEqual([
    'review',
    'gray',
    'screened',
  ]);
});

test('one failed rule screens out, whatever else is unknown', () => {
  const pool = poolOf({ step2ck: 200, visaNeeded: null });
  const form = { step2ckAtLeast: 230, sponsorship: 'not needed' } as const;
  expect(piles(pool, form).pileById.get(a)).toBe('screened');
});

test('a US graduate without an ECFMG cell is not cut by the ECFMG filter', () => {
  const pool = poolOf(
    { applicantType: 'US MD' },
    { applicantType: 'Non-US IMG', ecfmgCertified: null },
    { applicantType: 'US-IMG', ecfmgCertified: false },
  );
  expect([...piles(pool, { ecfmg: 'yes' }).pileById.values()]).toEqual([
    'review',
    'gray',
    'screened',
  ]);
});

test('a reported or tagged failure is cut, and nobody else', () => {
  const pool = poolOf({ step1: { kind: 'fail' } }, { step1: { kind: 'pass' } }, {});
  const tags = new Map([[c, ['failed attempt']]]);
  expect([...piles(pool, { withoutFailures: true }, { tags }).pileById.values()]).toEqual([
    'screened',
    'review',
    'screened',
  ]);
});

test('a star, a word that counts and a known school pull into Review now, and are told', () => {
  const pool = poolOf(
    { step2ck: 200, school: 'Lakeshore' },
    { step2ck: 200 },
    { step2ck: 200 },
    { step2ck: 200 },
  );
  const { pileById, pullById, rescued } = piles(
    pool,
    { step2ckAtLeast: 230 },
    {
      stars: new Set([b]),
      knownSchools: [' lakeshore  '],
      influenceById: new Map([
        [b, { ...influenceOf([]), isVouched: true }],
        [c, { ...influenceOf([]), isVouched: true }],
        [d, { ...influenceOf([]), net: 0.1, isVouched: false }],
      ]),
    },
  );
  expect([...pileById.values()]).toEqual(['review', 'review', 'review', 'screened']);
  expect(Object.fromEntries(pullById)).toEqual({ [a]: 'known school', [b]: 'star', [c]: 'note' });
  expect(rescued).toEqual([a, b, c]);
});

test('whoever has no school is at no known school', () => {
  expect(piles(poolOf({ school: null }), {}, { knownSchools: [''] }).pullById.size).toBe(0);
});

test('new facts for the same ids are seen', () => {
  const before = poolOf({ step2ck: 200 });
  const after = poolOf({ step2ck: 250 });
  const ids = [a];
  const form = { step2ckAtLeast: 230 };
  expect(piles(before, form, { ids }).pileById.get(a)).toBe('screened');
  expect(piles(after, form, { ids }).pileById.get(a)).toBe('review');
  expect(facetCounts(ids, after, EMPTY_FORM, new Map()).step2ckScores).toEqual([250]);
});

test('the filter reads as a sentence, and no filter as nothing', () => {
  expect(describeForm(EMPTY_FORM)).toBe('');
  expect(describeForm({ ...EMPTY_FORM, usGraduate: 'yes', step2ckAtLeast: 230 })).toBe(
    'US graduates, Step 2 CK at least 230',
  );
  expect(
    describeGroup({
      match: 'all',
      rules: [
        { field: 'gradYear', atLeast: 2022 },
        {
          match: 'any',
          rules: [
            { field: 'ecfmg', is: true },
            { field: 'tag', tag: 'rotated here', is: true },
          ],
        },
      ],
    }),
  ).toBe('graduated 2022 or later, (ECFMG certified or not needed or tagged “rotated here”)');
});
