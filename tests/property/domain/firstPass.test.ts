import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APPLICANT_TYPES, type Applicant } from '../../../src/domain/applicant.ts';
import {
  computePiles,
  EMPTY_FORM,
  type FirstPassForm,
  facetCounts,
  formToGroup,
} from '../../../src/domain/firstPass.ts';
import { type Group, groupVerdicts, type Rule } from '../../../src/domain/firstPassRule.ts';
import { NO, poolColumnsOf, UNKNOWN, YES } from '../../../src/domain/poolColumns.ts';
import { prepareSearch, search } from '../../../src/domain/searchApplicants.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';
import { slowVerdict } from './slowVerdict.ts';

const yesNo = fc.constantFrom(true, false, null);
const facts: fc.Arbitrary<Partial<Applicant>> = fc.record({
  applicantType: fc.constantFrom(...APPLICANT_TYPES),
  step2ck: fc.option(fc.integer({ min: 200, max: 260 }), { nil: null }),
  step1: fc.constantFrom({ kind: 'fail' as const }, { kind: 'pass' as const }, null),
  ecfmgCertified: yesNo,
  visaNeeded: yesNo,
  gradYear: fc.option(fc.integer({ min: 2018, max: 2027 }), { nil: null }),
  school: fc.constantFrom('Lakeshore', 'Ridge', null),
});
const pool = fc
  .array(facts, { maxLength: 30 })
  .map(
    (all) =>
      new Map(
        all.map((own, index) => [sampleId(index), sampleApplicant(sampleId(index), own)] as const),
      ),
  );
const form: fc.Arbitrary<FirstPassForm> = fc.record({
  usGraduate: fc.constantFrom('any' as const, 'yes' as const, 'no' as const),
  applicantTypes: fc.subarray([...APPLICANT_TYPES], { maxLength: 3 }),
  step2ckAtLeast: fc.option(fc.integer({ min: 200, max: 260 }), { nil: null }),
  withoutFailures: fc.boolean(),
  excludedTags: fc.subarray(['failed attempt', 'late']),
  ecfmg: fc.constantFrom('any' as const, 'yes' as const),
  sponsorship: fc.constantFrom('any' as const, 'not needed' as const),
  gradYearAtLeast: fc.option(fc.integer({ min: 2018, max: 2027 }), { nil: null }),
});
const tagged = fc.array(fc.tuple(fc.nat({ max: 29 }), fc.constantFrom('failed attempt', 'late')), {
  maxLength: 12,
});
const SETTINGS = { numRuns: 300, seed: 7 };

function tagMap(pairs: readonly (readonly [number, string])[]) {
  const tags = new Map<string, readonly string[]>();
  for (const [index, tag] of pairs) {
    const id = sampleId(index);
    tags.set(id, [...new Set([...(tags.get(id) ?? []), tag])]);
  }
  return tags;
}

test('the piles part the pool, and only a pull keeps whom the filter fails', () => {
  fc.assert(
    fc.property(pool, form, tagged, fc.subarray([0, 1, 2, 3, 4]), (byId, chosen, pairs, stars) => {
      const ids = [...byId.keys()];
      const tags = tagMap(pairs);
      const group = formToGroup(chosen);
      const { pileById, pullById, rescued } = computePiles({
        ids,
        applicantsById: byId,
        group,
        tags,
        stars: new Set(stars.map(sampleId)),
        knownSchools: ['  LAKESHORE '],
        influenceById: new Map(),
      });
      expect([...pileById.keys()]).toEqual(ids);
      for (const id of ids) {
        const verdict =
          group.rules.length === 0 ? null : slowVerdict(group, byId.get(id)!, tags.get(id));
        const isPulled = stars.map(sampleId).includes(id) || byId.get(id)!.school === 'Lakeshore';
        expect(pullById.has(id)).toBe(isPulled);
        expect(rescued.includes(id)).toBe(isPulled && verdict === false);
        const expected =
          isPulled || verdict === true ? 'review' : verdict === null ? 'gray' : 'screened';
        expect(pileById.get(id)).toBe(expected);
      }
    }),
    SETTINGS,
  );
});

const yesOrNo = fc.boolean();
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    field: fc.constantFrom(
      'usGraduate' as const,
      'failure' as const,
      'ecfmg' as const,
      'sponsorship' as const,
    ),
    is: yesOrNo,
  }),
  fc.record({
    field: fc.constant('applicantType' as const),
    oneOf: fc.subarray([...APPLICANT_TYPES]),
  }),
  fc.record({
    field: fc.constant('step2ck' as const),
    atLeast: fc.integer({ min: 199, max: 261 }),
  }),
  fc.record({
    field: fc.constant('gradYear' as const),
    atLeast: fc.integer({ min: 2017, max: 2028 }),
  }),
  fc.record({ field: fc.constant('tag' as const), tag: fc.constant('late'), is: yesOrNo }),
);
const group: fc.Arbitrary<Group> = fc.letrec<{ group: Group }>((tie) => ({
  group: fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    rules: fc.array(fc.oneof({ depthSize: 'small' }, rule, tie('group')), { maxLength: 4 }),
  }),
})).group;

