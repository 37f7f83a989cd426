import type { Contact } from '../contact.ts';
import { isOfDomains } from '../mailDomain.ts';
import type { ApplicantIndex } from './applicantIndex.ts';
import type { Proposal, Span } from './captureReading.ts';
import type { OurSide } from './captureSettings.ts';
import { isCommonWord } from './commonWords.ts';
import type { MessagePart } from './messageParts.ts';
import { addressIn, contactMentions, isAuthor, isOurs, lastWordOf, ourMentions } from './people.ts';
import { HANDED_ON, type RoleMention, roleMentions } from './roles.ts';
import { schoolMentions } from './schoolMentions.ts';
import { sentencesOf } from './sentences.ts';
import { textWords } from './textWords.ts';

/** Who says the words that are read. */
export interface Speaker {
  readonly contact: Contact | null;
  readonly name: Proposal<string> | null;
  readonly role: RoleMention | null;
  readonly institution: Proposal<string> | null;
  /** Schools of the pool that the speaker is shown to belong to. */
  readonly schoolKeys: readonly string[];
  readonly address: string | null;
  /** Whether the address is one of the program's own. */
  readonly isOurs: boolean;
  /** Whether a title or degree makes the speaker a physician. */
  readonly isDoctor: boolean;
}

export interface SpeakerSearch {
  readonly text: string;
  readonly part: MessagePart;
  readonly contacts: readonly Contact[];
  readonly ours: OurSide;
  readonly index: ApplicantIndex;
  /** Where applicants are named, who do not speak here. */
  readonly applicants: readonly Span[];
}

const NAME =
  "\\p{Lu}(?:[\\p{L}'’]+|\\.)(?:-\\p{Lu}[\\p{L}'’]+)?(?: (?:\\p{Lu}\\.|van|von|de|der|del|la|da|dos|al))*(?: \\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)?){1,2}";
const DEGREES = '(?:,? (?:MD|DO|M\\.D\\.|D\\.O\\.|PhD|MPH|FACP|MBBS|MBA)\\b)*';

/** Reads who speaks from the head of an e-mail or chat, the signature, or the way the text tells it. */
export function readSpeaker(search: SpeakerSearch): Speaker {
  const { text, part, contacts } = search;
  if (part.author !== null && part.kind !== 'plain') return authorOf(search);
  const told =
    signatureName(search) ??
    knownName(search) ??
    namedBy(search, INTRODUCED, true) ??
    namedBy(search, TITLED, false) ??
    namedBy(search, WITH_ROLE, false) ??
    surnameBefore(search);
  const handedOn = [...text.slice(part.body.from, part.body.to).matchAll(HANDED_ON)].map(
    (match) => ({
      from: part.body.from + match.index,
      to: part.body.from + match.index + match[0].length,
    }),
  );
  if (told === null) {
    const role = roleMentions(text, part.body.from, part.body.to).find(
      (mention) => !isIn(mention, handedOn),
    );
    const around = role === undefined ? part.body : sentenceAround(text, role, part.body);
    return { ...NOBODY, role: role ?? null, ...placesIn(search, around, role ?? null) };
  }
  const region = told.details ?? sentenceAround(text, told, part.body);
  return withDetails(search, told, contactOf(told.name, contacts), region, null, handedOn);
}

const NOBODY: Speaker = {
  contact: null,
  name: null,
  role: null,
  institution: null,
  schoolKeys: [],
  address: null,
  isOurs: false,
  isDoctor: false,
};

interface ToldName extends Span {
  readonly name: string;
  /** Where the rest of a signature stands. */
  readonly details: Span | null;
}

function contactOf(name: string, contacts: readonly Contact[]): Contact | null {
  const fitting = contacts.filter((contact) => isAuthor(name, contact.name));
  return fitting.length === 1 ? fitting[0]! : null;
}

function authorOf(search: SpeakerSearch): Speaker {
  const { text, part, contacts } = search;
  const author = part.author!;
  const address = addressIn(author.text);
  const contact =
    contacts.find(({ email }) => address !== null && email.toLowerCase() === address) ??
    contactOf(author.text, contacts);
  const shown = author.text
    .replace(/<[^>]*>|\([^)]*\)|"/g, ' ')
    .replace(new RegExp(`${DEGREES}\\s*$`, 'u'), '')
    .replace(/^\s*(?:Dr|Prof)\.?\s/i, '')
    .trim();
  const name = contact?.name ?? (shown === '' || shown.includes('@') ? null : turned(shown));
  const at = { from: author.from, to: author.to };
  if (name === null) {
    return { ...NOBODY, contact, address, isOurs: isOurAddress(address, search) };
  }
  const last = lastWordOf(name);
  const body = text.slice(part.body.from, part.body.to);
  // The signature begins at the last line that holds the surname, else at the last few lines.
  const lines = [...body.matchAll(/[^\n]+/g)];
  const signed = lines.findLast(
    (line) => line[0].length < 90 && textWords(line[0]).some(({ folded }) => folded === last),
  );
  const start = signed?.index ?? lines.at(-3)?.index ?? 0;
  const details = part.kind === 'turn' ? at : { from: part.body.from + start, to: part.body.to };
  return withDetails(search, { name, ...at, details }, contact, details, address, []);
}

