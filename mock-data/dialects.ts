import type { Column } from './dialects/cells.ts';
import { PDWS_2018_COLUMNS } from './dialects/pdws2018.ts';
import { PDWS_2020_COLUMNS } from './dialects/pdws2020.ts';
import { PDWS_2025_COLUMNS } from './dialects/pdws2025.ts';
import { RESIDENCY_CAS_COLUMNS } from './dialects/residencyCas.ts';
import type { Person, Season } from './person.ts';
import type { Table } from './writeCsv.ts';

/** The header spellings and value formats of one exporting program in one season. */
export interface Dialect {
  readonly season: Season;
  readonly columns: readonly Column[];
}

export const DIALECT_NAMES = ['pdws-2018', 'pdws-2020', 'pdws-2025', 'residencycas'] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** The spellings of 2025 are filled with the people of the season that the product ships for. */
export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  'pdws-2018': { season: { year: 2019, soapMonday: 11 }, columns: PDWS_2018_COLUMNS },
  'pdws-2020': { season: { year: 2021, soapMonday: 15 }, columns: PDWS_2020_COLUMNS },
  'pdws-2025': { season: { year: 2027, soapMonday: 15 }, columns: PDWS_2025_COLUMNS },
  residencycas: { season: { year: 2027, soapMonday: 15 }, columns: RESIDENCY_CAS_COLUMNS },
};

export function tableOf(people: readonly Person[], columns: readonly Column[]): Table {
  return {
    headers: columns.map(([header]) => header),
    rows: people.map((person) => columns.map(([, cell]) => cell(person))),
  };
}