test('groups follow three-valued logic, for everybody at once as for one', () => {
  fc.assert(
    fc.property(group, pool, tagged, (given, byId, pairs) => {
      const tags = tagMap(pairs);
      const columns = poolColumnsOf([...byId.keys()], byId);
      const codes = [...groupVerdicts(given, columns, tags)];
      expect(codes).toEqual(
        [...byId].map(([id, applicant]) => {
          const verdict = slowVerdict(given, applicant, tags.get(id));
          return verdict === null ? UNKNOWN : verdict ? YES : NO;
        }),
      );
    }),
    SETTINGS,
  );
});

test('a facet counts among those whom every other rule does not exclude', () => {
  fc.assert(
    fc.property(pool, form, tagged, (byId, chosen, pairs) => {
      const ids = [...byId.keys()];
      const tags = tagMap(pairs);
      const counts = facetCounts(ids, byId, chosen, tags);
      /** Applicants that the form without one field leaves in, and of whom `fits` holds. */
      const among = (
        reset: Partial<FirstPassForm>,
        fits: (applicant: Applicant, own: readonly string[]) => boolean | null,
      ) => {
        const rest = formToGroup({ ...chosen, ...reset });
        return ids
          .map((id) => ({ applicant: byId.get(id)!, own: tags.get(id) ?? [] }))
          .filter(({ applicant, own }) => slowVerdict(rest, applicant, own) !== false)
          .filter(({ applicant, own }) => fits(applicant, own))
          .map(({ applicant }) => applicant);
      };
      const rule = (one: Rule) => (applicant: Applicant, own: readonly string[]) =>
        slowVerdict({ match: 'all', rules: [one] }, applicant, own);
      const threeWays = (reset: Partial<FirstPassForm>, one: Rule) => {
        const verdict = rule(one);
        return [true, false, null].map(
          (wanted) => among(reset, (applicant, own) => verdict(applicant, own) === wanted).length,
        );
      };

      const { usGraduate, ecfmg, sponsorship } = counts;
      expect([usGraduate.yes, usGraduate.no, usGraduate.unknown]).toEqual(
        threeWays({ usGraduate: 'any' }, { field: 'usGraduate', is: true }),
      );
      expect([ecfmg.yes, ecfmg.no, ecfmg.unknown]).toEqual(
        threeWays({ ecfmg: 'any' }, { field: 'ecfmg', is: true }),
      );
      expect([sponsorship.needed, sponsorship.notNeeded, sponsorship.unknown]).toEqual(
        threeWays({ sponsorship: 'any' }, { field: 'sponsorship', is: true }),
      );
      expect([counts.failure.yes, counts.failure.no, 0]).toEqual(
        threeWays({ withoutFailures: false }, { field: 'failure', is: true }),
      );
      for (const type of APPLICANT_TYPES) {
        expect(counts.applicantType[type]).toBe(
          among({ applicantTypes: [] }, ({ applicantType }) => applicantType === type).length,
        );
      }
      const scored = among({ step2ckAtLeast: null }, ({ step2ck }) => step2ck !== null);
      expect(counts.step2ckScores).toEqual(scored.map(({ step2ck }) => step2ck).sort());
      expect(counts.step2ckUnknown).toBe(
        among({ step2ckAtLeast: null }, ({ step2ck }) => step2ck === null).length,
      );
      for (let year = 2018; year <= 2027; year += 1) {
        expect(counts.gradYears.get(year) ?? 0).toBe(
          among({ gradYearAtLeast: null }, ({ gradYear }) => gradYear === year).length,
        );
      }
      expect(counts.gradYearUnknown).toBe(
        among({ gradYearAtLeast: null }, ({ gradYear }) => gradYear === null).length,
      );
      for (const tag of ['late', 'failed attempt']) {
        expect(counts.tags.get(tag) ?? 0).toBe(
          among({ excludedTags: [] }, (_, own) => own.includes(tag)).length,
        );
      }
    }),
    SETTINGS,
  );
});

test('with nothing set everybody is counted everywhere', () => {
  fc.assert(
    fc.property(pool, (byId) => {
      const counts = facetCounts([...byId.keys()], byId, EMPTY_FORM, new Map());
      const { needed, notNeeded, unknown } = counts.sponsorship;
      expect(needed + notNeeded + unknown).toBe(byId.size);
    }),
    SETTINGS,
  );
});

test('everybody is found by ID, grouped or not, and by last name', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /\p{L}/u.test(text));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
      const applicants = names.map((lastName, index) =>
        sampleApplicant(sampleId(index), { lastName }),
      );
      const index = prepareSearch(applicants);
      for (const { id, lastName } of applicants) {
        expect(search(index, id)).toEqual([id]);
        expect(search(index, `${id.slice(0, 4)} ${id.slice(4)}`)).toEqual([id]);
        expect(search(index, lastName)).toContain(id);
      }
    }),
    SETTINGS,
  );
});
