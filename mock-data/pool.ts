import { type Random, seededRandom } from '../src/base/clock.ts';
import { between, chooseShare, isDrawn, pick, shuffle } from './chance.ts';
import { type PersonName, RARE_NAMES, SUFFIXES } from './names.ts';
import { type Group, isInternational, makePerson, type Person, type Season } from './person.ts';

/** How an unfilled medicine pool is made up, in percent; the sum is 100. */
export const GROUP_SHARES: readonly (readonly [Group, number])[] = [
  ['US MD', 14],
  ['US DO', 10],
  ['prior US MD', 4],
  ['prior US DO', 2],
  ['Canadian', 0.5],
  ['US-IMG', 27],
  ['Non-US IMG', 42.5],
];

export const SHARES = {
  preliminary: 0.35,
  primaryCare: 0.15,
  interrupted: 0.12,
  soapReapply: 0.15,
  twoSchools: 0.05,
  withoutStep2: 0.04,
  failedStep1: 0.02,
  /** Of the graduates of osteopathic schools. */
  comlexOnly: 0.35,
  /** Of the international graduates. */
  ecfmgCertified: 0.7,
  couples: 0.03,
  leadingZero: 0.01,
  rareName: 0.025,
  suffix: 0.01,
  /** Pairs of two people with the same name, per person. */
  sameNamePairs: 1 / 60,
} as const;

/** More people than this would use up the fictional AAMC IDs. */
export const MAX_POOL = 100_000;

export interface PoolWish {
  readonly rows: number;
  readonly seed: number;
  readonly season: Season;
  /** AAMC IDs that other people already have. */
  readonly takenIds?: ReadonlySet<string>;
}

/** A pool of invented applicants; the same wish gives the same people everywhere. */
export function makePool({ rows, seed, season, takenIds = new Set() }: PoolWish): Person[] {
  const random = seededRandom(seed);
  const indexes = Array.from({ length: rows }, (_, index) => index);
  const groups = drawGroups(random, rows);
  const international = indexes.filter((index) => isInternational(groups[index] as Group));
  const osteopathic = indexes.filter((index) => groups[index]?.endsWith('DO'));
  const withoutStep2 = chooseShare(random, indexes, SHARES.withoutStep2);
  const failedStep1 = chooseShare(random, indexes, SHARES.failedStep1);
  // ECFMG certifies nobody who has not passed both Steps.
  const certifiable = international.filter(
    (index) => !withoutStep2.has(index) && !failedStep1.has(index),
  );
  const certified = chooseShare(
    random,
    certifiable,
    Math.min(1, (SHARES.ecfmgCertified * international.length) / certifiable.length),
  );
  const chosen = {
    preliminary: chooseShare(random, indexes, SHARES.preliminary),
    primaryCare: chooseShare(random, indexes, SHARES.primaryCare),
    interrupted: chooseShare(random, indexes, SHARES.interrupted),
    soapReapply: chooseShare(random, indexes, SHARES.soapReapply),
    twoSchools: chooseShare(random, indexes, SHARES.twoSchools),
    comlexOnly: chooseShare(random, osteopathic, SHARES.comlexOnly),
    leadingZero: chooseShare(random, indexes, SHARES.leadingZero),
    rareName: chooseShare(random, indexes, SHARES.rareName),
  };
  const rareNames = drawRareNames(random, chosen.rareName);
  const suffixed = chooseShare(
    random,
    indexes.filter((index) => !chosen.rareName.has(index)),
    SHARES.suffix,
  );
  const names = new Set<string>();
  const ids = new Set(takenIds);
  const people = indexes.map((index) => {
    const person = makePerson(
      random,
      {
        id: drawId(random, ids, chosen.leadingZero.has(index)),
        group: groups[index] as Group,
        interrupted: chosen.interrupted.has(index),
        twoSchools: chosen.twoSchools.has(index),
        withoutStep2: withoutStep2.has(index),
        comlexOnly: chosen.comlexOnly.has(index),
        failedStep1: failedStep1.has(index),
        ecfmgCertified: certified.has(index),
        soapReapply: chosen.soapReapply.has(index),
        trackCodes: [
          '2978140C0',
          ...(chosen.preliminary.has(index) ? (['2978140P0'] as const) : []),
          ...(chosen.primaryCare.has(index) ? (['2978140M0'] as const) : []),
        ],
        rareName: rareNames.get(index) ?? null,
        suffix: suffixed.has(index) ? pick(random, SUFFIXES) : '',
      },
      { season, isNameTaken: (name) => names.has(listName(name)) },
    );
    names.add(listName(person.name));
    return person;
  });
  return withCouples(random, withSameNames(random, people, chosen.rareName));
}

