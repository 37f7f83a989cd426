import type { Instant } from '../../base/clock.ts';
import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type {
  CaptureReading,
  OpenQuestion,
  Proposal,
  Span,
  WordsReading,
} from '../../domain/capture/captureReading.ts';
import type { Concern } from '../../domain/concern.ts';
import { BLANK_CONTACT, type Contact, type ContactFacts } from '../../domain/contact.ts';
import { contactKey } from '../../domain/contactKey.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type {
  Channel,
  ContactRelation,
  Initiator,
  NoteFacts,
  Rung,
  Standing,
  Strength,
  Tone,
  WouldTake,
} from '../../domain/note.ts';
import { checkPhrases, checksOf } from '../../domain/phraseChecks.ts';
import type { AddNoteArgs } from '../../store/commands/addNote.ts';
import { localTimeText } from '../applicant/noteDraft.ts';

/** What the form holds of the word as a whole. Null is a fact that nobody has settled yet. */
export interface CaptureValues {
  readonly contactId: string | null;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactInstitution: string;
  readonly contactKnown: boolean;
  readonly contactRelation: ContactRelation;
  readonly contactEmail: string;
  /** Whether the contact goes into the directory with the note, or completes an entry there. */
  readonly keepsContact: boolean;
  /** Whether it is on record as the answer to what we asked, where we asked. */
  readonly isAnswer: boolean;
  readonly rung: Rung | null;
  readonly channel: Channel | null;
  readonly initiator: Initiator | null;
  /** As a `datetime-local` field holds it, in this computer's zone. */
  readonly saidAtText: string;
}

/** What it says about one applicant. */
export interface WordsValues {
  readonly strength: Strength | null;
  readonly tone: Tone | null;
  readonly firstHand: boolean;
  readonly wouldTake: WouldTake | null;
  readonly standing: Standing | null;
  readonly raised: readonly Concern[];
  readonly cleared: readonly Concern[];
}

/** What the reading proposes, as the form holds it. */
export function proposedValues(
  { contact, rung, channel, initiator, saidAt }: CaptureReading,
  entry: Contact | undefined,
  now: Instant,
): CaptureValues {
  const isFaculty = entry === undefined ? contact.isOurs : entry.relation === 'our faculty';
  return {
    contactId: contact.contactId,
    contactName: nameIn(contact.name?.value ?? ''),
    contactRole: contact.role?.value ?? '',
    contactInstitution: contact.institution?.value ?? '',
    contactKnown: isFaculty || (entry !== undefined && entry.knownBy.trim() !== ''),
    contactRelation: entry?.relation ?? (isFaculty ? 'our faculty' : 'other'),
    contactEmail: contact.email ?? '',
    keepsContact: true,
    isAnswer: true,
    rung: rung?.value ?? null,
    channel: channel?.value ?? null,
    initiator: initiator?.value ?? null,
    saidAtText: localTimeText(saidAt?.value ?? now),
  };
}

