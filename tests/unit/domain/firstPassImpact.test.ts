import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { firstPassImpact, ruleCounts, valueCounts } from '../../../src/domain/firstPassImpact.ts';
import type { Group, Rule } from '../../../src/domain/firstPassRule.ts';
import { type FieldFacts, NO_DECISIONS } from '../../../src/domain/poolFields.ts';
import { influenceOf } from '../../support/byPreset.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';

function factsOf(own: readonly Partial<Applicant>[], facts: Partial<FieldFacts> = {}): FieldFacts {
  const applicantsById = new Map(
    own.map((fact, index) => [sampleId(index), sampleApplicant(sampleId(index), fact)] as const),
  );
  return { ...NO_DECISIONS, ids: [...applicantsById.keys()], applicantsById, ...facts };
}
const atLeast230: Rule = { field: 'step2ck', test: 'atLeast', value: 230 };
const [a, b, c] = [0, 1, 2].map(sampleId) as [string, string, string];

test('the impact counts the piles and names whom a pull keeps and who is cut in spite of us', () => {
  const facts = factsOf(
    [
      { step2ck: 200, applicantType: 'US MD' },
      { step2ck: 210, applicantType: 'Non-US IMG' },
      { step2ck: 220, applicantType: 'Non-US IMG' },
      { step2ck: 225, applicantType: 'Non-US IMG' },
      { step2ck: null },
      { step2ck: 250 },
    ],
    {
      stars: new Set([a]),
      placements: new Map([[b, { band: 'top' as const, by: 'PD' }]]),
      notesByApplicant: new Map([
        [b, [sampleNote({ applicantId: b })]],
        [c, [sampleNote({ applicantId: c })]],
      ]),
      influenceById: new Map([[c, { ...influenceOf([]), net: -0.4 }]]),
    },
  );
  expect(firstPassImpact({ match: 'all', rules: [atLeast230] }, facts)).toEqual({
    counts: { review: 2, gray: 1, screened: 3 },
    cutByType: [['Non-US IMG', 3]],
    rescued: [{ id: a, pull: 'star' }],
    doubtful: [{ id: b, why: 'in Top, a note' }],
  });
});

const pool = factsOf([
  { step2ck: 240, school: 'Lake' },
  { step2ck: 240, school: 'Ridge' },
  { step2ck: 200, school: 'Lake' },
  { step2ck: null, school: null },
]);
const atLake: Rule = { field: 'school', test: 'oneOf', values: ['Lake'] };

test('in an "and" the counts of a rule are among those whom the others leave', () => {
  const group: Group = { match: 'all', rules: [atLeast230, atLake] };
  expect(ruleCounts(group, [1], atLake, pool)).toEqual({ fits: 1, fails: 1, unknown: 1 });
  expect([...valueCounts(group, [1], 'school', pool)]).toEqual([
    ['Lake', 1],
    ['Ridge', 1],
    ['', 1],
  ]);
});

test('in an "or" the other ways in do not narrow the counts', () => {
  const group: Group = { match: 'any', rules: [atLeast230, atLake] };
  expect(ruleCounts(group, [1], atLake, pool)).toEqual({ fits: 2, fails: 1, unknown: 1 });
});

test('under "none of" the others must fail', () => {
  const group: Group = { match: 'none', rules: [atLeast230, atLake] };
  expect(ruleCounts(group, [1], atLake, pool)).toEqual({ fits: 1, fails: 0, unknown: 1 });
});

test('a number has no values to count', () => {
  expect(valueCounts({ match: 'all', rules: [atLeast230] }, [0], 'step2ck', pool).size).toBe(0);
});
