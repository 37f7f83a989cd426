import type { ApplicantIndex } from './applicantIndex.ts';
import type { CaptureReading, Proposal, Span } from './captureReading.ts';
import type { CaptureSettings } from './captureSettings.ts';
import { channelOf, initiatorOf } from './contactWay.ts';
import { findApplicants } from './findApplicants.ts';
import { mailText } from './mailText.ts';
import { type MessagePart, messageParts } from './messageParts.ts';
import { othersIn } from './otherNames.ts';
import { ownAuthor, ownMessage, ownSignature, toldSender } from './ownMessage.ts';
import { isAuthor, withAddressees } from './people.ts';
import { readRung } from './readRung.ts';
import { NO_WORDS, readWords } from './readWords.ts';
import { saidAt } from './saidAt.ts';
import { spokenSchool } from './schoolMentions.ts';
import { readSpeaker, type Speaker } from './speaker.ts';
import { speakingParts } from './speakingParts.ts';
import { wordsOfEach } from './wordsOfEach.ts';

/** Longer texts are read so far; nobody pastes a longer message. */
export const MOST_CHARACTERS = 100_000;

/**
 * Reads a pasted text, e-mail, chat or transcript: whom it is about, who says it and how, by plain
 * rules and without a network (`product.md`, "Capture" and "Reading conventions"). Every proposal
 * carries the words that led to it; what the text does not settle stays null. Never throws.
 */
export function readMessage(
  source: string,
  index: ApplicantIndex,
  given: CaptureSettings,
): CaptureReading {
  const text = mailText(source.slice(0, MOST_CHARACTERS));
  const parts = messageParts(text);
  const settings = withAddressees(given, parts);
  const speaking = speakingParts(text, parts, settings);
  const scope = speaking.length > 0 ? speaking : parts;
  const others = othersIn(text, parts, settings);
  const known = authorSchools(scope, settings);
  const search = (among: readonly MessagePart[]) =>
    findApplicants({ text, scope: among.flatMap(spansOf), others, schoolKeys: known }, index);
  const own = ownAuthor(scope, index);
  let found = search(scope);
  if (found.applicants.length === 0 && found.questions.length === 0) found = search(parts);
  const first = scope[0]!;
  const applicantSpans = [...found.applicants, ...found.questions].flatMap(({ spans }) => spans);
  const speaker =
    speaking.length === 0
      ? null
      : readSpeaker({ text, part: first, ...settings, index, applicants: applicantSpans });
  // Where the speaker's school settles between two of a name, it is known only now.
  if (speaker !== null && found.questions.length > 0 && speaker.schoolKeys.length > 0) {
    found = findApplicants(
      { text, scope: scope.flatMap(spansOf), others, schoolKeys: speaker.schoolKeys },
      index,
    );
  }
  const told = toldSender(text, found);
  const sender = own ?? ownSignature(text, first, found) ?? told;
  if (sender !== null) {
    return ownMessage({
      text,
      parts,
      first,
      found,
      index,
      sender,
      settings,
      isTold: sender === told,
    });
  }
  const named = found.applicants.flatMap(({ id }) => index.byId.get(id) ?? []);
  const asked = found.questions.flatMap(({ candidates }) =>
    candidates.flatMap((id) => index.byId.get(id) ?? []),
  );
  const isRelative = speaker?.role?.kind === 'relative' || isRelatives(text, first);
  const spans = speaking.length === 0 ? [] : scope.map(({ body }) => body);
  const isQuiet = isRelative || speaking.length === 0;
  const words = isQuiet ? NO_WORDS : readWords(text, spans, applicantSpans);
  const isAboutNobody = applicantSpans.length === 0 && first.kind === 'plain';
  return {
    text,
    ...found,
    contact: contactReading(isAboutNobody ? null : speaker),
    rung:
      speaker === null || isRelative || isAboutNobody
        ? null
        : readRung(text, first.body, speaker, named.length > 0 ? named : asked),
    channel: channelOf(text, parts),
    initiator: initiatorOf(text, parts, scope, speaking.length > 0, settings),
    saidAt: saidAt(first, settings.zoneMinutes),
    tone: null,
    words,
    wordsById: isQuiet ? new Map() : wordsOfEach(text, scope, found.applicants, index),
  };
}

function spansOf({ subject, body }: MessagePart): readonly Span[] {
  return subject === null ? [body] : [subject, body];
}

function authorSchools(
  parts: readonly MessagePart[],
  { contacts }: CaptureSettings,
): readonly string[] {
  return parts.flatMap(({ author }) => {
    const contact = contacts.find(({ name }) => author !== null && isAuthor(author.text, name));
    const key = spokenSchool(contact?.institution ?? '')?.key;
    return key === undefined ? [] : [key];
  });
}

const RELATIVE =
  /\bmy (?:son|daughter|nephew|niece|husband|wife|brother|sister|grandson|granddaughter)\b|\b(?:mother|father|uncle|aunt|parents|husband|wife) of\b|\b(?:her|his) (?:husband|wife|mother|father|son|daughter)\b/iu;

function isRelatives(text: string, { subject, body }: MessagePart): boolean {
  return [subject, body].some(
    (span) => span !== null && RELATIVE.test(text.slice(span.from, span.to)),
  );
}

const NO_CONTACT: CaptureReading['contact'] = {
  contactId: null,
  email: null,
  isOurs: false,
  name: null,
  role: null,
  institution: null,
};

function contactReading(speaker: Speaker | null): CaptureReading['contact'] {
  if (speaker === null) return NO_CONTACT;
  const { contact, name, role, institution } = speaker;
  const spans = name?.spans ?? [];
  const fromDirectory = (value: string | undefined): Proposal<string> | null =>
    value === undefined || value === '' || spans.length === 0 ? null : { value, spans };
  return {
    contactId: contact?.id ?? null,
    email: speaker.address,
    isOurs: speaker.isOurs,
    name,
    role:
      fromDirectory(contact?.role) ??
      (role === null ? null : { value: role.text, spans: [{ from: role.from, to: role.to }] }),
    institution: fromDirectory(contact?.institution) ?? institution,
  };
}
