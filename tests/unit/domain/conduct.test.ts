import { expect, test } from 'vitest';
import {
  type ConductContext,
  conductOf,
  heldBackBy,
  openCases,
  outboundOf,
} from '../../../src/domain/conduct.ts';
import { CONDUCT_WHY } from '../../../src/domain/conductClauses.ts';
import { voicesIn } from '../../../src/domain/contact.ts';
import type { Inquiry } from '../../../src/domain/inquiry.ts';
import type { Note } from '../../../src/domain/note.ts';
import { PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const RECEIVED = edt(15, 20);

function contextOf(facts: Partial<ConductContext> = {}): ConductContext {
  return {
    week: PRESET_WEEK,
    receivedAt: RECEIVED,
    outbound: [],
    inquiries: [],
    voiceOf: voicesIn(new Map()),
    ...facts,
  };
}

/** `A` where the case is fine, `B!` where it is flagged. */
function casesOf(note: Partial<Note>, context = contextOf()): string {
  return conductOf(sampleNote(note), context)
    .map((finding) => `${finding.case}${finding.isFlagged ? '!' : ''}`)
    .join(' ');
}

const INQUIRY: Inquiry = {
  id: 'q1',
  applicantId: '99000001',
  asked: [{ name: 'Dr. Ito' }],
  channel: 'e-mail',
  text: '',
  askedAt: edt(17, 9),
  dueAt: null,
  by: 'PD',
  at: 0,
};

const WE: Partial<Note> = { initiator: 'we' };
const THEY: Partial<Note> = { initiator: 'they' };
const OWN: Partial<Note> = { initiator: 'applicant', rung: 6 };
const FACULTY: Partial<Note> = { contactRelation: 'our faculty', firstHand: true };
const DIRECTOR: Partial<Note> = { contactRelation: 'unfilled director', rung: 3 };
const EVE = edt(16, 7, 59, 59);
const OPEN = edt(16, 8);
const LAST = edt(18, 20, 59, 59);
const ENDED = edt(18, 21);

test.each([
  ['we ask, at the second before reviewing opens', { ...WE, saidAt: EVE }, 'B!'],
  ['we ask, when it opens', { ...WE, saidAt: OPEN }, 'A'],
  ['we ask, at the last second of SOAP', { ...WE, saidAt: LAST }, 'A'],
  ['we ask, when SOAP has ended', { ...WE, saidAt: ENDED }, 'J'],
  ['we ask the applicant', { ...WE, rung: 6, saidAt: OPEN }, 'A'],
  ['the applicant writes before reviewing opens', { ...OWN, saidAt: EVE }, 'C!'],
  ['the applicant writes when it opens', { ...OWN, saidAt: OPEN }, 'C!'],
  ['the applicant writes at the last second', { ...OWN, saidAt: LAST }, 'C!'],
  ['the applicant writes when SOAP has ended', { ...OWN, saidAt: ENDED }, 'J'],
  ['a relative sends the applicant’s message', { ...THEY, rung: 6, saidAt: OPEN }, 'C!'],
  ['a PD calls unasked before reviewing opens', { ...THEY, rung: 1, saidAt: EVE }, 'D!'],
  ['a PD calls unasked when it opens', { ...THEY, rung: 1, saidAt: OPEN }, 'D!'],
  ['a PD calls unasked at the last second', { ...THEY, rung: 1, saidAt: LAST }, 'D!'],
  ['a PD calls when SOAP has ended', { ...THEY, rung: 1, saidAt: ENDED }, 'J'],
  ['our faculty say what they saw, before it opens', { ...THEY, ...FACULTY, saidAt: EVE }, 'G'],
  ['our faculty say what they saw, when it opens', { ...THEY, ...FACULTY, saidAt: OPEN }, 'G'],
  ['our faculty say what they saw, at the last second', { ...WE, ...FACULTY, saidAt: LAST }, 'G'],
  ['our faculty, when SOAP has ended', { ...WE, ...FACULTY, saidAt: ENDED }, 'J'],
  [
    'our faculty pass on what another said',
    { ...THEY, ...FACULTY, firstHand: false, saidAt: OPEN },
    'D!',
  ],
  ['a director with open positions, before it opens', { ...THEY, ...DIRECTOR, saidAt: EVE }, 'F'],
  ['a director with open positions, when it opens', { ...WE, ...DIRECTOR, saidAt: OPEN }, 'F'],
  ['a director, at the last second', { ...THEY, ...DIRECTOR, saidAt: LAST }, 'F'],
  ['a director, when SOAP has ended', { ...THEY, ...DIRECTOR, saidAt: ENDED }, 'J'],
] as const)('%s', (_title, note, cases) => {
  expect(casesOf(note)).toBe(cases);
});

test.each([
  ['we ask a minute before the application came', WE, RECEIVED - 60_000, 'B!'],
  ['we ask in the minute in which it came', WE, RECEIVED - 59_000, 'A'],
  ['a director before it came', DIRECTOR, RECEIVED - 60_000, 'F!'],
  ['a director after it came', DIRECTOR, RECEIVED, 'F'],
] as const)('receipt: %s', (_title, note, saidAt, cases) => {
  // The application came on Wednesday, so that the hour of reviewing decides nothing here.
  const shift = edt(17, 10) - RECEIVED;
  expect(casesOf({ ...note, saidAt: saidAt + shift }, contextOf({ receivedAt: edt(17, 10) }))).toBe(
    cases,
  );
});

test.each([
  ['nobody knows: taken not to be', undefined, null, 'B!'],
  ['no file yet, and somebody says it was here', true, null, 'A'],
  ['a file since, and somebody says it was not here', false, RECEIVED, 'B!'],
] as const)('receipt: %s', (_title, applicationReceived, receivedAt, cases) => {
  const note = { ...WE, saidAt: OPEN };
  const said = applicationReceived === undefined ? note : { ...note, applicationReceived };
  expect(casesOf(said, contextOf({ receivedAt }))).toBe(cases);
  const [finding] = conductOf(sampleNote(said), contextOf({ receivedAt }));
  expect(finding!.missing).toBe(
    applicationReceived === undefined ? 'applicationReceived' : undefined,
  );
});

test.each([
  ['a second before our question', edt(17, 8, 59, 59), {}, 'D!'],
  ['at our question', edt(17, 9), {}, 'E'],
  ['another person than the one asked', edt(17, 10), { contactName: 'Dr. Lind' }, 'D!'],
  [
    'another person, answering our question',
    edt(17, 10),
    { contactName: 'Dr. Lind', inquiryId: 'q1' },
    'E',
  ],
  ['an answer that is older than the question', edt(17, 8), { inquiryId: 'q1' }, 'D!'],
  ['somebody says that we had not contacted them', edt(17, 10), { contactedFirst: false }, 'D!'],
  ['somebody says that we had', edt(17, 8), { contactedFirst: true }, 'E'],
  ['the applicant, after our question to another', edt(17, 10), { ...OWN }, 'C!'],
  [
    'the applicant, after we had contacted them',
    edt(17, 10),
    { ...OWN, contactedFirst: true },
    'E',
  ],
] as const)('our contact: %s', (_title, saidAt, note, cases) => {
  const voiceOf = voicesIn(new Map());
  const outbound = outboundOf([], [INQUIRY], voiceOf);
  const context = contextOf({ inquiries: [INQUIRY], outbound });
  expect(casesOf({ ...THEY, saidAt, ...note }, context)).toBe(cases);
});

test('a note of ours is a contact of ours, unless it was retracted', () => {
  const voiceOf = voicesIn(new Map());
  const ours = sampleNote({ id: 'ours', initiator: 'we', saidAt: OPEN });
  const theirs = { ...THEY, contactName: 'ITO', saidAt: edt(16, 12) };
  expect(casesOf(theirs, contextOf({ outbound: outboundOf([ours], [], voiceOf) }))).toBe('E');
  const retracted = { ...ours, retracted: { why: 'A slip', by: 'PD', at: 0 } };
  expect(casesOf(theirs, contextOf({ outbound: outboundOf([retracted], [], voiceOf) }))).toBe('D!');
});

test('what follows a contact of ours that came too early, or comes too early itself, is B', () => {
  const outbound = [{ voice: 'ito', at: EVE }];
  expect(casesOf({ ...THEY, saidAt: EVE }, contextOf({ outbound }))).toBe('B!');
  expect(casesOf({ ...THEY, saidAt: edt(17, 9) }, contextOf({ outbound }))).toBe('B!');
  const early = { ...THEY, contactedFirst: true, applicationReceived: false, saidAt: edt(17, 9) };
  expect(casesOf(early)).toBe('B!');
});

test.each([
  ['commitment', ['H'], 'A H!'],
  ['where else', ['I'], 'A I!'],
  ['both', ['I', 'H'], 'A H! I!'],
  ['a protected characteristic, which is no case of the table', ['family'], 'A'],
] as const)('words about %s', (_title, overridden, cases) => {
  expect(casesOf({ ...WE, saidAt: OPEN, overridden })).toBe(cases);
  expect(casesOf({ ...WE, saidAt: LAST, overridden })).toBe(cases);
  expect(casesOf({ ...WE, saidAt: ENDED, overridden })).toBe('J');
});

test('a flagged word counts nothing until it is decided, and as decided then', () => {
  const note = sampleNote({ ...THEY, saidAt: OPEN });
  const findings = conductOf(note, contextOf());
  const decided = (choice: 'included' | 'excluded' | 'reported', cases = ['D']) =>
    heldBackBy({ decision: { choice, reason: 'Known', cases, by: 'PD', at: 0 } }, findings);
  expect(heldBackBy(note, findings)).toBe('Conduct case D: counts 0 until the PD decides');
  expect(decided('included')).toBeNull();
  expect(decided('excluded')).toBe('Excluded by decision: counts 0');
  expect(decided('reported')).toBe('Reported: counts 0');
  expect(decided('included', ['H'])).toBe('Conduct case D: counts 0 until the PD decides');
});

test('a decision holds for the cases it was made on', () => {
  const note = sampleNote({ ...THEY, saidAt: OPEN, overridden: ['H'] });
  const decision = { choice: 'included', reason: 'Known', cases: ['D'], by: 'PD', at: 0 } as const;
  expect(openCases({ decision }, conductOf(note, contextOf()))).toEqual(['H']);
  expect(openCases({}, conductOf(note, contextOf()))).toEqual(['D', 'H']);
});

test('no sentence of the table passes a verdict', () => {
  const moments = [EVE, OPEN, LAST, ENDED];
  for (const facts of [WE, THEY, OWN, FACULTY, DIRECTOR]) {
    for (const saidAt of moments) {
      const note = sampleNote({ ...facts, saidAt, overridden: ['H', 'I'] });
      for (const receivedAt of [null, RECEIVED]) {
        for (const { why } of conductOf(note, contextOf({ receivedAt }))) {
          expect(CONDUCT_WHY[why]).not.toMatch(/violat|breach|illegal|misconduct/i);
          expect(why).not.toBe('');
        }
      }
    }
  }
});
