import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { fieldStats } from '../../../src/domain/fieldStats.ts';
import { type FieldFacts, NO_DECISIONS } from '../../../src/domain/poolFields.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';

function factsOf(own: readonly Partial<Applicant>[], facts: Partial<FieldFacts> = {}): FieldFacts {
  const applicantsById = new Map(
    own.map((fact, index) => [sampleId(index), sampleApplicant(sampleId(index), fact)] as const),
  );
  return { ...NO_DECISIONS, ids: [...applicantsById.keys()], applicantsById, ...facts };
}

test('numbers give least, median, most and bins; blanks are counted, never as 0', () => {
  const facts = factsOf([{ step2ck: 240 }, { step2ck: null }, { step2ck: 221 }, { step2ck: 230 }]);
  const stats = fieldStats('step2ck', facts.ids, facts);
  expect(stats).toMatchObject({ known: 3, blank: 1, words: null });
  expect(stats?.numbers).toMatchObject({ least: 221, median: 230, most: 240 });
  expect(stats?.numbers?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(fieldStats('step2ck', facts.ids.slice(0, 3), facts)?.numbers?.median).toBe(230.5);
});

test('years fall into bins of one year', () => {
  const facts = factsOf([{ gradYear: 2019 }, { gradYear: 2024 }, { gradYear: 2024 }]);
  expect(fieldStats('gradYear', facts.ids, facts)?.numbers?.bins.at(-1)).toEqual({
    from: 2024,
    to: 2025,
    count: 2,
  });
});

test('words are ranked, and only of those asked for', () => {
  const facts = factsOf([{ school: 'Lake' }, { school: 'Ridge' }, { school: 'Lake' }, {}]);
  expect(fieldStats('school', facts.ids, facts)).toEqual({
    known: 3,
    blank: 1,
    numbers: null,
    words: {
      distinct: 2,
      top: [
        { label: 'Lake', count: 2 },
        { label: 'Ridge', count: 1 },
      ],
    },
  });
  expect(fieldStats('school', [sampleId(1)], facts)?.words?.top).toEqual([
    { label: 'Ridge', count: 1 },
  ]);
});

test('a flag counts yes, no and not needed', () => {
  const facts = factsOf([
    { applicantType: 'US MD' },
    { applicantType: 'US-IMG', ecfmgCertified: true },
    { applicantType: 'US-IMG', ecfmgCertified: null },
  ]);
  expect(fieldStats('ecfmg', facts.ids, facts)).toMatchObject({ known: 2, blank: 1 });
  expect(fieldStats('ecfmg', facts.ids, facts)?.words?.top.map(({ label }) => label)).toEqual([
    'Not needed',
    'Yes',
  ]);
});

test('several tags of one person count each, and no field of a newer version is made up', () => {
  const facts = factsOf([{}, {}], { tags: new Map([[sampleId(0), ['late', 'home']]]) });
  expect(fieldStats('tag', facts.ids, facts)).toMatchObject({ known: 1, blank: 1 });
  expect(fieldStats('tag', facts.ids, facts)?.words?.distinct).toBe(2);
  expect(fieldStats('shoeSize', facts.ids, facts)).toBeNull();
});
