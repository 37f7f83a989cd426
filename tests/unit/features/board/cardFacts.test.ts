import { expect, test } from 'vitest';
import { FIRST_CARD_FACTS } from '../../../../src/domain/cardFact.ts';
import { cardFacts, cardFlags } from '../../../../src/features/board/cardFacts.ts';
import { sampleApplicant } from '../../../support/sampleWorkspace.ts';

test('the quiet line holds score, type and year', () => {
  const applicant = sampleApplicant('99000001', {
    applicantType: 'US DO',
    step2ck: 244,
    comlex2: 560,
    gradYear: 2021,
  });
  expect(cardFacts(applicant, FIRST_CARD_FACTS)).toBe('CK 244 · US DO · 2021');
});

test('COMLEX stands in where there is no Step 2 CK', () => {
  const facts = { applicantType: 'US DO', comlex2: 560 } as const;
  expect(cardFacts(sampleApplicant('99000001', facts), FIRST_CARD_FACTS)).toBe(
    'COMLEX 560 · US DO',
  );
});

test('what is unknown is said to be unknown', () => {
  expect(cardFacts(sampleApplicant('99000001'), FIRST_CARD_FACTS)).toBe('no CK · Unknown type');
});

test('the gravest flag comes first', () => {
  const applicant = sampleApplicant('99000001', {
    visaNeeded: true,
    couples: true,
    interrupted: true,
    step1: { kind: 'fail' },
  });
  expect(cardFlags(applicant, ['ask Dr Ito']).map(({ kind }) => kind)).toEqual([
    'failure',
    'interruption',
    'tag',
    'couples',
    'sponsorship',
  ]);
});

test('a tag about failed attempts counts as a failure and is quoted', () => {
  expect(cardFlags(sampleApplicant('99000001'), ['Failed attempts'])).toEqual([
    { kind: 'failure', words: 'Tagged Failed attempts' },
  ]);
});

test('unknown is not a flag', () => {
  expect(cardFlags(sampleApplicant('99000001'), [])).toEqual([]);
});
