/**
 * A table for spreadsheets: RFC 4180 with CR LF after every line, and a byte order mark so that Excel
 * reads it as UTF-8. Numbers are written as they are; null is an empty cell.
 *
 * Text never opens as a formula (OWASP, "CSV injection"). papaparse's `escapeFormulae` misses every
 * cell with a line break, so the guard is ours: an apostrophe wherever a reader could see a cell begin
 * with a sign, that is at the start and after each line break, tab, comma, semicolon or bar (a
 * spreadsheet in another country parts cells at semicolons, inside quotes too). Blanks, invisible
 * characters and the full-width forms of the signs do not hide one.
 */
export type CsvCell = string | number | null;

export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = guardFormulas(cell);
  return /[",;|\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A beginning of a cell, before blanks, invisible characters or quotes and then a sign. */
const FORMULA_BEGINS = /(?<=^|[,;|\t\r\n])(?=[\s\p{C}'"]*[=+\-@%＝＋－＠])/gu;
const GUARD = /(?<=^|[,;|\t\r\n])'(?=[\s\p{C}'"]*[=+\-@%＝＋－＠])/gu;

export function guardFormulas(text: string): string {
  return text.replace(FORMULA_BEGINS, "'");
}

/** Takes the apostrophes of `guardFormulas` away again, and none that were there before. */
export function unguardFormulas(text: string): string {
  return text.replace(GUARD, '');
}
