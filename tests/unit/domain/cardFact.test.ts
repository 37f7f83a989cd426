import { expect, test } from 'vitest';
import { CARD_FACTS, cardFactWords, readCardFacts } from '../../../src/domain/cardFact.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

test('each fact is said in few words', () => {
  const applicant = sampleApplicant('99000001', {
    applicantType: 'US-IMG',
    step2ck: 244,
    gradYear: 2021,
    school: 'Lakeshore',
    step1: { kind: 'pass' },
    step3: { kind: 'score', score: 221 },
    ecfmgCertified: true,
    citizenship: 'Ghana',
    honors: ['AOA', 'GHHS'],
    publications: 3,
  });
  expect(CARD_FACTS.map((fact) => cardFactWords(applicant, fact))).toEqual([
    'CK 244',
    'US-IMG',
    '2021',
    'Lakeshore',
    'Step 1 pass',
    'Step 3 221',
    'ECFMG',
    'Ghana',
    'AOA GHHS',
    '3 pubs',
  ]);
});

test('an unknown certificate is no refused one, and a US graduate needs none', () => {
  const words = (facts: Parameters<typeof sampleApplicant>[1]) =>
    cardFactWords(sampleApplicant('99000001', facts), 'ecfmg');
  expect(words({ applicantType: 'Non-US IMG', ecfmgCertified: null })).toBe('ECFMG unknown');
  expect(words({ applicantType: 'Non-US IMG', ecfmgCertified: false })).toBe('no ECFMG');
  expect(words({ applicantType: 'US DO', ecfmgCertified: null })).toBeNull();
});

test('a choice keeps its order and loses what this build does not know', () => {
  expect(readCardFacts(['year', 'shoe size', 'score'])).toEqual(['year', 'score']);
  expect(readCardFacts([])).toEqual([]);
  expect(readCardFacts('score')).toEqual(['score', 'type', 'year']);
  expect(readCardFacts([...CARD_FACTS])).toHaveLength(4);
});
