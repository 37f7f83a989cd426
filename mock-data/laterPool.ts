import { type Random, seededRandom } from '../src/base/clock.ts';
import { bell, shuffle } from './chance.ts';
import type { Person, Season } from './person.ts';
import { makePool } from './pool.ts';

/** What a later export of the same pool says differently; the tests hold the files to it. */
export interface LaterPool {
  /** Newest first, then the order of the earlier export. */
  readonly people: readonly Person[];
  readonly addedIds: readonly string[];
  readonly goneIds: readonly string[];
  /** Fields of `Applicant` that changed, by AAMC ID. */
  readonly changedById: ReadonlyMap<string, readonly string[]>;
}

interface Change {
  readonly count: number;
  readonly fields: readonly string[];
  applies(person: Person): boolean;
  change(person: Person, random: Random): Person;
}

const CHANGES: readonly Change[] = [
  {
    count: 5,
    fields: ['step2ck'],
    applies: ({ exams, ecfmg }) => exams.step2ck === null && !exams.isComlexOnly && ecfmg !== null,
    change: withStep2,
  },
  {
    count: 3,
    fields: ['step2ck', 'ecfmgCertified'],
    applies: ({ exams, ecfmg }) => exams.step2ck === null && ecfmg === false,
    change: (person, random) => ({ ...withStep2(person, random), ecfmg: true }),
  },
  {
    count: 8,
    fields: ['ecfmgCertified'],
    applies: ({ exams, ecfmg }) => exams.step2ck !== null && ecfmg === false,
    change: (person) => ({ ...person, ecfmg: true }),
  },
  {
    count: 5,
    fields: ['step3'],
    applies: ({ exams }) => exams.step3 === null && !exams.isComlexOnly,
    change: (person, random) => ({
      ...person,
      exams: {
        ...person.exams,
        step3: { passed: true, score: bell(random, { mean: 219, sd: 9, low: 202, high: 248 }) },
      },
    }),
  },
  {
    count: 4,
    fields: ['tracks'],
    applies: ({ trackCodes }) => trackCodes.length === 1,
    change: (person) => ({ ...person, trackCodes: [...person.trackCodes, '2978140P0'] }),
  },
];

const ADDED = 12;
const GONE = 3;

export function makeLaterPool(
  pool: readonly Person[],
  { seed, season }: { seed: number; season: Season },
): LaterPool {
  const random = seededRandom(seed);
  const takenIds = new Set(pool.map((person) => person.id));
  const added = makePool({ rows: ADDED, seed: seed + 1, season, takenIds }).map((person) => ({
    ...person,
    appliedOn: { ...person.appliedOn, day: season.soapMonday + 2 },
  }));
  const candidates = shuffle(random, pool);
  const gone = new Set(candidates.splice(0, GONE).map((person) => person.id));
  const changed = new Map<string, { person: Person; fields: readonly string[] }>();
  for (const { count, fields, applies, change } of CHANGES) {
    const chosen = candidates.filter((person) => !changed.has(person.id) && applies(person));
    for (const person of chosen.slice(0, count)) {
      changed.set(person.id, { person: change(person, random), fields });
    }
  }
  return {
    people: [
      ...added,
      ...pool
        .filter((person) => !gone.has(person.id))
        .map((person) => changed.get(person.id)?.person ?? person),
    ],
    addedIds: added.map((person) => person.id),
    goneIds: [...gone],
    changedById: new Map([...changed].map(([id, { fields }]) => [id, fields])),
  };
}

function withStep2(person: Person, random: Random): Person {
  const step2ck = bell(random, { mean: 238, sd: 9, low: 216, high: 262 });
  return { ...person, exams: { ...person.exams, step2ck } };
}