/** `Last, First` as the exports write it; the last name alone for people with one name. */
export function listName({ last, first }: PersonName): string {
  return first === '' ? last : `${last}, ${first}`;
}

/** Largest remainders first, so that the counts add up to the rows. */
function drawGroups(random: Random, rows: number): Group[] {
  const wanted = GROUP_SHARES.map(([group, share]) => ({ group, exact: (share * rows) / 100 }));
  const groups = wanted.flatMap(({ group, exact }) =>
    Array.from({ length: Math.floor(exact) }, () => group),
  );
  const byRemainder = wanted.toSorted((a, b) => (b.exact % 1) - (a.exact % 1));
  for (const { group } of byRemainder.slice(0, rows - groups.length)) groups.push(group);
  return shuffle(random, groups);
}

/** Each kind of rare name in turn, so that a pool of forty already holds one. */
function drawRareNames(random: Random, indexes: ReadonlySet<number>): Map<number, PersonName> {
  const kinds = shuffle(random, Object.values(RARE_NAMES));
  return new Map(
    [...indexes].map((index, turn) => {
      const kind = kinds[turn % kinds.length] ?? RARE_NAMES.oneWord;
      return [index, pick<PersonName>(random, kind)];
    }),
  );
}

/** AAMC IDs that begin with 990, or with 0099 to guard the leading zeros; never given twice. */
function drawId(random: Random, ids: Set<string>, hasLeadingZero: boolean): string {
  while (true) {
    const id = hasLeadingZero
      ? `0099${String(between(random, 0, 9_999)).padStart(4, '0')}`
      : `990${String(between(random, 0, 99_999)).padStart(5, '0')}`;
    if (!ids.has(id)) {
      ids.add(id);
      return id;
    }
  }
}

/** Gives the second of each pair the first and last name of the first. */
function withSameNames(
  random: Random,
  people: readonly Person[],
  rare: ReadonlySet<number>,
): Person[] {
  const named = [...people];
  const ordinary = people.map((_, index) => index).filter((index) => !rare.has(index));
  const chosen = shuffle(random, ordinary);
  const pairs = Math.round(people.length * SHARES.sameNamePairs);
  for (let pair = 0; pair < pairs; pair += 1) {
    const model = named[chosen[2 * pair] ?? -1];
    const index = chosen[2 * pair + 1] ?? -1;
    const namesake = named[index];
    if (model === undefined || namesake === undefined) break;
    const [mailName = ''] = model.email.split('.');
    const [, ...mailRest] = namesake.email.split('.');
    named[index] = {
      ...namesake,
      sex: model.sex,
      name: { ...model.name, middle: namesake.name.middle },
      email: [mailName, ...mailRest].join('.'),
    };
  }
  return named;
}

/** Half of the couples have both partners in the pool and point at each other. */
function withCouples(random: Random, people: readonly Person[]): Person[] {
  const coupled = [...people];
  const indexes = people.map((_, index) => index);
  const chosen = [...chooseShare(random, indexes, SHARES.couples)];
  for (let turn = 0; turn < chosen.length; turn += 1) {
    const index = chosen[turn] as number;
    const person = coupled[index] as Person;
    const other = chosen[turn + 1];
    if (turn % 4 === 0 && other !== undefined) {
      const partner = coupled[other] as Person;
      coupled[index] = { ...person, partner: partnerOf(partner) };
      coupled[other] = { ...partner, partner: partnerOf(person) };
      turn += 1;
    } else {
      const name = `${pick(random, ['Ashby', 'Calloway', 'Delacroix', 'Ferrante'])}, ${pick(random, ['Robin', 'Sasha', 'Jamie', 'Noor'])}`;
      const specialty = isDrawn(random, 0.5) ? 'Pediatrics' : 'Family Medicine';
      coupled[index] = { ...person, partner: { name, specialty } };
    }
  }
  return coupled;
}

function partnerOf(person: Person): { name: string; specialty: string } {
  return { name: listName(person.name), specialty: 'Internal Medicine' };
}
