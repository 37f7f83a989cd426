import { seededRandom } from '../src/base/clock.ts';
import { DIALECTS, type DialectName, tableOf } from './dialects.ts';
import { dirtyLines } from './dirtyRows.ts';
import { makePool } from './pool.ts';
import { csvLine } from './writeCsv.ts';

export interface ExportWish {
  readonly rows: number;
  readonly seed: number;
  readonly dialect: DialectName;
  /** Percent of the rows that carry a fault; none unless asked for. */
  readonly dirty?: number;
}

/** The text of a whole export. Encode it as UTF-8, without a byte order mark. */
export function poolCsv({ rows, seed, dialect, dirty = 0 }: ExportWish): string {
  const { season, columns } = DIALECTS[dialect];
  const table = tableOf(makePool({ rows, seed, season }), columns);
  const lines = dirtyLines(seededRandom(seed), table, dirty / 100);
  return [csvLine(table.headers), ...lines].map((line) => `${line}\r\n`).join('');
}
