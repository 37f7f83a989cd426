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
import {
  type Group,
  groupVerdict,
  type Rule,
  type Verdict,
} from '../../../src/domain/firstPassRule.ts';
import { prepareSearch, search } from '../../../src/domain/searchApplicants.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';

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
          group.rules.length === 0 ? null : groupVerdict(group, byId.get(id)!, tags.get(id));
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

/** Kleene's logic written the obvious way: min for and, max for or, unknown in between. */
function oracle(group: Group, applicant: Applicant, tags: readonly string[]): Verdict {
  const rank = (verdict: Verdict) => (verdict === null ? 0.5 : Number(verdict));
  const ranks = group.rules.map((rule) =>
    rank(
      'match' in rule
        ? oracle(rule, applicant, tags)
        : groupVerdict({ match: 'all', rules: [rule] }, applicant, tags),
    ),
  );
  const value = group.match === 'all' ? Math.min(1, ...ranks) : Math.max(0, ...ranks);
  return value === 0.5 ? null : value === 1;
}

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ field: fc.constant('usGraduate' as const), is: fc.boolean() }),
  fc.record({
    field: fc.constant('step2ck' as const),
    atLeast: fc.integer({ min: 200, max: 260 }),
  }),
  fc.record({ field: fc.constant('sponsorship' as const), is: fc.boolean() }),
);
const group: fc.Arbitrary<Group> = fc.letrec<{ group: Group }>((tie) => ({
  group: fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    rules: fc.array(fc.oneof({ depthSize: 'small' }, rule, tie('group')), { maxLength: 4 }),
  }),
})).group;

test('groups follow three-valued logic', () => {
  fc.assert(
    fc.property(group, facts, (given, own) => {
      const applicant = sampleApplicant(sampleId(0), own);
      expect(groupVerdict(given, applicant)).toBe(oracle(given, applicant, []));
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
      const passing = (reset: Partial<FirstPassForm>) => {
        const rest = formToGroup({ ...chosen, ...reset });
        return ids.filter((id) => groupVerdict(rest, byId.get(id)!, tags.get(id)) !== false);
      };
      const without = passing({ step2ckAtLeast: null });
      expect(counts.step2ckScores.length + counts.step2ckUnknown).toBe(without.length);
      expect(Object.values(counts.applicantType).reduce((a, b) => a + b)).toBe(
        passing({ applicantTypes: [] }).length,
      );
      expect(counts.failure.yes + counts.failure.no).toBe(
        passing({ withoutFailures: false }).length,
      );
      expect(counts.usGraduate.yes + counts.usGraduate.no + counts.usGraduate.unknown).toBe(
        passing({ usGraduate: 'any' }).length,
      );
      const late = passing({ excludedTags: [] }).filter((id) => tags.get(id)?.includes('late'));
      expect(counts.tags.get('late') ?? 0).toBe(late.length);
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
