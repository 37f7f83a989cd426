import type { Instant } from '../base/clock.ts';
import type { Speaker } from './contact.ts';
import type { Inquiry } from './inquiry.ts';
import { isRetracted, type Note, type NoteFacts } from './note.ts';
import { instantOf, type Week } from './week.ts';

/**
 * What the Match agreement's rules of communication have to do with a word, case by case
 * (`product.md`, "Conduct"). The tool records facts and shows the clause; what the facts amount to
 * is for people to judge, so no case is named a breach.
 */
export const CONDUCT_CASES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export type ConductCase = (typeof CONDUCT_CASES)[number];

export type ConductWhy =
  | 'soapEnded'
  | 'commitment'
  | 'whereElse'
  | 'ownFaculty'
  | 'directors'
  | 'notApplied'
  | 'tooEarly'
  | 'notReceived'
  | 'weAsked'
  | 'applicantUnasked'
  | 'othersUnasked'
  | 'followsTooEarly'
  | 'followsOurs'
  | 'receiptUnknown';

export interface ConductFinding {
  readonly case: ConductCase;
  /** Whether the word counts 0 until the PD decides. */
  readonly isFlagged: boolean;
  /** The facts that led here; `CONDUCT_WHY` has the sentence. */
  readonly why: ConductWhy;
  /** A fact that nobody has recorded and that would settle it. */
  readonly missing?: 'applicationReceived';
}

/** Our own contact with somebody about the applicant. */
export interface Outbound {
  readonly voice: string;
  readonly at: Instant;
}

export interface ConductContext {
  readonly week: Week;
  /** Since when this program certainly held the application: its first import; null: no file yet. */
  readonly receivedAt: Instant | null;
  /** What we began about this applicant. */
  readonly outbound: readonly Outbound[];
  /** Our questions about this applicant, which answers name. */
  readonly inquiries: readonly Inquiry[];
  voiceOf(speaker: Speaker): string;
}

/** A note, or one that is still being written. */
export type JudgedNote = NoteFacts & Partial<Pick<Note, 'id' | 'decision'>>;

/**
 * The case of a word by who began it, when, and what we held and had done by then; then the cases of
 * its words (H and I), as the check before saving marked them.
 *
 * Two readings of ours: an answer or follow-up that came before reviewing opened or before the
 * application is B, because a program may not accept contact before either; and where nobody knows
 * whether the application had come, it is taken not to have, until somebody says so.
 */
export function conductOf(note: JudgedNote, context: ConductContext): readonly ConductFinding[] {
  if (note.saidAt >= instantOf(context.week, 'soapEnds')) {
    return [finding('J', false, 'soapEnded')];
  }
  const checks = note.overridden ?? [];
  return [
    contactCase(note, context),
    ...(checks.includes('H') ? [finding('H', true, 'commitment')] : []),
    ...(checks.includes('I') ? [finding('I', true, 'whereElse')] : []),
  ];
}

function contactCase(note: JudgedNote, context: ConductContext): ConductFinding {
  const isOwn = isApplicantSpeaking(note);
  const received = receivedBy(note, context);
  if (!isOwn && note.contactRelation === 'our faculty' && note.firstHand) {
    return finding('G', false, 'ownFaculty');
  }
  if (!isOwn && note.contactRelation === 'unfilled director') {
    if (received === true) {
      return finding('F', false, 'directors');
    }
    return unsettled('F', received, 'notApplied');
  }
  const isOpen = note.saidAt >= instantOf(context.week, 'reviewOpens');

  if (note.initiator === 'we') {
    if (!isOpen) return finding('B', true, 'tooEarly');
    if (received !== true) return unsettled('B', received, 'notReceived');
    return finding('A', false, 'weAsked');
  }
  const contact = contactBefore(note, context);
  if (contact === null) {
    return isOwn ? finding('C', true, 'applicantUnasked') : finding('D', true, 'othersUnasked');
  }
  if (!isOpen) return finding('B', true, 'tooEarly');
  if (contact < instantOf(context.week, 'reviewOpens')) {
    return finding('B', true, 'followsTooEarly');
  }
  if (received !== true) return unsettled('B', received, 'notReceived');
  return finding('E', false, 'followsOurs');
}

function finding(name: ConductCase, isFlagged: boolean, why: ConductWhy): ConductFinding {
  return { case: name, isFlagged, why };
}

/** Whether we held the application decides, and it was not so, or nobody knows. */
function unsettled(name: ConductCase, received: false | null, why: ConductWhy): ConductFinding {
  return received === false
    ? finding(name, true, why)
    : {
        ...finding(name, true, 'receiptUnknown'),
        missing: 'applicationReceived',
      };
}

function receivedBy(note: NoteFacts, { receivedAt }: ConductContext): boolean | null {
  if (note.applicationReceived !== undefined) return note.applicationReceived;
  // A note says when to the minute, an import to the second.
  return receivedAt !== null && receivedAt < note.saidAt + 60_000 ? true : null;
}

/** When we had contacted the speaker before; null where we had not. */
function contactBefore(note: JudgedNote, context: ConductContext): Instant | null {
  const asked = context.inquiries.find(({ id }) => id === note.inquiryId);
  if (asked !== undefined && asked.askedAt <= note.saidAt) return asked.askedAt;
  const voice = context.voiceOf({ ...note, id: note.id ?? '' });
  const ours = context.outbound.filter((each) => each.voice === voice && each.at <= note.saidAt);
  const first = ours.length === 0 ? null : Math.min(...ours.map(({ at }) => at));
  if (note.contactedFirst === undefined) return first;
  return note.contactedFirst ? (first ?? note.saidAt) : null;
}

/** What we began about an applicant: notes of ours and questions of ours. */
export function outboundOf(
  notes: readonly Note[],
  inquiries: readonly Inquiry[],
  voiceOf: ConductContext['voiceOf'],
): readonly Outbound[] {
  return [
    ...notes
      .filter((note) => note.initiator === 'we' && !isRetracted(note))
      .map((note) => ({ voice: voiceOf(note), at: note.saidAt })),
    ...inquiries.flatMap(({ id, asked, askedAt }) =>
      asked.map(({ name, ...reference }) => ({
        voice: voiceOf({ id, contactName: name, ...reference }),
        at: askedAt,
      })),
    ),
  ];
}

/** The applicant's own voice, asked or not. */
export function isApplicantSpeaking({
  rung,
  initiator,
}: Pick<NoteFacts, 'rung' | 'initiator'>): boolean {
  return rung === 6 || initiator === 'applicant';
}

/**
 * Why a word counts 0 by its conduct; null where it may count. A decision to include holds for the
 * cases it was made on: when a correction brings up another one, the PD is asked again.
 */
export function heldBackBy(
  note: Pick<Note, 'decision'>,
  findings: readonly ConductFinding[],
): string | null {
  const { decision } = note;
  if (decision !== undefined && decision.choice !== 'included') {
    return decision.choice === 'excluded' ? 'Excluded by decision: counts 0' : 'Reported: counts 0';
  }
  const open = openCases(note, findings);
  if (open.length === 0) return null;
  return `Conduct case ${open.join(', ')}: counts 0 until the PD decides`;
}

/** The flagged cases of a word on which nobody has decided. */
export function openCases(
  { decision }: Pick<Note, 'decision'>,
  findings: readonly ConductFinding[],
): readonly ConductCase[] {
  const flagged = findings.filter(({ isFlagged }) => isFlagged).map((each) => each.case);
  return flagged.filter((name) => decision?.cases.includes(name) !== true);
}
