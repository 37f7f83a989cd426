import type { AamcId, Applicant } from '../applicant.ts';
import { editDistance } from '../editDistance.ts';
import { letterBits, lettersMissing } from '../prefixDistance.ts';
import { calledBy } from './nicknames.ts';
import { type SpokenSchool, spokenSchool } from './schoolMentions.ts';
import { foldedWords } from './textWords.ts';

/** The names of one applicant as they are compared. */
export interface NamedApplicant {
  readonly id: AamcId;
  readonly nrmpId: string | null;
  readonly email: string | null;
  readonly school: string | null;
  readonly schoolKey: string | null;
  /** Joined: `ibarrasolis`. */
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  /** Telling words of a surname of several, and of the given name. */
  readonly lastParts: readonly string[];
  readonly firstParts: readonly string[];
}

/** The pool, prepared once for any number of messages. */
export interface ApplicantIndex {
  readonly byId: ReadonlyMap<AamcId, NamedApplicant>;
  readonly byEmail: ReadonlyMap<string, AamcId>;
  readonly byLast: ReadonlyMap<string, readonly NamedApplicant[]>;
  readonly byLastPart: ReadonlyMap<string, readonly NamedApplicant[]>;
  readonly byFirst: ReadonlyMap<string, readonly NamedApplicant[]>;
  readonly schoolsByFirstWord: ReadonlyMap<string, readonly SpokenSchool[]>;
  readonly bySchool: ReadonlyMap<string, readonly NamedApplicant[]>;
  /** Surnames of at least five letters and their parts, by length, for misspellings. */
  readonly spellings: ReadonlyMap<number, readonly Spelling[]>;
}

interface Spelling {
  readonly word: string;
  readonly bits: number;
}

const PARTICLES = new Set(
  'al el de la le van der den von da dos del das di du ben bin abu abdel saint st mac'.split(' '),
);

export function prepareCapture(applicants: readonly Applicant[]): ApplicantIndex {
  const named = applicants.map(namesOf);
  const schools = new Map<string, SpokenSchool>();
  for (const { school } of named) {
    const spoken = spokenSchool(school ?? '');
    if (spoken !== null) schools.set(spoken.key, spoken);
  }
  const words = new Set<string>();
  for (const { last, lastParts } of named) for (const word of [last, ...lastParts]) words.add(word);
  return {
    byId: new Map(named.map((applicant) => [applicant.id, applicant])),
    byEmail: new Map(
      named.flatMap(({ id, email }) => (email === null ? [] : [[email.toLowerCase(), id]])),
    ),
    byLast: gather(named, ({ last }) => (last === '' ? [] : [last])),
    byLastPart: gather(named, ({ lastParts }) => lastParts),
    byFirst: gather(
      named,
      ({ first, firstParts }) =>
        new Set([first, ...firstParts, ...firstParts.flatMap(calledBy)].filter(Boolean)),
    ),
    schoolsByFirstWord: gather([...schools.values()], (school) => school.words.slice(0, 1)),
    bySchool: gather(named, ({ schoolKey }) => (schoolKey === null ? [] : [schoolKey])),
    spellings: gather(
      [...words]
        .filter((word) => word.length >= SHORTEST_MISSPELT)
        .map((word) => ({ word, bits: letterBits(word) })),
      ({ word }) => [word.length],
    ),
  };
}

/** Shorter surnames are too like each other, and like plain words, to be guessed. */
export const SHORTEST_MISSPELT = 5;

/** Slips that are forgiven in a name of so many letters. */
export function mostSlips(letters: number): number {
  return letters < SHORTEST_MISSPELT ? 0 : letters < 8 ? 1 : 2;
}

/** Surnames and parts of them that a word may be a misspelling of, with the slips of each. */
export function closeSpellings(
  { spellings }: ApplicantIndex,
  word: string,
): readonly { readonly word: string; readonly slips: number }[] {
  const most = mostSlips(word.length);
  if (most === 0) return [];
  const bits = letterBits(word);
  const close: { word: string; slips: number }[] = [];
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const spelling of spellings.get(length) ?? []) {
      if (lettersMissing(bits, spelling.bits) > most) continue;
      const slips = editDistance(word, spelling.word, most);
      if (slips > 0 && slips <= most) close.push({ word: spelling.word, slips });
    }
  }
  return close;
}

function namesOf({ id, nrmpId, email, school, ...name }: Applicant): NamedApplicant {
  const last = foldedWords(name.lastName);
  const first = foldedWords(name.firstName);
  return {
    id,
    nrmpId,
    email,
    school,
    schoolKey: spokenSchool(school ?? '')?.key ?? null,
    last: last.join(''),
    first: first.join(''),
    middle: foldedWords(name.middleName ?? '').join(''),
    lastParts:
      last.length < 2 ? [] : last.filter((word) => word.length >= 4 && !PARTICLES.has(word)),
    firstParts: first.filter((word) => word.length > 1),
  };
}

function gather<Key, Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
