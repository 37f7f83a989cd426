import { type Applicant, type ExamResult, isUsGraduate } from './applicant.ts';

/**
 * The few facts that a card of the board shows. Which ones, and in which order, is a choice of the
 * program for everybody in the workspace: two people who talk about a card see the same one.
 */
export const CARD_FACTS = [
  'score',
  'type',
  'year',
  'school',
  'step1',
  'step3',
  'ecfmg',
  'citizenship',
  'honors',
  'publications',
] as const;
export type CardFact = (typeof CARD_FACTS)[number];

export const FIRST_CARD_FACTS: readonly CardFact[] = ['score', 'type', 'year'];

/** A card has one line for facts; a fifth would only push the fourth out of sight. */
export const MAX_CARD_FACTS = 4;

export const CARD_FACT_NAMES: Readonly<Record<CardFact, string>> = {
  score: 'Step 2 CK, or COMLEX Level 2',
  type: 'Applicant type',
  year: 'Year of graduation',
  school: 'Medical school',
  step1: 'Step 1',
  step3: 'Step 3',
  ecfmg: 'ECFMG certificate',
  citizenship: 'Citizenship',
  honors: 'Honor societies',
  publications: 'Publications',
};

/** The words of one fact on a card, short; null where there is nothing to say. */
export function cardFactWords(applicant: Applicant, fact: CardFact): string | null {
  return WORDS[fact](applicant);
}

const WORDS: Readonly<Record<CardFact, (applicant: Applicant) => string | null>> = {
  score: ({ step2ck, comlex2 }) =>
    step2ck !== null ? `CK ${step2ck}` : comlex2 !== null ? `COMLEX ${comlex2}` : 'no CK',
  type: ({ applicantType }) => (applicantType === 'Unknown' ? 'Unknown type' : applicantType),
  year: ({ gradYear }) => (gradYear === null ? null : String(gradYear)),
  school: ({ school }) => school,
  step1: ({ step1 }) => (step1 === null ? null : `Step 1 ${resultWords(step1)}`),
  step3: ({ step3 }) => (step3 === null ? null : `Step 3 ${resultWords(step3)}`),
  // Graduates of schools in the United States need none, and an empty cell means nothing there.
  ecfmg: (applicant) =>
    isUsGraduate(applicant) === true
      ? null
      : applicant.ecfmgCertified === null
        ? 'ECFMG unknown'
        : applicant.ecfmgCertified
          ? 'ECFMG'
          : 'no ECFMG',
  citizenship: ({ citizenship }) => citizenship,
  honors: ({ honors }) => (honors.length === 0 ? null : honors.join(' ')),
  publications: ({ publications }) => (publications === null ? null : `${publications} pubs`),
};

function resultWords(result: ExamResult): string {
  return result.kind === 'score' ? String(result.score) : result.kind;
}

/** The choice as it came from a document: what this build does not know is left out. */
export function readCardFacts(value: unknown): readonly CardFact[] {
  if (!Array.isArray(value)) return FIRST_CARD_FACTS;
  const known = CARD_FACTS.filter((fact) => value.includes(fact));
  const inOrder = [...known].sort((a, b) => value.indexOf(a) - value.indexOf(b));
  return inOrder.slice(0, MAX_CARD_FACTS);
}
