import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assert } from '../../../src/base/assert.ts';
import { decodeBytes } from '../../../src/intake/decodeBytes.ts';
import { readRows } from '../../../src/intake/readRows.ts';
import { anyCell, dialect, writeTable } from '../../support/writtenTable.ts';

const table = dialect.chain((style) =>
  fc.record({
    style: fc.constant(style),
    rows: fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(anyCell(style.encoding), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 8,
      }),
    ),
  }),
);

test('a table that is written and read is the same table', () => {
  fc.assert(
    fc.property(table, ({ style, rows }) => {
      const header = ['AAMC ID', ...rows[0]!.map((_, index) => `Column ${index}`)];
      const written = rows.map((cells, index) => [String(99_000_000 + index), ...cells]);
      const decoded = decodeBytes(writeTable([header, ...written], style));
      assert(decoded.ok, 'the bytes can be decoded');
      const read = readRows(decoded.value.text);
      assert(read.ok, 'the text can be read');
      expect(read.value.headers).toEqual(header);
      expect(read.value.rows.map(({ cells }) => cells)).toEqual(written);
      const breaks = (part: string): number => part.split(/\r\n|\r|\n/).length - 1;
      let line = 2;
      for (const [index, cells] of written.entries()) {
        expect(read.value.rows[index]?.line).toBe(line);
        line += 1 + breaks(cells.join('|'));
      }
    }),
    { seed: 20270316, numRuns: 2000 },
  );
});
