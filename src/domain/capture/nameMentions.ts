import { editDistance } from '../editDistance.ts';
import {
  type ApplicantIndex,
  closeSpellings,
  type NamedApplicant,
  SHORTEST_MISSPELT,
} from './applicantIndex.ts';
import type { Span } from './captureReading.ts';
import { isCommonWord } from './commonWords.ts';
import { areNicknames, isGivenName } from './nicknames.ts';
import { isCapitalised, type TextWord } from './textWords.ts';

/** How well a name in the text fits an applicant; the higher, the surer. */
export const FIT = {
  whole: 90,
  nickname: 85,
  misspeltFirst: 72,
  initial: 65,
  surname: 50,
  surnamePart: 42,
  misspeltSurname: 30,
} as const;

/** A place in the text that may name an applicant. */
export interface NameMention extends Span {
  readonly applicant: NamedApplicant;
  readonly fit: number;
  readonly why: string;
}

/**
 * Every place where a surname of the pool stands, with whatever stands beside it: a given name, a
 * nickname, an initial, before the surname or behind it. A given name beside it that is somebody
 * else's makes it no mention at all.
 */
export function nameMentions(
  text: string,
  words: readonly TextWord[],
  index: ApplicantIndex,
): readonly NameMention[] {
  const mentions: NameMention[] = [];
  const isLowerCase = !/\p{Lu}/u.test(text);
  const spellings = new Map<string, ReturnType<typeof closeSpellings>>();
  for (let place = 0; place < words.length; place += 1) {
    let joined = '';
    for (let last = place; last < words.length && last < place + 4; last += 1) {
      if (last > place && !isJoinable(text, words[last - 1]!, words[last]!)) break;
      joined += words[last]!.folded;
      const at = { text, words, first: place, last, isLowerCase };
      for (const applicant of index.byLast.get(joined) ?? []) {
        add(mentions, at, applicant, { slips: 0, isPart: false });
      }
    }
    const word = words[place]!;
    const at = { text, words, first: place, last: place, isLowerCase };
    for (const applicant of index.byLastPart.get(word.folded) ?? []) {
      add(mentions, at, applicant, { slips: 0, isPart: true });
    }
    if (!mayBeMisspelt(word, isLowerCase) || index.byLast.has(word.folded)) continue;
    let close = spellings.get(word.folded);
    if (close === undefined && spellings.size < MOST_LOOKED_UP) {
      close = closeSpellings(index, word.folded);
      spellings.set(word.folded, close);
    }
    for (const { word: spelt, slips } of close ?? []) {
      for (const applicant of index.byLast.get(spelt) ?? []) {
        add(mentions, at, applicant, { slips, isPart: false });
      }
      for (const applicant of index.byLastPart.get(spelt) ?? []) {
        add(mentions, at, applicant, { slips, isPart: true });
      }
    }
  }
  return mentions;
}

/** A message of many thousand strange words is no message; looking each up would take seconds. */
const MOST_LOOKED_UP = 3000;

interface Place {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly first: number;
  readonly last: number;
  readonly isLowerCase: boolean;
}

interface SurnameFit {
  readonly slips: number;
  readonly isPart: boolean;
}

function add(
  mentions: NameMention[],
  at: Place,
  applicant: NamedApplicant,
  { slips, isPart }: SurnameFit,
): void {
  const beside = bestBeside(at, applicant);
  if (beside === 'another') return;
  const { words, first, last } = at;
  const cost = slips * 8 + (isPart ? 6 : 0);
  const from = words[Math.min(first, beside?.first ?? first)]!.from;
  const to = words[Math.max(last, beside?.last ?? last)]!.to;
  if (beside !== null) {
    // An initial settles too little to forgive more than one slip beside it.
    if (beside.fit === FIT.initial && slips > 1) return;
    if (slips + beside.slips > 3) return;
    const why = [slips > 0 ? 'name, misspelt' : 'name', beside.why].filter(Boolean).join(', ');
    mentions.push({ applicant, fit: beside.fit - cost, why, from, to });
    return;
  }
  if (!standsAlone(at, slips)) return;
  const fit = slips > 0 ? FIT.misspeltSurname : isPart ? FIT.surnamePart : FIT.surname;
  const why = slips > 0 ? 'surname, misspelt' : isPart ? 'part of the surname' : 'surname';
  mentions.push({ applicant, fit: fit - slips * 2, why, from, to });
}

/** Whether a surname without anything beside it may be taken for one. */
function standsAlone({ text, words, first, last, isLowerCase }: Place, slips: number): boolean {
  const word = words[first]!;
  const before = words[first - 1];
  if (isTitled(text, before, word)) return false;
  // `Castellan, not Castellanos`.
  if (/\bnot (?:the )?$/i.test(text.slice(Math.max(0, word.from - 8), word.from))) return false;
  // `Abernethy-Moss` is another name.
  if (text[words[last]!.to] === '-' && /\p{L}/u.test(text[words[last]!.to + 1] ?? '')) return false;
  if (first !== last) return true;
  if (word.folded.length < 2) return false;
  if (isCommonWord(word.folded)) return false;
  if (slips > 0 && (isLowerCase || word.folded.length < 6 || isGivenName(word.folded)))
    return false;
  return isLowerCase ? word.folded.length >= 5 : isCapitalised(word);
}

interface Beside {
  readonly fit: number;
  readonly slips: number;
  readonly why: string;
  readonly first: number;
  readonly last: number;
}

