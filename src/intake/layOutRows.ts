import { ok, type Result } from '../base/result.ts';
import { MAX_COLUMNS, MAX_ROWS, type RowCounts } from './fileReport.ts';
import { isIdHeader } from './matchColumns.ts';
import { trimHeaders } from './normaliseHeader.ts';
import type { Row } from './parseRows.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A table as its rows are read: what stands around them is parted off. */
export interface TableRead {
  readonly headerLine: number;
  /** Header texts without the space around them; blank ones at the end are dropped. */
  readonly headers: readonly string[];
  /** A second header row; the first data row comes after both. */
  readonly labelRow: { readonly line: number; readonly cells: readonly string[] } | null;
  /**
   * Cells of an ordinary row: some writers end every row with blank ones beyond the headers. A row
   * that alone is wider has a cell too many, and the blank one at its end only hides the shift.
   */
  readonly width: number;
  /** Rows between header and footer, blank ones included. */
  readonly rows: readonly Row[];
  /** Physical lines before the header and after the data, blank ones left out. */
  readonly preamble: readonly string[];
  readonly footer: readonly string[];
  readonly counted: RowCounts;
}

/** Rows from the header on, with what is known of those before it. */
export interface FoundRows {
  readonly header: Row;
  /** A second header row above or below `header`. */
  readonly labelRow: Row | null;
  readonly body: readonly Row[];
  readonly idColumn: number;
  readonly preamble: readonly string[];
  readonly preambleRows: number;
  /** The text of the rows from this index of `body` on. */
  readonly footerText: (start: number) => readonly string[];
}

/** Parts the footer off, measures the table and refuses what is beyond the limits. */
export function layOutRows(found: FoundRows): Result<TableRead, Refusal> {
  const { header, body, idColumn, preambleRows } = found;
  const headers = trimHeaders(header.cells);
  if (headers.length > MAX_COLUMNS) return refuse('too-many-columns', tooManyColumns(headers));
  const hasLabelBelow = found.labelRow === null && isLabelRow(body[0], idColumn);
  const labelRow = hasLabelBelow ? (body[0] ?? null) : found.labelRow;
  const all = hasLabelBelow ? body.slice(1) : body;
  const end = footerStart(all, idColumn);
  const rows = all.slice(0, end);
  if (rows.every(isBlankRow)) {
    return refuse(
      'no-rows',
      'This file has a header but no applicants under it. Check the filter of the export and export again.',
    );
  }
  if (rows.length > MAX_ROWS) return refuse('too-many-rows', tooManyRows(rows.length));
  const label = labelRow === null ? 0 : 1;
  return ok({
    headerLine: header.line,
    headers,
    labelRow: labelRow === null ? null : { line: labelRow.line, cells: labelRow.cells },
    width: Math.max(header.cells.length, commonWidth(rows)),
    rows,
    preamble: found.preamble,
    footer: end === all.length ? [] : found.footerText(end + (hasLabelBelow ? 1 : 0)),
    counted: {
      file: preambleRows + 1 + label + all.length,
      preamble: preambleRows,
      header: 1,
      label,
      data: rows.length,
      footer: all.length - rows.length,
    },
  });
}

export function tooManyRows(rows: number): string {
  return `This file has ${rows} rows; the limit is ${MAX_ROWS}. Split it into several files and drop them one by one.`;
}

function tooManyColumns(headers: readonly string[]): string {
  return `This file has ${headers.length} columns; the limit is ${MAX_COLUMNS}. Export fewer columns.`;
}

export function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/**
 * Old archives have codes in one row and labels in the next. A row right under the header whose ID
 * cell speaks of an ID and holds none can be nobody's: it is a second header.
 */
function isLabelRow(row: Row | undefined, idColumn: number): boolean {
  if (row === undefined || row.strayQuote) return false;
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const id = row.cells[idColumn]?.trim() ?? '';
  return (
    filled.length >= 3 && (isIdHeader(id) || (/\bid\b|identif/i.test(id) && !/\d{5}/.test(id)))
  );
}

/** The number of cells that most rows have. */
function commonWidth(rows: readonly Row[]): number {
  const times = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length > 1) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  }
  const [widest] = [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return widest?.[0] ?? 0;
}

const FOOTER_WORDS =
  /\b(total|count|records?|rows|applicants|export(ed)?|report|generated|printed|page|filters?|confidential|end of)\b/i;

/** Trailing rows such as `Total: 400` or `Exported on …`: one or two cells and no ID among them. */
function footerStart(rows: readonly Row[], idColumn: number): number {
  let end = rows.length;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]!;
    if (isBlankRow(row)) continue;
    if (!isFooter(row, idColumn)) break;
    end = index;
  }
  return end;
}

function isFooter({ cells, strayQuote }: Row, idColumn: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (strayQuote || filled.length > 2) return false;
  const hasId = /\d{5,}/.test(cells[idColumn] ?? '') && !/\p{L}/u.test(cells[idColumn] ?? '');
  return !hasId && (filled.length === 1 || FOOTER_WORDS.test(filled.join(' ')));
}
