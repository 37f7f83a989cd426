import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import { DIALECT_NAMES, DIALECTS, tableOf } from '../../../mock-data/dialects.ts';
import { makePool } from '../../../mock-data/pool.ts';
import { poolCsv } from '../../../mock-data/poolCsv.ts';
import { writeCsv } from '../../../mock-data/writeCsv.ts';

const wishes = fc.record({
  rows: fc.integer({ min: 1, max: 120 }),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  dialect: fc.constantFrom(...DIALECT_NAMES),
});

function cellsOf(text: string): string[][] {
  return parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
}

describe('poolCsv', () => {
  test('has every wished row, each with its own ID of eight digits', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const [headers = [], ...rows] = cellsOf(poolCsv(wish));
        const column = headers.findIndex((header) => /^AAMC ID$/i.test(header));
        const ids = rows.map((row) => row[column] ?? '');
        expect(ids.length).toBe(wish.rows);
        expect(new Set(ids).size).toBe(wish.rows);
        for (const id of ids) expect(id).toMatch(/^\d{8}$/);
        for (const row of rows) expect(row.length).toBe(headers.length);
      }),
      { seed: 2027, numRuns: 60 },
    );
  });

  test('says nothing twice under one header', () => {
    for (const name of DIALECT_NAMES) {
      const headers = DIALECTS[name].columns.map(([header]) => header);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  test('loses no cell on the way to the file and back', () => {
    fc.assert(
      fc.property(wishes, ({ dialect, ...wish }) => {
        const { season, columns } = DIALECTS[dialect];
        const table = tableOf(makePool({ ...wish, season }), columns);
        expect(cellsOf(writeCsv(table))).toEqual([table.headers, ...table.rows]);
      }),
      { seed: 2027, numRuns: 40 },
    );
  });
});
