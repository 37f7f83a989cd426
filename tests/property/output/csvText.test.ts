import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText, guardFormulas, unguardFormulas } from '../../../src/output/csvText.ts';

const SEED = 20270317;
const nastyText = fc
  .array(
    fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ',', ';', '|', '\t', '\r', '\n', ' ', 'a'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), nastyText);

test('the guard can be taken away again, whatever the text', () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(unguardFormulas(guardFormulas(cell))).toBe(cell);
    }),
    { seed: SEED, numRuns: 10_000 },
  );
});

test('a table reads back cell by cell', () => {
  const tables = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(tables, (rows) => {
      // The parser takes one byte order mark off, as every reader of a file does.
      const parsed = Papa.parse<string[]>(csvText(rows), { delimiter: ',', newline: '\r\n' });
      expect(parsed.data.slice(0, -1).map((row) => row.map(unguardFormulas))).toEqual(rows);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('parted at any separator a spreadsheet may use, no cell begins with a sign', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
      const whole = Papa.parse<string[]>(csvText([cells]), { delimiter: ',', newline: '\r\n' });
      for (const cell of whole.data[0]!) {
        for (const part of cell.split(/[;\t\r\n|]/)) {
          expect(part.replace(/^[\s\p{C}"]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }
    }),
    { seed: SEED, numRuns: 2000 },
  );
});