/** `Holm, Edgar` as `Edgar Holm`. */
function turned(name: string): string {
  const [last, first, ...rest] = name.split(',').map((part) => part.trim());
  return first !== undefined && rest.length === 0 && first !== '' ? `${first} ${last}` : name;
}

function withDetails(
  search: SpeakerSearch,
  told: ToldName,
  contact: Contact | null,
  region: Span,
  address: string | null,
  handedOn: readonly Span[],
): Speaker {
  const { text } = search;
  const labelled = /\brole: ?[^.\n]{2,60}/iu.exec(
    text.slice(search.part.body.from, search.part.body.to),
  );
  const label = search.part.body.from + (labelled?.index ?? 0);
  const roles = [
    ...roleMentions(text, region.from, region.to),
    ...(labelled === null ? [] : roleMentions(text, label, label + labelled[0].length)),
  ].filter((mention) => !isIn(mention, handedOn));
  // The role beside the name counts before one further off.
  const role =
    roles
      .sort((a, b) => distance(a, told) - distance(b, told))
      .find(({ kind }) => kind !== 'relative') ??
    roles[0] ??
    null;
  return {
    contact,
    name: { value: contact?.name ?? told.name, spans: [{ from: told.from, to: told.to }] },
    role,
    address,
    isOurs: isOurAddress(address, search),
    isDoctor: isDoctor(text, told, region),
    ...placesIn(search, region, role),
  };
}

function isOurAddress(address: string | null, { ours }: SpeakerSearch): boolean {
  return address !== null && isOfDomains(address, ours.domains);
}

function isDoctor(text: string, { from, to }: Span, region: Span): boolean {
  return (
    /\b(?:dr|doctor|prof|professor)\.? $/i.test(text.slice(Math.max(0, from - 12), from)) ||
    /^(?:dr|prof|doctor)\b/i.test(text.slice(from, to)) ||
    [{ from, to: Math.min(region.to, to + 120) }, region].some((span) =>
      /\b(?:MD|DO|MBBS|M\.D\.|D\.O\.)(?!\p{L})/u.test(text.slice(span.from, span.to)),
    )
  );
}

function distance(one: Span, other: Span): number {
  return one.from >= other.to ? one.from - other.to : Math.max(0, other.from - one.to) + 2;
}

const PLACE =
  /(?:\p{Lu}[\p{L}.'’&-]+ (?:of |the |and |& )*){0,6}(?:University|College|Hospital|Medical (?:Center|School|College)|Health(?: System)?|Clinic|Institute)(?: (?:of |and |& )*\p{Lu}[\p{L}.'’-]+){0,5}/gu;

/** Institutions in a region: schools of the pool, else what looks like the name of one. */
function placesIn(
  { text, index }: SpeakerSearch,
  region: Span,
  role: Span | null,
): Pick<Speaker, 'institution' | 'schoolKeys'> {
  const schools = schoolMentions(textWords(text, region.from, region.to), index.schoolsByFirstWord);
  const named = [...text.slice(region.from, region.to).matchAll(PLACE)].map((match) => ({
    from: region.from + match.index,
    to: region.from + match.index + match[0].length,
  }));
  const near = role ?? region;
  const school = [...schools].sort((a, b) => distance(a, near) - distance(b, near))[0];
  const place = named.find((span) => school === undefined || isIn(school, [span])) ?? school;
  return {
    schoolKeys: school === undefined ? [] : schools.map(({ key }) => key),
    institution:
      place === undefined
        ? null
        : {
            value: text.slice(place.from, place.to).trim(),
            spans: [{ from: place.from, to: place.to }],
          },
  };
}

function isIn(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.from < span.to && span.from < other.to);
}

const SIGNATURE_LINE = new RegExp(
  `^[-–—~ ]*(?:(?:Dr|Prof|Professor)\\.? )?(${NAME})${DEGREES}(?:[,|;] ?[^.!?\\n]{2,120})?\\.?$`,
  'u',
);
const SIGNED_INLINE = new RegExp(
  `(?:[-–—]{1,2} ?|[.!?”"] )(?:(?:Dr|Prof|Professor)\\.? )?(${NAME})${DEGREES}((?:, [^.!?\\n]{2,140})?)[.]?\\s*$`,
  'u',
);