/** The given name beside a surname; `another` where somebody else's stands there. */
function bestBeside(at: Place, applicant: NamedApplicant): Beside | 'another' | null {
  const before = besideBefore(at, applicant);
  if (before !== null && before !== 'another') return before;
  const after = besideAfter(at, applicant);
  if (after !== null && after !== 'another') return after;
  return before ?? after;
}

function besideBefore(at: Place, applicant: NamedApplicant): Beside | 'another' | null {
  const { text, words, first } = at;
  // `Katherine Anne Thorne`, `Katherine A. Thorne`, `Katherine "Kate" Thorne`.
  for (let start = first - 1; start >= Math.max(0, first - 3); start -= 1) {
    const word = words[start]!;
    if (!isBeside(text, word, words[start + 1]!, BEFORE)) break;
    // What stands between is a second name, not a word.
    if (start < first - 1 && !isNameLike(words[start + 1]!, at.isLowerCase)) break;
    const joined = words.slice(start, first).map(({ folded }) => folded);
    const fit =
      fitOfGiven(joined.slice(0, 1), applicant) ?? fitOfGiven([joined.join('')], applicant);
    if (fit !== null) return { ...fit, first: start, last: start };
  }
  const word = words[first - 1];
  if (word === undefined || !isBeside(text, word, words[first]!, /^[ -]$/)) return null;
  return isAnothersName(word, at.isLowerCase) ? 'another' : null;
}

function besideAfter(at: Place, applicant: NamedApplicant): Beside | 'another' | null {
  const { text, words, last } = at;
  const word = words[last + 1];
  if (word === undefined) return null;
  const two = words[last + 2];
  const gap = text.slice(words[last]!.to, word.from);
  if (!/^(, ?| | ?\()$/.test(gap)) return null;
  const joined = two !== undefined && isJoinable(text, word, two) ? word.folded + two.folded : '';
  const isInitial = word.raw.length === 1;
  // `Thorne, I` is no initial: it begins what is said.
  if (isInitial && (gap.startsWith(',') || !isUpper(word) || word.raw === 'I')) return null;
  const fit =
    fitOfGiven([word.folded], applicant) ??
    (joined === '' ? null : fitOfGiven([joined], applicant));
  if (fit !== null) {
    const isCommon = isCommonWord(word.folded) && !isCapitalised(word);
    return isCommon ? null : { ...fit, first: last + 1, last: last + 1 };
  }
  // `Grant Lee`: a surname where the given name stands.
  const isOther = gap === ' ' && isAnothersName(word, at.isLowerCase) && !isTitle(word);
  return isOther ? 'another' : null;
}

const BEFORE = /^( |-|\. ?| ?["“”'(]|["“”')] ?)$/;

function fitOfGiven(
  [given = '']: readonly string[],
  { first, firstParts, middle }: NamedApplicant,
): Pick<Beside, 'fit' | 'slips' | 'why'> | null {
  if (given === '' || first === '') return null;
  if (given === first || firstParts[0] === given) return { fit: FIT.whole, slips: 0, why: '' };
  if (firstParts.includes(given) || (middle.length > 1 && given === middle)) {
    return { fit: FIT.nickname, slips: 0, why: 'a second given name' };
  }
  if (given.length === 1) {
    return given === first[0] ? { fit: FIT.initial, slips: 0, why: 'initial' } : null;
  }
  if (given.length >= 2 && areNicknames(given, firstParts[0] ?? first)) {
    return { fit: FIT.nickname, slips: 0, why: 'nickname' };
  }
  const most = given.length < 4 ? 0 : given.length < 8 ? 1 : 2;
  const slips = most === 0 ? 1 : editDistance(given, first, most);
  if (slips > most || (most > 0 && isGivenName(given) && isGivenName(first) && slips > 1))
    return null;
  return most === 0 ? null : { fit: FIT.misspeltFirst, slips, why: 'given name misspelt' };
}

/** A word in capitals beside a surname that is neither a title nor plain English. */
function isAnothersName(word: TextWord, isLowerCase: boolean): boolean {
  if (isTitle(word)) return false;
  if (isLowerCase) return isGivenName(word.folded) && !isCommonWord(word.folded);
  return isCapitalised(word) && word.raw.length > 1 && !isCommonWord(word.folded);
}

const TITLES = new Set('dr doctor prof professor mr mrs ms miss mx student applicant'.split(' '));

function isTitle({ folded }: TextWord): boolean {
  return TITLES.has(folded);
}

/** Whether a title of doctors stands before a word: `Dr. Thorne` alone is a colleague. */
function isTitled(text: string, before: TextWord | undefined, word: TextWord): boolean {
  if (before === undefined || !/^\.? $/.test(text.slice(before.to, word.from))) return false;
  return /^(dr|doctor|prof|professor)$/.test(before.folded);
}

function isNameLike(word: TextWord, isLowerCase: boolean): boolean {
  return (isLowerCase || isCapitalised(word)) && !isCommonWord(word.folded);
}

function mayBeMisspelt(word: TextWord, isLowerCase: boolean): boolean {
  return (
    word.folded.length >= SHORTEST_MISSPELT &&
    (isLowerCase || isCapitalised(word)) &&
    !isCommonWord(word.folded)
  );
}

function isJoinable(text: string, one: TextWord, other: TextWord): boolean {
  return /^( |-|\. ?|['’])$/.test(text.slice(one.to, other.from));
}

function isBeside(text: string, one: TextWord, other: TextWord, gap: RegExp): boolean {
  return gap.test(text.slice(one.to, other.from));
}

function isUpper({ raw }: TextWord): boolean {
  return raw === raw.toUpperCase();
}
