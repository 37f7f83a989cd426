import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APPLICANT_TYPES, type Applicant } from '../../../src/domain/applicant.ts';
import { NO, UNKNOWN, YES } from '../../../src/domain/fieldColumn.ts';
import {
  computePiles,
  EMPTY_FORM,
  type FirstPassForm,
  facetCounts,
  formToGroup,
} from '../../../src/domain/firstPass.ts';
import {
  EMPTY_GROUP,
  type Group,
  groupAround,
  groupVerdicts,
  isGroup,
  type Rule,
} from '../../../src/domain/firstPassRule.ts';
import { type FieldFacts, NO_DECISIONS } from '../../../src/domain/poolFields.ts';
import { prepareSearch, search } from '../../../src/domain/searchApplicants.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';
import { asksSomething, slowRuleVerdict, slowVerdict } from './slowVerdict.ts';

const yesNo = fc.constantFrom(true, false, null);
const facts: fc.Arbitrary<Partial<Applicant>> = fc.record({
  applicantType: fc.constantFrom(...APPLICANT_TYPES),
  step2ck: fc.option(fc.integer({ min: 200, max: 260 }), { nil: null }),
  step1: fc.constantFrom({ kind: 'fail' as const }, { kind: 'pass' as const }, null),
  ecfmgCertified: yesNo,
  visaNeeded: yesNo,
  gradYear: fc.option(fc.integer({ min: 2018, max: 2027 }), { nil: null }),
  school: fc.constantFrom('Lakeshore', 'Ridge', null),
  sources: fc
    .constantFrom('', '7', '12', 'many')
    .map((cell) => [
      { fileName: 'a.csv', line: 2, headers: ['Points'], fields: [null], cells: [cell] },
    ]),
});
const pool = fc
  .array(facts, { maxLength: 30 })
  .map(
    (all) =>
      new Map(
        all.map((own, index) => [sampleId(index), sampleApplicant(sampleId(index), own)] as const),
      ),
  );
