import fc from 'fast-check';

/** How a table can be written down: every way that a reader must tell from every other. */
export const ENCODINGS = [
  'utf-8',
  'utf-8 bom',
  'utf-16le bom',
  'utf-16be bom',
  'windows-1252',
] as const;
export type WrittenEncoding = (typeof ENCODINGS)[number];

export interface Dialect {
  readonly encoding: WrittenEncoding;
  readonly delimiter: string;
  readonly newline: string;
  readonly endsWithNewline: boolean;
  readonly quotesAll: boolean;
}

export const dialect: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom(...ENCODINGS),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  endsWithNewline: fc.boolean(),
  quotesAll: fc.boolean(),
});

/** Characters that break careless readers, and some that stand in every encoding tried. */
const awkward = fc
  .array(fc.constantFrom(',', ';', '\t', '|', '"', '""', '\n', '\r\n', '\r', ' ', 'a', 'é', '7'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Any text that the encoding can hold. */
export function anyCell(encoding: WrittenEncoding): fc.Arbitrary<string> {
  const cells =
    encoding === 'windows-1252' ? awkward : fc.oneof(awkward, fc.string({ unit: 'grapheme' }));
  // Control bytes mean a binary file, and a guarded value is unguarded on purpose.
  return cells.map((text) => text.replace(/(?![\t\n\r])\p{Cc}|=|\ufeff/gu, ''));
}

export function writeTable(
  rows: readonly (readonly string[])[],
  { encoding, delimiter, newline, endsWithNewline, quotesAll }: Dialect,
): Uint8Array {
  const quote = (text: string): string =>
    quotesAll || /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const text =
    rows.map((cells) => cells.map(quote).join(delimiter)).join(newline) +
    (endsWithNewline ? newline : '');
  return encode(text, encoding);
}

function encode(text: string, encoding: WrittenEncoding): Uint8Array {
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
