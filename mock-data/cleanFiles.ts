import type { Column } from './dialects/cells.ts';
import { DIALECTS, type DialectName, tableOf } from './dialects.ts';
import { makeLaterPool } from './laterPool.ts';
import type { Person } from './person.ts';
import { makePool } from './pool.ts';
import { poolCsv } from './poolCsv.ts';
import { writeCsv } from './writeCsv.ts';

/** The seed of the pools of 250 and 400, and so of everything made from the latter. */
export const POOL_SEED = 7;
export const LATER_SEED = 31;

const { season, columns } = DIALECTS['pdws-2025'];

/** The texts of the clean files by name. */
export function cleanFiles(): Map<string, string> {
  const pool = samplePool();
  const later = makeLaterPool(pool, { seed: LATER_SEED, season });
  return new Map([
    ['pool-250.csv', poolCsv({ rows: 250, seed: POOL_SEED, dialect: 'pdws-2025' })],
    ['pool-400.csv', writeCsv(tableOf(pool, columns))],
    ...PARTS.map(({ name, from, to, columnsOf }): [string, string] => [
      name,
      writeCsv(tableOf(pool.slice(from, to), columnsOf(columns))),
    ]),
    ['pool-400-later.csv', writeCsv(tableOf(later.people, columns))],
    ...SMALL_FILES.map(({ name, seed, dialect }): [string, string] => [
      name,
      poolCsv({ rows: 40, seed, dialect }),
    ]),
  ]);
}

export function samplePool(): Person[] {
  return makePool({ rows: 400, seed: POOL_SEED, season });
}

/**
 * The pool in three overlapping files, as three selections of one long list come out. Their columns
 * differ in order, spelling and choice, but every fact that is read stands in all of them.
 */
const PARTS: readonly {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  columnsOf(all: readonly Column[]): Column[];
}[] = [
  {
    name: 'pool-400-part-1.csv',
    from: 0,
    to: 154,
    columnsOf: (all) => without(all, 'Hobbies and Interests', 'Reviewer Comments'),
  },
  {
    name: 'pool-400-part-2.csv',
    from: 134,
    to: 294,
    columnsOf: (all) => {
      const chosen = without(all, 'Gender', 'Date of Birth', 'Self Identify', 'Contact Address 1');
      const [id, ...others] = renamed(chosen, 'E-mail', 'Email') as [Column, ...Column[]];
      return [...others.slice(0, 4), id, ...others.slice(4)];
    },
  },
  {
    name: 'pool-400-part-3.csv',
    from: 274,
    to: 400,
    columnsOf: (all) => [
      ...renamed(
        renamed(all, 'AAMC ID', 'AAMCID'),
        'ECFMG Certified',
        'ECFMG Certification Received',
      ),
      ['IM Grade--10', (person) => String(Math.round(person.documentScore))],
    ],
  },
];

const SMALL_FILES: readonly { name: string; seed: number; dialect: DialectName }[] = [
  { name: 'dialect-2018.csv', seed: 18, dialect: 'pdws-2018' },
  { name: 'dialect-2020.csv', seed: 20, dialect: 'pdws-2020' },
  { name: 'dialect-2025.csv', seed: 25, dialect: 'pdws-2025' },
  { name: 'dialect-residencycas.csv', seed: 27, dialect: 'residencycas' },
];

function without(all: readonly Column[], ...headers: readonly string[]): Column[] {
  return all.filter(([header]) => !headers.includes(header));
}

function renamed(all: readonly Column[], from: string, to: string): Column[] {
  return all.map(([header, cell]) => [header === from ? to : header, cell]);
}
