import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { describeGroup } from '../../../src/domain/describeRule.ts';
import {
  computePiles,
  describeForm,
  EMPTY_FORM,
  type FirstPassForm,
  facetCounts,
  formToGroup,
  type PileFacts,
} from '../../../src/domain/firstPass.ts';
import type { Group } from '../../../src/domain/firstPassRule.ts';
import { NO_DECISIONS } from '../../../src/domain/poolFields.ts';
import { influenceOf } from '../../support/byPreset.ts';
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
    ...NO_DECISIONS,
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
  expect(
    facetCounts(EMPTY_FORM, { ...NO_DECISIONS, ids, applicantsById: after }).step2ckScores,
  ).toEqual([250]);
});

test('the filter reads as a sentence, and no filter as nothing', () => {
  expect(describeForm(EMPTY_FORM)).toBe('');
  expect(describeForm({ ...EMPTY_FORM, usGraduate: 'yes', step2ckAtLeast: 230 })).toBe(
    'US graduates, Step 2 CK ≥ 230',
  );
});

test.each<[string, Group]>([
  [
    'US graduates or Step 2 CK ≥ 230, not tagged “failed attempt”',
    {
      match: 'all',
      rules: [
        {
          match: 'any',
          rules: [
            { field: 'usGraduate', test: 'is', value: true },
            { field: 'step2ck', test: 'atLeast', value: 230 },
          ],
        },
        { field: 'tag', test: 'oneOf', values: ['failed attempt'], isNot: true },
      ],
    },
  ],
  [
    '(US MD or US DO and graduated 2022 or later) or in Top',
    {
      match: 'any',
      rules: [
        {
          match: 'all',
          rules: [
            { field: 'type', test: 'oneOf', values: ['US MD', 'US DO'] },
            { field: 'gradYear', test: 'atLeast', value: 2022 },
          ],
        },
        { field: 'band', test: 'oneOf', values: ['top'] },
      ],
    },
  ],
  [
    'none of: starred or School with “lake”',
    {
      match: 'none',
      rules: [
        { field: 'star', test: 'is', value: true },
        { field: 'school', test: 'contains', text: ' lake ' },
      ],
    },
  ],
  [
    'Step 2 CK < 220 (unknown left out), Grad year known, kept: Points ≥ 7 (unknown too)',
    {
      match: 'all',
      rules: [
        { field: 'step2ck', test: 'atLeast', value: 220, isNot: true, unknown: 'fails' },
        { field: 'gradYear', test: 'unknown', isNot: true },
        { field: 'kept:kept: Points', test: 'atLeast', value: 7, unknown: 'fits' },
      ],
    },
  ],
  [
    'shoeSize (not known to this version)',
    { match: 'all', rules: [{ field: 'shoeSize', test: 'atLeast', value: 44 }] },
  ],
])('a group reads as “%s”', (sentence, group) => {
  expect(describeGroup(group)).toBe(sentence);
});

test('a rule on a field of a newer version leaves everybody unknown', () => {
  const group: Group = { match: 'all', rules: [{ field: 'shoeSize', test: 'atLeast', value: 44 }] };
  expect([...piles(poolOf({}), {}, { group }).pileById.values()]).toEqual(['gray']);
});

test('the further conditions cut beside the simple ones', () => {
  const pool = poolOf({ step2ck: 240, school: 'Ridge' }, { step2ck: 240, school: 'Lake' });
  const more: Group = {
    match: 'any',
    rules: [{ field: 'school', test: 'oneOf', values: ['Lake'] }],
  };
  const form = { step2ckAtLeast: 230, more };
  expect([...piles(pool, form).pileById.values()]).toEqual(['screened', 'review']);
  expect(describeForm({ ...EMPTY_FORM, ...form })).toBe('Step 2 CK ≥ 230, School is Lake');
});
