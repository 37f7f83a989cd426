import type { AamcId, Applicant } from './applicant.ts';

/** One applicant as text: words of the name and school without accents and case, and the ID. */
interface SearchEntry {
  readonly id: AamcId;
  /** ` smith  jo  ` …: every word begins after a space, so that a prefix is one `includes`. */
  readonly name: string;
  readonly school: string;
}

export type SearchIndex = readonly SearchEntry[];

export function prepareSearch(applicants: readonly Applicant[]): SearchIndex {
  // Thousands share a school, so each is folded once.
  const schools = new Map<string, string>();
  return applicants.map(({ id, lastName, firstName, middleName, school }) => {
    const written = school ?? '';
    let folded = schools.get(written);
    if (folded === undefined) {
      folded = ` ${fold(written)}`;
      schools.set(written, folded);
    }
    const name = `${lastName} ${firstName} ${middleName ?? ''}`;
    // `O'Brien` is found as `obrien`, `o brien` and `brien`.
    const parted = name.search(APOSTROPHES) >= 0 ? ` ${fold(name.replace(APOSTROPHES, ' '))}` : '';
    return { id, name: ` ${fold(name)}${parted}`, school: folded };
  });
}

/**
 * Applicants for whom every word of the query begins a word of the name or school, or stands within
 * the AAMC ID. Those found by name or ID come before those found by school only; within each, the
 * order of the index is kept. Digits may be typed in groups: `9120 4417`.
 */
export function search(index: SearchIndex, query: string): readonly AamcId[] {
  const digits = query.replace(/\s+/g, '');
  if (/^\d{2,8}$/.test(digits)) {
    return index.filter(({ id }) => id.includes(digits)).map(({ id }) => id);
  }
  const words = fold(query)
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ start: ` ${word}`, digits: /^\d{2,8}$/.test(word) ? word : null }));
  const byName: AamcId[] = [];
  const bySchool: AamcId[] = [];
  for (const { id, name, school } of index) {
    let isByName = true;
    let isFound = true;
    // A plain loop: at 10,000 applicants closures per word cost a key press half its frame.
    for (const { start, digits } of words) {
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