/** The name at the end, on a line of its own or behind the last sentence. */
function signatureName(search: SpeakerSearch): ToldName | null {
  const { text, part, applicants, ours } = search;
  const body = text.slice(part.body.from, part.body.to);
  const lines = [...body.matchAll(/[^\n]*\S[^\n]*/g)];
  for (const line of lines.slice(-8).filter((own) => own.index > 0 && own[0].length < 160)) {
    const match = SIGNATURE_LINE.exec(line[0].trim());
    if (match === null || /^(kind|best|warm|many|with|thank|all|to)\b/i.test(match[1]!)) continue;
    const from = part.body.from + line.index + line[0].indexOf(match[1]!);
    const span = { from, to: from + match[1]!.length };
    if (
      !isPersonsName(match[1]!, search.index) ||
      isIn(span, applicants) ||
      isOurs(match[1]!, ours)
    )
      continue;
    return { name: match[1]!, ...span, details: { from, to: part.body.to } };
  }
  const tail = body.slice(-260);
  const match = SIGNED_INLINE.exec(tail);
  if (match === null || !isPersonsName(match[1]!, search.index)) return null;
  const from = part.body.to - tail.length + match.index + match[0].indexOf(match[1]!);
  const span = { from, to: from + match[1]!.length };
  if (isIn(span, applicants) || isOurs(match[1]!, ours)) return null;
  return { name: match[1]!, ...span, details: { from, to: part.body.to } };
}

function isPersonsName(name: string, index: ApplicantIndex): boolean {
  const words = textWords(name).map(({ folded }) => folded);
  if (words.some((word) => NO_NAMES.has(word))) return false;
  if (index.schoolsByFirstWord.get(words[0] ?? '')?.some(({ words: own }) => own[1] === words[1])) {
    return false;
  }
  return words.filter((word) => !isCommonWord(word)).length >= 1 && words.length >= 2;
}

const NO_NAMES = new Set(
  `university college hospital medicine school clinic center department program director chair state
  tuesday wednesday thursday monday friday march soap icu step regards wishes medical health
  facilities office meeting transcript voicemail`.split(/\s+/),
);

/** Somebody of the directory. The first who is not asked to do something, a whole name before a title. */
function knownName({ text, part, contacts, ours, applicants }: SpeakerSearch): ToldName | null {
  const words = textWords(text, part.body.from, part.body.to);
  const ourOwn = ourMentions(words, ours);
  const mentions = contactMentions(text, words, contacts).filter(
    (mention) => !isIn(mention, applicants) && !isIn(mention, ourOwn),
  );
  const first = mentions.find(({ isWhole }) => isWhole) ?? mentions[0];
  return first === undefined
    ? null
    : { name: first.contact.name, from: first.from, to: first.to, details: null };
}

const INTRODUCED =
  /\b(?:this is|my name is|it is|it['’]s|its)(?: (?:dr|doctor|prof|professor)\.?)? (\p{L}[\p{L}'’-]+ \p{L}[\p{L}'’-]+)/iu;
const TITLED = new RegExp(
  `(?<!\\b(?:Dear|Hi|Hello|Hey|hi|hello) )\\b(?:Dr|Prof|Professor|Doctor|dr|Ms|Mrs|Mr)\\.? (${NAME}|\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)?)`,
  'gu',
);
const WITH_ROLE = new RegExp(
  `\\b(${NAME})(?=,? (?:here\\b|\\()|, (?:the |an? |her |his |our )?(?:hospitalist|attending|faculty|chair|program director|PD|dean|associate|assistant|vice|head|professor|e-mailed|called|phoned|wrote|says|${NAME}))`,
  'gu',
);

function namedBy(search: SpeakerSearch, pattern: RegExp, isSpoken: boolean): ToldName | null {
  const { text, part, applicants, ours } = search;
  const body = text.slice(part.body.from, Math.min(part.body.to, part.body.from + 20_000));
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  for (const match of body.matchAll(new RegExp(pattern.source, flags))) {
    const written = match[1]!;
    const from = part.body.from + match.index + match[0].indexOf(written);
    const span = { from, to: from + written.length };
    if (isIn(span, applicants) || isOurs(written, ours)) continue;
    const words = textWords(written).map(({ folded }) => folded);
    if (words.some((word) => NO_NAMES.has(word) || (isSpoken && isCommonWord(word)))) continue;
    if (words.length > 1 && !isPersonsName(written, search.index)) continue;
    const name = isSpoken
      ? written.replace(/(?<![\p{L}'’])\p{Ll}/gu, (own) => own.toUpperCase())
      : written;
    return { name, ...span, details: null };
  }
  return null;
}

/** `Aguirre knows …`: a surname of the directory right before a verb of speaking. */
function surnameBefore({ text, part, contacts, applicants }: SpeakerSearch): ToldName | null {
  const words = textWords(text, part.body.from, part.body.to);
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (next === undefined || !SPEAKING.has(next.folded) || isIn(word, applicants)) continue;
    const bearers = contacts.filter(({ name }) => lastWordOf(name) === word.folded);
    if (bearers.length === 1) {
      return { name: bearers[0]!.name, from: word.from, to: word.to, details: null };
    }
  }
  return null;
}

const SPEAKING = new Set(
  'knows says said called texted rang phoned writes wrote thinks emailed told tells'.split(' '),
);

/** The sentence that holds a span, and the next one: what is said of a person stands there. */
function sentenceAround(text: string, { from, to }: Span, body: Span): Span {
  const sentences = sentencesOf(text, Math.max(body.from, from - 400), Math.min(body.to, to + 400));
  const own = sentences.find((sentence) => sentence.to > from);
  return own === undefined
    ? { from, to }
    : { from: Math.min(own.from, from), to: Math.max(own.to, to) };
}
