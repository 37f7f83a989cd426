import { eachInSteps, finish, type Steps } from '../base/steps.ts';
import type { AamcId, Applicant } from './applicant.ts';
import { letterBits, lettersMissing, prefixDistance } from './prefixDistance.ts';

/** One applicant as text: words of the name and school without accents and case, and the ID. */
interface SearchEntry {
  readonly id: AamcId;
  /** ` smith  jo  ` …: every word begins after a space, so that a prefix is one `includes`. */
  readonly name: string;
  readonly school: string;
  /** The same words as places in `words`. */
  readonly nameWords: readonly number[];
  readonly schoolWords: readonly number[];
}

export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  /** Every word that occurs, once: a slip is looked for here, not in ten thousand names. */
  readonly words: readonly string[];
  /** `letterBits` of each word. */
  readonly bits: Int32Array;
}

export function prepareSearch(applicants: readonly Applicant[]): SearchIndex {
  return finish(prepareSearchSteps(applicants));
}

/** The same, prepared in steps. */
export function* prepareSearchSteps(applicants: readonly Applicant[]): Steps<SearchIndex> {
  const words: string[] = [];
  const placeOf = new Map<string, number>();
  const placesOf = (text: string) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        let place = placeOf.get(word);
        if (place === undefined) {
          place = words.push(word) - 1;
          placeOf.set(word, place);
        }
        return place;
      });
  // Thousands share a school, so each is folded once.
  const schools = new Map<string, Pick<SearchEntry, 'school' | 'schoolWords'>>();
  const entries: SearchEntry[] = [];
  yield* eachInSteps(applicants, ({ id, lastName, firstName, middleName, school: written }) => {
    let school = schools.get(written ?? '');
    if (school === undefined) {
      const folded = fold(written ?? '');
      school = { school: ` ${folded}`, schoolWords: placesOf(folded) };
      schools.set(written ?? '', school);
    }
    const name = `${lastName} ${firstName} ${middleName ?? ''}`;
    // `O'Brien` is found as `obrien`, `o brien` and `brien`.
    const parted = name.search(APOSTROPHES) >= 0 ? ` ${fold(name.replace(APOSTROPHES, ' '))}` : '';
    const folded = ` ${fold(name)}${parted}`;
    entries.push({ id, name: folded, nameWords: placesOf(folded), ...school });
  });
  return { entries, words, bits: Int32Array.from(words, letterBits) };
}

/**
 * Applicants for whom every word of the query begins a word of the name or school, or stands within
 * the AAMC ID. Where nobody is found so, words that nobody bears may be misspelt by a letter or two
 * (`MOST_SLIPS`); then every word may. The best match comes first: fewer slips, then the name before
 * the school, then the order of the index. Digits are never guessed; they may be typed in groups
 * (`9120 4417`), and an ID that begins with them comes before one that only holds them.
 */
export function search(index: SearchIndex, query: string): readonly AamcId[] {
  const digits = query.replace(/\s+/g, '');
  if (ID_DIGITS.test(digits)) {
    const ids = index.entries.map(({ id }) => id).filter((id) => id.includes(digits));
    return [
      ...ids.filter((id) => id.startsWith(digits)),
      ...ids.filter((id) => !id.startsWith(digits)),
    ];
  }
  const words = fold(query).split(' ').filter(Boolean);
  const exact = exactMatches(index, words);
  if (exact.length > 0 || words.length === 0) return exact;
  const misspelt = words.filter(
    (word) => !ID_DIGITS.test(word) && !index.words.some((known) => known.startsWith(word)),
  );
  const close = misspelt.length === 0 ? [] : closeMatches(index, words, new Set(misspelt));
  if (close.length > 0 || misspelt.length === words.length) return close;
  return closeMatches(index, words, new Set(words));
}

const ID_DIGITS = /^\d{2,8}$/;

function exactMatches({ entries }: SearchIndex, words: readonly string[]): readonly AamcId[] {
  const wanted = words.map((word) => ({
    start: ` ${word}`,
    digits: ID_DIGITS.test(word) ? word : null,
  }));
  const byName: AamcId[] = [];
  const bySchool: AamcId[] = [];
  for (const { id, name, school } of entries) {
    let isByName = true;
    let isFound = true;
    // A plain loop: at 10,000 applicants closures per word cost a key press half its frame.
    for (const { start, digits } of wanted) {
      if (name.includes(start) || (digits !== null && id.includes(digits))) continue;
      isByName = false;
      if (school.includes(start)) continue;
      isFound = false;
      break;
    }
    if (isByName) byName.push(id);
    else if (isFound) bySchool.push(id);
  }
  return [...byName, ...bySchool];
}

/** Slips that are forgiven in a word of so many letters: short words are too like each other. */
const MOST_SLIPS = (letters: number) => (letters < 4 ? 0 : letters < 7 ? 1 : 2);

/** With slips, but only in the words of `forgiven`. */
function closeMatches(
  { entries, words: known, bits }: SearchIndex,
  words: readonly string[],
  forgiven: ReadonlySet<string>,
): readonly AamcId[] {
  const wanted = words.map((word) => {
    const isDigits = ID_DIGITS.test(word);
    const most = forgiven.has(word) && !isDigits ? MOST_SLIPS(word.length) : 0;
    const slips = new Uint8Array(known.length).fill(most + 1);
    const own = letterBits(word);
    for (let place = 0; place < known.length; place += 1) {
      if (lettersMissing(own, bits[place]!) > most) continue;
      const other = known[place]!;
      if (most > 0) slips[place] = prefixDistance(word, other, most);
      else if (other.startsWith(word)) slips[place] = 0;
    }
    return { word, most, slips, isDigits };
  });
  const found: AamcId[][] = [];
  for (const { id, nameWords, schoolWords } of entries) {
    let score = 0;
    for (const { word, most, slips, isDigits } of wanted) {
      const inName = isDigits && id.includes(word) ? 0 : leastSlips(nameWords, slips, most);
      const inSchool = inName === 0 ? most + 1 : leastSlips(schoolWords, slips, most);
      const least = Math.min(inName, inSchool);
      if (least > most) {
        score = -1;
        break;
      }
      // A slip weighs more than to be found in the school.
      score += least * (words.length + 1) + (inName <= inSchool ? 0 : 1);
    }
    if (score < 0) continue;
    found[score] ??= [];
    found[score]!.push(id);
  }
  return found.flat();
}

function leastSlips(places: readonly number[], slips: Uint8Array, most: number): number {
  let least = most + 1;
  for (const place of places) if (slips[place]! < least) least = slips[place]!;
  return least;
}

const APOSTROPHES = /[’'`]/g;
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

/** Lower case, without accents; everything that is no letter or digit parts words. */
function fold(text: string): string {
  const lower = text.replace(APOSTROPHES, '').toLowerCase();
  // Most names are plain: the costly half is for the others.
  if (/^[a-z0-9 ]*$/.test(lower)) return lower.replace(/ +/g, ' ').trim();
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðħıßæœþ]/g, (letter) => WHOLE_LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