const ways = fc.record(
  {
    isNot: fc.constant(true as const),
    unknown: fc.constantFrom('fits' as const, 'fails' as const),
  },
  { requiredKeys: [] },
);
const ask = fc.oneof(
  fc.record({
    field: fc.constantFrom('usGraduate', 'failure', 'ecfmg', 'visa', 'star'),
    test: fc.constant('is' as const),
    value: fc.boolean(),
  }),
  fc.record({
    field: fc.constantFrom('step2ck', 'gradYear', 'notes', 'kept:Points'),
    test: fc.constantFrom('atLeast' as const, 'atMost' as const),
    value: fc.constantFrom(1, 8, 230, 2020),
  }),
  fc.record({
    field: fc.constantFrom('type', 'school', 'tag', 'band', 'reason', 'contact'),
    test: fc.constant('oneOf' as const),
    values: fc.subarray(['US MD', 'Lakeshore', 'late', 'top', 'unsorted', 'exams', 'Dr. Ito', '']),
  }),
  fc.record({
    field: fc.constantFrom('school', 'tag', 'kept:Points'),
    test: fc.constant('contains' as const),
    text: fc.constantFrom('LAKE', 'a', ' ', ''),
  }),
  fc.record({
    field: fc.constantFrom('step2ck', 'school', 'ecfmg', 'type', 'tag'),
    test: fc.constant('unknown' as const),
  }),
);
const rule: fc.Arbitrary<Rule> = fc.tuple(ask, ways).map(([own, way]) => ({ ...own, ...way }));
const group: fc.Arbitrary<Group> = fc.letrec<{ group: Group }>((tie) => ({
  group: fc.record({
    match: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
    rules: fc.array(fc.oneof({ depthSize: 'small' }, rule, tie('group')), { maxLength: 4 }),
  }),
})).group;
const form: fc.Arbitrary<FirstPassForm> = fc.record({
  usGraduate: fc.constantFrom('any' as const, 'yes' as const, 'no' as const),
  applicantTypes: fc.subarray([...APPLICANT_TYPES], { maxLength: 3 }),
  step2ckAtLeast: fc.option(fc.integer({ min: 200, max: 260 }), { nil: null }),
  withoutFailures: fc.boolean(),
  excludedTags: fc.subarray(['failed attempt', 'late']),
  ecfmg: fc.constantFrom('any' as const, 'yes' as const),
  sponsorship: fc.constantFrom('any' as const, 'not needed' as const),
  gradYearAtLeast: fc.option(fc.integer({ min: 2018, max: 2027 }), { nil: null }),
  more: fc.option(group, { nil: EMPTY_GROUP }),
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

/** Tags, stars, bands, reasons and notes that follow from a few numbers. */
const decisions = fc
  .record({
    tagged,
    stars: fc.subarray([0, 1, 2, 3, 4]),
    bands: fc.subarray([0, 1, 2, 5, 6]),
    noted: fc.subarray([0, 1, 3, 7]),
  })
  .map(
    ({ tagged: pairs, stars, bands, noted }): Omit<FieldFacts, 'ids' | 'applicantsById'> => ({
      ...NO_DECISIONS,
      tags: tagMap(pairs),
      stars: new Set(stars.map(sampleId)),
      placements: new Map(
        bands.map((index) => [
          sampleId(index),
          index % 2 === 0
            ? { band: 'top' as const, key: 'a', by: 'PD', at: 0 }
            : { band: 'never' as const, reason: 'exams' as const, key: 'a', by: 'PD', at: 0 },
        ]),
      ),
      notesByApplicant: new Map(
        noted.map((index) => [
          sampleId(index),
          ['Dr. Ito', 'Dr. Roe'].slice(index % 2).map((contactName) =>
            sampleNote({
              id: `${index}${contactName}`,
              applicantId: sampleId(index),
              contactName,
            }),
          ),
        ]),
      ),
    }),
  );

function factsOf(
  applicantsById: ReadonlyMap<string, Applicant>,
  facts: Partial<FieldFacts> = {},
): FieldFacts {
  return { ...NO_DECISIONS, ids: [...applicantsById.keys()], applicantsById, ...facts };
}

test('the piles part the pool, and only a pull keeps whom the filter fails', () => {
  fc.assert(
    fc.property(pool, form, decisions, (byId, chosen, decided) => {
      const facts = factsOf(byId, { ...decided, knownSchools: ['  LAKESHORE '] });
      const group = formToGroup(chosen);
      const { pileById, pullById, rescued } = computePiles({ ...facts, group });
      expect([...pileById.keys()]).toEqual(facts.ids);
      for (const id of facts.ids) {
        const verdict = !asksSomething(group) ? null : slowVerdict(group, byId.get(id)!, facts);
        const isPulled = facts.stars.has(id) || byId.get(id)!.school === 'Lakeshore';
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

test('groups follow three-valued logic, for everybody at once as for one', () => {
  fc.assert(
    fc.property(group, pool, decisions, (given, byId, decided) => {
      const facts = factsOf(byId, decided);
      expect([...groupVerdicts(given, facts)]).toEqual(
        facts.ids.map((id) => {
          const verdict = slowVerdict(given, byId.get(id)!, facts);
          return verdict === null ? UNKNOWN : verdict ? YES : NO;
        }),
      );
    }),
    { ...SETTINGS, numRuns: 1000 },
  );
});

test('whom the rest of a way in excludes, no answer of the rule in question can help', () => {
  const withPaths = (given: Group, path: readonly number[] = []): (readonly number[])[] =>
    given.rules.flatMap((part, index) => [
      [...path, index],
      ...(isGroup(part) ? withPaths(part, [...path, index]) : []),
    ]);
  /** The group with what stands at the path answered by a fixed verdict. */
  const withAnswer = (given: Group, [place, ...rest]: readonly number[], yes: boolean): Group => ({
    ...given,
    rules: given.rules.map((part, index) => {
      if (index !== place) return part;
      if (rest.length > 0 && isGroup(part)) return withAnswer(part, rest, yes);
      // Everybody stands in some band, and nobody in one of that name.
      return { field: 'band', test: 'oneOf', values: ['nowhere'], ...(yes ? { isNot: true } : {}) };
    }),
  });
  fc.assert(
    fc.property(group, pool, decisions, (given, byId, decided) => {
      const facts = factsOf(byId, decided);
      for (const path of withPaths(given)) {
        const around = groupVerdicts(groupAround(given, path), facts);
        const answers = [true, false].map((yes) =>
          groupVerdicts(withAnswer(given, path, yes), facts),
        );
        for (const [row, id] of facts.ids.entries()) {
          if (around[row] === NO) {
            expect([id, answers[0]![row]]).toEqual([id, answers[1]![row]]);
          }
        }
      }
    }),
    { ...SETTINGS, numRuns: 200 },
  );
});

test('a facet counts among those whom every other rule does not exclude', () => {
  fc.assert(
    fc.property(pool, form, decisions, (byId, chosen, decided) => {
      const facts = factsOf(byId, decided);
      const { ids, tags } = facts;
      const counts = facetCounts(chosen, facts);
      /** Applicants that the form without one field leaves in, and of whom `fits` holds. */
      const among = (
        reset: Partial<FirstPassForm>,
        fits: (applicant: Applicant, own: readonly string[]) => boolean | null,
      ) => {
        const rest = formToGroup({ ...chosen, ...reset });
        return ids
          .map((id) => ({ applicant: byId.get(id)!, own: tags.get(id) ?? [] }))
          .filter(({ applicant }) => slowVerdict(rest, applicant, facts) !== false)
          .filter(({ applicant, own }) => fits(applicant, own))
          .map(({ applicant }) => applicant);
      };
      const threeWays = (reset: Partial<FirstPassForm>, field: string) =>
        [true, false, null].map(
          (wanted) =>
            among(
              reset,
              (applicant) =>
                slowRuleVerdict({ field, test: 'is', value: true }, applicant, facts) === wanted,
            ).length,
        );

      const { usGraduate, ecfmg, sponsorship } = counts;
      expect([usGraduate.yes, usGraduate.no, usGraduate.unknown]).toEqual(
        threeWays({ usGraduate: 'any' }, 'usGraduate'),
      );
      expect([ecfmg.yes, ecfmg.no, ecfmg.unknown]).toEqual(threeWays({ ecfmg: 'any' }, 'ecfmg'));
      expect([sponsorship.needed, sponsorship.notNeeded, sponsorship.unknown]).toEqual(
        threeWays({ sponsorship: 'any' }, 'visa'),
      );
      expect([counts.failure.yes, counts.failure.no, 0]).toEqual(
        threeWays({ withoutFailures: false }, 'failure'),
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
      const counts = facetCounts(EMPTY_FORM, factsOf(byId));
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
