import { BLANK, isBlankCell, type Reading, readAs } from './reading.ts';

/** Free text as written, without the space around it. */
export function readText(cell: string): Reading<string> {
  return isBlankCell(cell) ? BLANK : readAs(cell.trim());
}

/** An address has an `@` between two parts; anything else in its column is a shifted cell. */
export function readEmail(cell: string): Reading<string> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim();
  return /^[^\s@]+@[^\s@]+$/.test(text)
    ? readAs(text)
    : {
        kind: 'problem',
        code: 'email-unreadable',
        reason: 'This is not an e-mail address. It is left out; check the cell in the export.',
      };
}