/** `Ada Marsh <ada@x.example>` without the address. */
function nameIn(author: string): string {
  const name = author.replace(/<[^>]*>|"/g, '').trim();
  return name === '' ? author : name;
}

export function proposedWords(reading: CaptureReading, id: AamcId): WordsValues {
  const own = wordsReadOf(reading, id);
  const wouldTake = own.wouldTake?.value;
  return {
    strength: own.strength?.value ?? null,
    tone: reading.tone?.value ?? null,
    firstHand: own.firstHand?.value ?? false,
    wouldTake: wouldTake === undefined ? null : wouldTake ? 'yes' : 'no',
    standing: own.standing?.value ?? null,
    raised: own.raised.map(({ value }) => value),
    cleared: own.cleared.map(({ value }) => value),
  };
}

export function wordsReadOf({ words, wordsById }: CaptureReading, id: AamcId): WordsReading {
  return wordsById.get(id) ?? words;
}

/** Names a question by those it asks between. */
export function questionKey({ candidates }: OpenQuestion): string {
  return candidates.join(' ');
}

/** Questions that nobody has answered: neither with one of those asked between nor with none. */
export function openQuestions(
  { questions }: CaptureReading,
  ids: readonly AamcId[],
  noneOf: readonly string[],
): readonly OpenQuestion[] {
  return questions.filter(
    (question) =>
      !noneOf.includes(questionKey(question)) &&
      !question.candidates.some((id) => ids.includes(id)),
  );
}

/** A message of the applicant carries a tone and no strength. */
export function isOwnMessage({ rung }: CaptureValues): boolean {
  return rung === 6;
}

export type MissingField = 'applicants' | 'rung' | 'channel' | 'initiator' | `strength-${AamcId}`;

export const QUESTION_OPEN = 'Choose whom it means, or none of these.';

export const MISSING_WORDS: Readonly<Record<string, string>> = {
  applicants: 'Say whom it is about.',
  rung: 'Choose the rung: the text does not settle it.',
  channel: 'Choose how it came: the text does not settle it.',
  initiator: 'Choose who began it: the text does not settle it.',
  strength: 'Choose how strong it is: the text does not settle it.',
};

/** The facts that a person still has to settle, in the order of the form. */
export function missingIn(
  values: CaptureValues,
  words: ReadonlyMap<AamcId, WordsValues>,
  hasOpenQuestion = false,
): readonly MissingField[] {
  const missing: MissingField[] = words.size === 0 || hasOpenQuestion ? ['applicants'] : [];
  for (const field of ['rung', 'channel', 'initiator'] as const) {
    if (values[field] === null) missing.push(field);
  }
  if (!isOwnMessage(values)) {
    for (const [id, { strength }] of words) if (strength === null) missing.push(`strength-${id}`);
  }
  return missing;
}

/**
 * The command's arguments: one note for each applicant, the word itself once. What is still missing
 * stands for what counts least, so that a weight can be shown while the form is filled in.
 */
export function noteArgsOf(
  text: string,
  values: CaptureValues,
  words: ReadonlyMap<AamcId, WordsValues>,
  answered: ReadonlyMap<AamcId, Inquiry> = NO_INQUIRIES,
): AddNoteArgs {
  const own = (id: AamcId, about: WordsValues) => ({
    ...factsOf(id, about, isOwnMessage(values)),
    ...answerTo(values.isAnswer ? answered.get(id) : undefined),
  });
  const [first, ...others] = [...words];
  const overridden = checksOf(checkPhrases(text));
  return {
    ...(values.contactId === null ? {} : { contactId: values.contactId }),
    contactName: values.contactName,
    contactRole: values.contactRole,
    contactInstitution: values.contactInstitution,
    contactKnown: values.contactKnown,
    contactRelation: values.contactRelation,
    rung: values.rung ?? 5,
    channel: values.channel ?? 'text',
    initiator: values.initiator ?? 'they',
    saidAt: Date.parse(values.saidAtText),
    words: text.trim(),
    ...(overridden.length === 0 ? {} : { overridden }),
    ...(isKept(values) ? { keptContact: contactFactsOf(values) } : {}),
    ...own(first?.[0] ?? '', first?.[1] ?? NO_WORDS_VALUES),
    alsoAbout: others.map(([id, about]) => own(id, about)),
  };
}

const NO_INQUIRIES: ReadonlyMap<AamcId, Inquiry> = new Map();

function answerTo(inquiry: Inquiry | undefined): Pick<NoteFacts, 'inquiryId'> {
  return inquiry === undefined ? {} : { inquiryId: inquiry.id };
}

/** An applicant is no contact, and whoever has no name cannot be found again. */
export function isKept(values: CaptureValues): boolean {
  return values.keepsContact && mayBeKept(values);
}

export function mayBeKept({ contactName, initiator, rung }: CaptureValues): boolean {
  return contactKey(contactName) !== '' && initiator !== 'applicant' && rung !== 6;
}

function contactFactsOf(values: CaptureValues): ContactFacts {
  return {
    ...BLANK_CONTACT,
    name: values.contactName,
    role: values.contactRole,
    institution: values.contactInstitution,
    relation: values.contactRelation,
    email: values.contactEmail,
  };
}

const NO_WORDS_VALUES: WordsValues = {
  strength: null,
  tone: null,
  firstHand: false,
  wouldTake: null,
  standing: null,
  raised: [],
  cleared: [],
};

type OwnFacts = Pick<NoteFacts, 'applicantId' | 'strength' | 'firstHand'> & Partial<NoteFacts>;

function factsOf(applicantId: AamcId, words: WordsValues, isOwn: boolean): OwnFacts {
  const { strength, tone, firstHand, wouldTake, standing, raised, cleared } = words;
  if (isOwn) {
    // The tone is what weighs; a strength has to stand there, and the tone overrules it.
    return {
      applicantId,
      strength: 'favourable',
      firstHand: true,
      ...(tone === null ? {} : { tone }),
    };
  }
  return {
    applicantId,
    strength: strength ?? 'empty',
    firstHand,
    ...(wouldTake === null ? {} : { wouldTake }),
    ...(standing === null ? {} : { standing }),
    ...(raised.length === 0 ? {} : { concernsRaised: raised }),
    ...(cleared.length === 0 ? {} : { concernsCleared: cleared }),
  };
}

/** A place in the text that the form points to, by the field it led to. */
export interface FieldMark extends Span {
  readonly field: string;
}

/** Every span of the reading with the field that it led to, for those who are meant. */
export function marksOf(reading: CaptureReading, ids: readonly AamcId[]): readonly FieldMark[] {
  const { applicants, questions, contact, rung, channel, initiator, saidAt, tone } = reading;
  const marked = (field: string, found: { readonly spans: readonly Span[] } | null) =>
    (found?.spans ?? []).map(({ from, to }) => ({ field, from, to }));
  return [
    ...[...applicants, ...questions].flatMap((found) => marked('applicants', found)),
    // While nobody is chosen, what is said is shown all the same.
    ...(ids.length === 0 ? [''] : ids).flatMap((id) => {
      const words = wordsReadOf(reading, id);
      return [
        ...marked(`strength-${id}`, words.strength),
        ...marked(`firstHand-${id}`, words.firstHand),
        ...marked(`wouldTake-${id}`, words.wouldTake),
        ...marked(`standing-${id}`, words.standing),
        ...words.raised.flatMap((found) => marked(`raised-${id}`, found)),
        ...words.cleared.flatMap((found) => marked(`cleared-${id}`, found)),
        ...marked(`strength-${id}`, tone),
      ];
    }),
    ...marked('contactName', contact.name),
    ...marked('contactRole', contact.role),
    ...marked('contactInstitution', contact.institution),
    ...marked('saidAt', saidAt),
    ...marked('channel', channel),
    ...marked('initiator', initiator),
    ...marked('rung', rung),
  ];
}

/** The words that led to a field, as a person reads them: `“Chair of Medicine”`. */
export function ledBy(text: string, found: Proposal<unknown> | null): string | null {
  if (found === null || found.spans.length === 0) return null;
  const quotes = found.spans.map(({ from, to }) => {
    const words = text
      .slice(from, to)
      .replace(/[\s"]+/g, ' ')
      .trim();
    return `“${words.length > 48 ? `${words.slice(0, 47)}…` : words}”`;
  });
  return [...new Set(quotes)].slice(0, 2).join(', ');
}

/** `Marsh, Ada · Lakeshore State · 9900 0001` says whom among several. */
export function whichOf({ school, applicantType }: Applicant): string {
  return school ?? applicantType;
}
