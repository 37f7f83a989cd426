import type { ConductCase, ConductWhy } from './conduct.ts';

export interface Clause {
  /** What the case is, in a line. */
  readonly title: string;
  /** What the rule says, in our words: read the source before acting on it. */
  readonly rule: string;
  readonly source: Source;
  /** What to do, in a sentence. */
  readonly outcome: string;
}

interface Source {
  readonly name: string;
  /** Where it could be read last, to be typed by a person: the board asks no other server. */
  readonly address: string;
}

const COMMUNICATION: Source = {
  name: 'NRMP, Match Participation Agreement, “SOAP communication” (as quoted in a public library of clauses)',
  address: 'lawinsider.com/clause/soap-communication',
};
const PARTICIPATION: Source = {
  name: 'NRMP, Match Participation Agreement, “SOAP participation” (as quoted in a public library of clauses)',
  address: 'lawinsider.com/clause/soap-participation',
};
const COMMITMENT: Source = {
  name: 'NRMP help, “Can programs ask me to commit to a SOAP offer?”',
  address:
    'nrmp.org/help/item/can-programs-ask-me-to-commit-to-a-soap-offer-prior-to-the-offer-being-extended-to-me-through-the-r3-system/',
};
const OTHER_PROGRAMS: Source = {
  name: 'NRMP, “Professional behavior”, and its questions on policy for applicants',
  address: 'nrmp.org/policy/professional-behavior/',
};

const NOT_BEFORE =
  'Until it has received an application, and before the published time, a program neither begins nor accepts contact with the applicant or those who speak for the applicant.';
const THEY_WAIT =
  'Applicants and those who speak for them do not begin contact with a program until the program has contacted them; a program that hears from an applicant whom it had not contacted reports it to the NRMP.';

/** The one table of what each case rests on (`product.md`, "Conduct" and "Sources"). */
export const CLAUSES: Readonly<Record<ConductCase, Clause>> = {
  A: {
    title: 'Our own question, after reviewing opened and with the application here',
    rule: 'At the published time eligible programs may review applications, and contact and interview applicants whose application they have received.',
    source: PARTICIPATION,
    outcome: 'Fine: an outbound reference check.',
  },
  B: {
    title: 'Contact before reviewing opened, or before the application was received',
    rule: NOT_BEFORE,
    source: COMMUNICATION,
    outcome: 'Stop, write down what was said, and ask the GME office.',
  },
  C: {
    title: 'The applicant, unasked',
    rule: THEY_WAIT,
    source: COMMUNICATION,
    outcome: 'Unsolicited: report it. It counts 0 until the PD decides.',
  },
  D: {
    title: 'Somebody on the applicant’s behalf, unasked',
    rule: THEY_WAIT,
    source: COMMUNICATION,
    outcome: 'Treat it as reportable. It counts 0 until the PD decides.',
  },
  E: {
    title: 'An answer or a follow-up to our own contact',
    rule: 'Once the program has contacted the applicant or those who speak for the applicant, they may answer.',
    source: COMMUNICATION,
    outcome: 'Fine as a follow-up: it stands beside our own entry.',
  },
  F: {
    title: 'The director of another unfilled program',
    rule: 'Directors of unfilled programs may speak with each other; contact with applicants still waits for the published time and for the application.',
    source: COMMUNICATION,
    outcome: 'Allowed between directors; flagged while the applicant has not applied here.',
  },
  G: {
    title: 'Our own faculty, first-hand',
    rule: 'The rules bind programs, applicants and those who speak for them. What a member of the program saw at work is the program’s own knowledge: our reading.',
    source: COMMUNICATION,
    outcome: 'Fine, with the relationship on record.',
  },
  H: {
    title: 'Words about commitment, a guarantee, or an offer',
    rule: 'Offers and acceptances during SOAP go through R3 only. A program does not make a place on its list depend on a promise, and does not ask for one.',
    source: COMMITMENT,
    outcome: 'Take no promise and give none; ask the GME office when one was given.',
  },
  I: {
    title: 'Words about where else',
    rule: 'Applicants may say by themselves where else they applied or interviewed. A program does not ask them or others for it.',
    source: OTHER_PROGRAMS,
    outcome: 'Do not ask, and do not use it.',
  },
  J: {
    title: 'After SOAP',
    rule: 'When SOAP has ended, its communication rules end, and unmatched applicants may contact unfilled programs freely.',
    source: COMMUNICATION,
    outcome: 'Nothing to do; the word comes too late for a list.',
  },
};

/** The facts that led to a finding, in a sentence without its full stop. */
export const CONDUCT_WHY: Readonly<Record<ConductWhy, string>> = {
  soapEnded: 'Said after SOAP ended, when its communication rules end',
  commitment: 'Words about commitment, a guarantee, or an offer outside R3',
  whereElse: 'Words about where else the applicant applied or interviewed',
  ownFaculty: 'Our own faculty, first-hand: the relationship is disclosed',
  directors: 'Directors of unfilled programs may speak with each other',
  notApplied: 'The applicant had not applied here',
  tooEarly: 'Before programs may review and contact',
  notReceived: 'Before the application was received',
  weAsked: 'We asked, after reviewing opened and with the application here',
  applicantUnasked: 'The applicant wrote or called, and we had not contacted them',
  othersUnasked: 'Somebody spoke for the applicant, and we had not contacted them',
  followsTooEarly: 'It follows a contact of ours before programs may review and contact',
  followsOurs: 'It follows our own contact',
  receiptUnknown: 'Nobody has said whether the application had been received',
};
