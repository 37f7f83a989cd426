import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assert } from '../../../src/base/assert.ts';
import { decodeBytes } from '../../../src/intake/decodeBytes.ts';
import { readRows } from '../../../src/intake/readRows.ts';

const ENCODINGS = ['utf-8', 'utf-8 bom', 'utf-16le bom', 'utf-16be bom', 'windows-1252'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Characters that break careless readers, and some that stand in every encoding tried. */
const awkward = fc
  .array(fc.constantFrom(',', ';', '\t', '|', '"', '""', '\n', '\r\n', '\r', ' ', 'a', 'é', '7'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const cell = (encoding: Encoding): fc.Arbitrary<string> =>
  (encoding === 'windows-1252' ? awkward : fc.oneof(awkward, fc.string({ unit: 'grapheme' }))).map(
    // Control bytes mean a binary file, and a guarded value is unguarded on purpose.
    (text) => text.replace(/(?![\t\n\r])\p{Cc}|=|\ufeff/gu, ''),
  );

const table = fc.constantFrom(...ENCODINGS).chain((encoding) =>
  fc.record({
    encoding: fc.constant(encoding),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    endsWithNewline: fc.boolean(),
    quotesAll: fc.boolean(),
    rows: fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(cell(encoding), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 8,
      }),
    ),
  }),
);

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (c) => c.charCodeAt(0));
  const marked = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le bom');
  }
  return new Uint8Array(view.buffer);
}

test('a table that is written and read is the same table', () => {
  fc.assert(
    fc.property(table, ({ encoding, delimiter, newline, endsWithNewline, quotesAll, rows }) => {
      const header = ['AAMC ID', ...rows[0]!.map((_, index) => `Column ${index}`)];
      const written = rows.map((cells, index) => [String(99_000_000 + index), ...cells]);
      const quote = (text: string): string =>
        quotesAll || /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text =
        [header, ...written].map((cells) => cells.map(quote).join(delimiter)).join(newline) +
        (endsWithNewline ? newline : '');
      const decoded = decodeBytes(encode(text, encoding));
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
