import type { Span } from './captureReading.ts';
import { isCommonWord } from './commonWords.ts';
import { foldedWords, foldWord, type TextWord } from './textWords.ts';

/** Words that many schools share, so that they tell none apart. */
const GENERIC = new Set(
  foldedWords(
    `university universidad universite universitesi college school medicine medical medico medica state
    institute of the and for health science sciences center centre hospital faculty facultad faculte faculdade
    osteopathic national division english teaching research dental government college de del do da la le
    medicina tip fakultesi`,
  ),
);

/** How a school is named in talk: by what stands before the generic words. */
export interface SpokenSchool {
  readonly key: string;
  readonly words: readonly string[];
  /** Whether the first of the words alone is enough: `Ashgrove` for `Ashgrove-Whitmore`. */
  readonly firstSuffices: boolean;
}

export function spokenSchool(school: string): SpokenSchool | null {
  const head = school.split(',')[0]!;
  const words = foldedWords(head).filter((word) => !GENERIC.has(word));
  const first = words[0];
  if (first === undefined) return null;
  const isJoined = /^\P{L}*\p{L}+-/u.test(head);
  return {
    key: words.join(' '),
    words,
    firstSuffices: words.length === 1 ? !isCommonWord(first) : isJoined && first.length >= 6,
  };
}

export interface SchoolMention extends Span {
  readonly key: string;
}

/** Where schools of the pool are named, each by its first two telling words or a first that suffices. */
export function schoolMentions(
  words: readonly TextWord[],
  byFirstWord: ReadonlyMap<string, readonly SpokenSchool[]>,
): readonly SchoolMention[] {
  const mentions: SchoolMention[] = [];
  for (const [place, word] of words.entries()) {
    for (const school of byFirstWord.get(word.folded) ?? []) {
      let last = place;
      for (const wanted of school.words.slice(1)) {
        if (words[last + 1]?.folded === wanted) last += 1;
        else break;
      }
      const count = last - place + 1;
      if (
        count >= Math.min(2, school.words.length)
          ? count > 1 || school.firstSuffices
          : school.firstSuffices
      ) {
        mentions.push({ key: school.key, from: word.from, to: words[last]!.to });
      }
    }
  }
  return mentions;
}

/** Whether two ways to write an institution name the same one, by its telling words. */
export function isSameInstitution(one: string, other: string): boolean {
  const [a, b] = [spokenSchool(one), spokenSchool(other)];
  if (a === null || b === null) return false;
  const shared = Math.min(a.words.length, b.words.length, 2);
  const isStart = a.words.slice(0, shared).every((word, place) => word === b.words[place]);
  return isStart && (shared === 2 || a.firstSuffices || b.firstSuffices);
}

/** `school` as one word of an address: `harborpoint.example` names Harbor Point. */
export function isInAddress(school: string, address: string): boolean {
  const spoken = spokenSchool(school);
  const domain = foldWord(address.split('@').at(-1) ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const joined = spoken?.words.slice(0, 2).join('') ?? '';
  return joined.length >= 5 && domain.includes(joined);
}
