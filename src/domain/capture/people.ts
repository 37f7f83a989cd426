import type { Contact } from '../contact.ts';
import { isOfDomains } from '../mailDomain.ts';
import type { Span } from './captureReading.ts';
import type { CaptureSettings, OurSide } from './captureSettings.ts';
import type { MessagePart } from './messageParts.ts';
import { areNicknames } from './nicknames.ts';
import { foldedWords, type TextWord, textWords } from './textWords.ts';

export interface ContactMention extends Span {
  readonly contact: Contact;
  /** Whether more than a surname behind a title led to it. */
  readonly isWhole: boolean;
}

/**
 * Where people of the directory are named: `Sarah Lindholm`, `Vic Sandoval`, `V. Sandoval`,
 * `Dr. Lindholm`. A surname alone names nobody.
 */
export function contactMentions(
  text: string,
  words: readonly TextWord[],
  contacts: readonly Contact[],
): readonly ContactMention[] {
  const byLast = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const last = lastWordOf(contact.name);
    if (last !== '') byLast.set(last, [...(byLast.get(last) ?? []), contact]);
  }
  return words.flatMap((word, place): ContactMention[] => {
    const bearers = byLast.get(word.folded);
    const before = words[place - 1];
    if (bearers === undefined || before === undefined) return [];
    const gap = text.slice(before.to, word.from);
    if (!/^[.]? $|^[. ]$/.test(gap)) return [];
    const whole = bearers.filter((contact) => fitsFirst(before.folded, contact.name));
    if (whole.length === 1) {
      return [{ contact: whole[0]!, isWhole: true, from: before.from, to: word.to }];
    }
    const isTitled = /^(dr|doctor|prof|professor|mr|ms|mrs)$/.test(before.folded);
    if (!isTitled || bearers.length !== 1) return [];
    return [{ contact: bearers[0]!, isWhole: false, from: before.from, to: word.to }];
  });
}

function fitsFirst(word: string, name: string): boolean {
  const first = firstWordOf(name);
  return word === first || (word.length === 1 && first[0] === word) || areNicknames(word, first);
}

/** `Osei, Jose` and `Dr. Jose Osei, MD` as words without titles and degrees, the surname last. */
function nameWords(name: string): readonly string[] {
  const plain = name.replace(/,\s*(m\.?d|d\.?o|ph\.?d|m\.?b\.?b\.?s|m\.?p\.?h|facp)\b\.?/gi, '');
  const [last, rest] = plain.split(',');
  const ordered = rest === undefined ? plain : `${rest} ${last}`;
  return foldedWords(ordered).filter(
    (word) => !/^(dr|prof|professor|mr|mrs|ms|md|phd)$/.test(word),
  );
}

export function firstWordOf(name: string): string {
  return nameWords(name)[0] ?? '';
}

export function lastWordOf(name: string): string {
  return nameWords(name).at(-1) ?? '';
}

/** Whether an author as written is the person of a name: `ruth.ames`, `Ames, Ruth`, `Ruth`, `Vic S`. */
export function isAuthor(author: string, name: string): boolean {
  const words = foldedWords(author.replace(/<[^>]*>|\([^)]*\)/g, ' ').replace(/\./g, ' ')).filter(
    (word) => !/^(dr|prof|md|do|phd)$/.test(word),
  );
  const first = firstWordOf(name);
  const last = lastWordOf(name);
  if (words.length === 0 || first === '') return false;
  const hasLast = words.includes(last);
  const hasFirst = words.some((word) => word === first || areNicknames(word, first));
  if (words.length === 1) return hasLast || hasFirst;
  return hasLast && (hasFirst || words.some((word) => word.length === 1 && word === first[0]));
}

export function addressIn(author: string): string | null {
  return /[\w.+'-]{1,64}@[\w.-]{1,190}\w/.exec(author)?.[0].toLowerCase() ?? null;
}

/** Whether our side wrote: by address, else by name; `Me` in a chat is always us. */
export function isOurs(author: string, { names, domains }: OurSide): boolean {
  const address = addressIn(author);
  if (address !== null) return isOfDomains(address, domains);
  if (/^(me|i|you)$/i.test(author.trim())) return true;
  return names.some((name) => isAuthor(author, name));
}

/**
 * Whoever a message from outside was sent to is on our side, known or not: the newest part is one
 * that we received, unless its author is one of us.
 */
export function withAddressees(
  settings: CaptureSettings,
  [newest]: readonly MessagePart[],
): CaptureSettings {
  if (newest === undefined || newest.author === null || newest.kind !== 'mail') return settings;
  const { ours, contacts } = settings;
  const author = newest.author.text;
  if (isOurs(author, ours)) return settings;
  const domain = addressIn(author)?.split('@')[1];
  const shown = newest.addressees
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter(Boolean);
  const addressed = shown.slice(0, MOST_ADDRESSED);
  const names = addressed
    .map((each) => each.replace(/<[^>]*>|"/g, '').trim())
    .filter((name) => name.includes(' ') && !name.includes('@'))
    .filter((name) => !contacts.some((contact) => isAuthor(name, contact.name)));
  const domains = addressed
    .flatMap((each) => addressIn(each)?.split('@')[1] ?? [])
    .filter((own) => own !== domain && !SHARED_DOMAINS.test(own));
  return {
    ...settings,
    ours: { names: [...ours.names, ...names], domains: [...ours.domains, ...domains] },
  };
}

const MOST_ADDRESSED = 20;
/** Addresses there say nothing about where somebody works. */
const SHARED_DOMAINS = /^(gmail|outlook|hotmail|yahoo|icloud|aol|proton)\b/;

/** Names of our side as they stand in the text: greetings, and people spoken of. */
export function ourMentions(words: readonly TextWord[], { names }: OurSide): readonly Span[] {
  const lasts = new Map(names.map((name) => [lastWordOf(name), name] as const));
  return words.flatMap((word, place): Span[] => {
    const name = lasts.get(word.folded);
    const before = words[place - 1];
    if (name === undefined || before === undefined) return [];
    const isName =
      fitsFirst(before.folded, name) || /^(dr|doctor|prof|mr|ms|mrs)$/.test(before.folded);
    return isName ? [{ from: before.from, to: word.to }] : [];
  });
}

const GREETING =
  /^\s*(?:(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|HI|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening))[ ,]+(?:[Cc]olleagues?|[Aa]ll|(?:(?:[Dd]r|[Dd]octor|[Pp]rof|[Mm]rs?|[Mm]s)\.? )?\p{L}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})|\p{Lu}\p{L}+) *[,!:]?(?: ?[-–—] |[,:!]|\n)/u;

/** `Dear Helen,`, `Hi Dr. Marchetti -`: who is spoken to at the beginning of a part. */
export function greetings(text: string, from: number, to: number): readonly Span[] {
  const start = text.slice(from, Math.min(to, from + 120));
  const match = GREETING.exec(start);
  if (match === null) return [];
  const isCalled = /^\s*(dear|hi|hello|hey|good)\b/i.test(match[0]);
  // A capital word and a comma on a line of its own is a name called; inside a sentence it is not.
  if (
    !isCalled &&
    !/^\s*\p{Lu}\p{L}+,?\s*$/u.test(start.split('\n').find((line) => line.trim()) ?? '')
  ) {
    return [];
  }
  return [{ from, to: from + match[0].length }];
}

export function wordsIn(text: string, { from, to }: Span): readonly TextWord[] {
  return textWords(text, from, to);
}
