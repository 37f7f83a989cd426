import { type Applicant, groupDigits, nameOf, oneLine } from '../domain/applicant.ts';
import { CONDUCT_CASES, type ConductFinding } from '../domain/conduct.ts';
import { CLAUSES, CONDUCT_WHY } from '../domain/conductClauses.ts';
import type { Note } from '../domain/note.ts';
import { EASTERN, formatInZone } from '../domain/week.ts';

/** A note with what the conduct table found in it. */
export interface ConductEntry {
  readonly note: Note;
  readonly findings: readonly ConductFinding[];
  /** Undefined for somebody whom no import names any more. */
  readonly applicant: Applicant | undefined;
}

const HEAD =
  'Draft. It records facts and the rule they touch; whether anything follows from them is not for this record to say.';

/** The text of a report on one word, for a person to read, correct and send. */
export function caseReport(entry: ConductEntry, program: string): string {
  return [`Contact during SOAP: ${oneLine(program)}`, HEAD, '', ...linesOf(entry)].join('\n');
}

/**
 * The week's report: how many words fell under each case, then every flagged one in the order of
 * time. Retracted notes are named as such: the contact took place all the same.
 */
export function weekReport(entries: readonly ConductEntry[], program: string): string {
  const flagged = entries
    .filter(({ findings }) => findings.some(({ isFlagged }) => isFlagged))
    .sort((a, b) => a.note.saidAt - b.note.saidAt || (a.note.id < b.note.id ? -1 : 1));
  const counts = CONDUCT_CASES.flatMap((name) => {
    const of = entries.filter(({ findings }) => findings.some((each) => each.case === name));
    return of.length === 0 ? [] : [`${name}  ${of.length}  ${CLAUSES[name].title}`];
  });
  return [
    `Contacts during SOAP week: ${oneLine(program)}`,
    HEAD,
    '',
    `${entries.length} ${entries.length === 1 ? 'word' : 'words'} on record, ${flagged.length} to look at`,
    ...counts,
    ...flagged.flatMap((entry, index) => ['', `${index + 1}.`, ...linesOf(entry)]),
  ].join('\n');
}

function linesOf({ note, findings, applicant }: ConductEntry): readonly string[] {
  const who = [note.contactName, note.contactRole, note.contactInstitution]
    .map(oneLine)
    .filter(Boolean)
    .join(', ');
  const about =
    applicant === undefined
      ? `AAMC ID ${groupDigits(note.applicantId)}`
      : `${nameOf(applicant)}, AAMC ID ${groupDigits(note.applicantId)}`;
  return [
    `When: ${formatInZone(note.saidAt, EASTERN)} ET (${new Date(note.saidAt).toISOString()})`,
    `Who: ${who}`,
    `About: ${about}`,
    `How: ${note.channel}, begun by ${BEGUN_BY[note.initiator]}`,
    `Application received at that time: ${answer(note.applicationReceived)}`,
    `Contacted by us before: ${answer(note.contactedFirst)}`,
    ...findings.flatMap((finding) => [
      `Case ${finding.case}: ${CLAUSES[finding.case].title}. ${CONDUCT_WHY[finding.why]}.`,
      `  Rule, in our words: ${CLAUSES[finding.case].rule}`,
      `  Source: ${CLAUSES[finding.case].source.name}`,
    ]),
    `Words: ${note.words.trim() === '' ? 'none written down' : `“${oneLine(note.words)}”`}`,
    `Written down by ${oneLine(note.by)}, ${formatInZone(note.at, EASTERN)} ET`,
    ...(note.retracted === undefined ? [] : [`Retracted by ${oneLine(note.retracted.by)}`]),
    `Decision: ${decisionWords(note)}`,
  ];
}

const BEGUN_BY = {
  we: 'this program',
  they: 'the speaker',
  applicant: 'the applicant',
} as const satisfies Record<Note['initiator'], string>;

function answer(fact: boolean | undefined): string {
  return fact === undefined ? 'not recorded' : fact ? 'yes' : 'no';
}

function decisionWords({ decision }: Note): string {
  if (decision === undefined) return 'open; the word counts 0 meanwhile';
  const reason = decision.reason === '' ? '' : `: ${oneLine(decision.reason)}`;
  return `${decision.choice} by ${oneLine(decision.by)}${reason}`;
}
