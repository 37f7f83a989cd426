import { DIALECTS, type DialectName, tableOf } from './dialects.ts';
import { makePool } from './pool.ts';
import { writeCsv } from './writeCsv.ts';

/** The text of a whole export. Encode it as UTF-8, without a byte order mark. */
export function poolCsv(wish: { rows: number; seed: number; dialect: DialectName }): string {
  const { season, columns } = DIALECTS[wish.dialect];
  return writeCsv(tableOf(makePool({ ...wish, season }), columns));
}
