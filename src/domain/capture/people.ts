import type { Contact } from '../contact.ts';
import type { Span } from './captureReading.ts';
import { areNicknames } from './nicknames.ts';
import { foldedWords, type TextWord, textWords } from './textWords.ts';

/** Who we are: what the text shows as our side of a conversation. */
export interface OurSide {
  /** People who ask and write down for the program. */
  readonly names: readonly string[];
  /** The part of our e-mail addresses behind the `@`. */
  readonly domains: readonly string[];
}

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
  if (address !== null)
    return domains.some((domain) => address.endsWith(`@${domain.toLowerCase()}`));
  if (/^(me|i|you)$/i.test(author.trim())) return true;
  return names.some((name) => isAuthor(author, name));
}

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

/** `Dear Helen,`, `Hi Dr. Marchetti -`: who is spoken to at the beginning of a part. */
export function greetings(text: string, from: number, to: number): readonly Span[] {
  const start = text.slice(from, Math.min(to, from + 120));
  const match =
    /^\s*(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))[ ,]+(?:colleagues?|all|[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3})|\p{Lu}\p{L}+)[ ]*[,!:]?(?: ?[-–—] |[,:!]|\n)/iu.exec(
      start,
    );
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
