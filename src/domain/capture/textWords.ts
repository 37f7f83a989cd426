import type { Span } from './captureReading.ts';

/** A word of the text, and as it is compared: lower case, without accents and apostrophes. */
export interface TextWord extends Span {
  readonly raw: string;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
/** Letters that Unicode does not take apart into a plain letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** Words in order; a possessive `'s` is left out of the word and of its span. */
export function textWords(text: string, from = 0, to = text.length): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const raw = match[0].replace(/['’](s|S)?$/, '');
    const start = from + match.index;
    words.push({ raw, folded: foldWord(raw), from: start, to: start + raw.length });
  }
  return words;
}

/** One word as it is compared. */
export function foldWord(word: string): string {
  const lower = word.replace(/['’]/g, '').toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðħıßæœþ]/g, (letter) => WHOLE_LETTERS[letter]!);
}

/** The words of a name or school, folded: `Ibarra-Solís` is `ibarra`, `solis`. */
export function foldedWords(text: string): readonly string[] {
  return textWords(text).map(({ folded }) => folded);
}

/** Whether a word begins like a name. Scripts without capitals always do. */
export function isCapitalised({ raw }: TextWord): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(raw);
}
