import { ok, type Result } from '../base/result.ts';
import { type FileReport, MAX_COLUMNS, MAX_ROWS } from './fileReport.ts';
import { findHeader, lineCells } from './findHeader.ts';
import { isIdHeader, isKnownHeader } from './matchColumns.ts';
import { parseRows, type Row } from './parseRows.ts';
import { partSwallowedRows } from './partSwallowedRows.ts';
import { offsetOfLine, splitLines } from './physicalLines.ts';
import { type Refusal, refuse } from './refusal.ts';
import { rankDelimiters } from './sniffDelimiter.ts';
import { unifyLineEndings } from './unifyLineEndings.ts';

export interface TableRead {
  readonly delimiter: FileReport['delimiter'];
  readonly headerLine: number;
  /** Header texts without the space around them; blank ones at the end are dropped. */
  readonly headers: readonly string[];
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
}

/** Text → header and rows of strings, each with the line of the file on which it begins. */
export function readRows(text: string): Result<TableRead, Refusal> {
  const place = findHeader(text);
  if (place === null) return refuseHeader(text);
  const { delimiter, line: headerLine } = place;
  const offset = offsetOfLine(text, headerLine);
  const unified = unifyLineEndings(text.slice(offset), delimiter);
  const [header, ...parsed] = parseRows(unified, delimiter, headerLine);
  const headers = trimHeaders(header?.cells ?? []);
  if (headers.length > MAX_COLUMNS) {
    return refuse(
      'too-many-columns',
      `This file has ${headers.length} columns; the limit is ${MAX_COLUMNS}. Export fewer columns.`,
    );
  }
  const idColumn = headers.findIndex(isIdHeader);
  const all = partSwallowedRows(parsed, {
    text: unified.text,
    firstLine: headerLine,
    delimiter,
    columns: headers.length,
    idColumn,
  });
  const end = footerStart(all, idColumn);
  const rows = all.slice(0, end);
  if (rows.every(isBlankRow)) {
    return refuse(
      'no-rows',
      'This file has a header but no applicants under it. Check the filter of the export and export again.',
    );
  }
  if (rows.length > MAX_ROWS) {
    return refuse(
      'too-many-rows',
      `This file has ${rows.length} rows; the limit is ${MAX_ROWS}. Split it into several files and drop them one by one.`,
    );
  }
  const footerLine = all[end]?.line;
  return ok({
    delimiter,
    headerLine,
    headers,
    width: Math.max(header?.cells.length ?? 0, commonWidth(rows)),
    rows,
    preamble: splitLines(text.slice(0, offset)).filter(isNotBlank),
    footer:
      footerLine === undefined
        ? []
        : splitLines(text.slice(offsetOfLine(text, footerLine))).filter(isNotBlank),
  });
}

export function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

function trimHeaders(cells: readonly string[]): string[] {
  const headers = cells.map((cell) => cell.replace(/^\ufeff/, '').trim());
  while (headers.at(-1) === '') headers.pop();
  return headers;
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
  const filled = cells.filter(isNotBlank);
  if (strayQuote || filled.length > 2) return false;
  const hasId = /\d{5,}/.test(cells[idColumn] ?? '') && !/\p{L}/u.test(cells[idColumn] ?? '');
  return !hasId && (filled.length === 1 || FOOTER_WORDS.test(filled.join(' ')));
}

function isNotBlank(text: string): boolean {
  return text.trim() !== '';
}

/** No row names the AAMC ID: the reason depends on what the first lines look like. */
function refuseHeader(text: string): Result<never, Refusal> {
  const lines = splitLines(text.slice(0, 65_536)).filter(isNotBlank).slice(0, 30);
  const [delimiter = ','] = rankDelimiters(lines);
  const tables = lines.map((line) => lineCells(line, delimiter).map((cell) => cell.trim()));
  const header = tables.find((cells) => cells.filter(isKnownHeader).length >= 2);
  if (header !== undefined) {
    const listed = header.filter(isNotBlank).slice(0, 8).join(', ');
    return refuse(
      'no-aamc-id-column',
      `This file has no column “AAMC ID”, and without it nobody can be told apart. Add it to the export template. Columns found: ${listed}${header.length > 8 ? ', …' : ''}.`,
    );
  }
  if (tables.some((cells) => cells.length > 1 && cells.some((cell) => /^\d{8}$/.test(cell)))) {
    return refuse(
      'no-header',
      'This file has no header row with an “AAMC ID” column above its rows. Export it again with column names.',
    );
  }
  const isTable = tables.length > 1 && tables.every((cells) => cells.length > 1);
  if (isTable) {
    return refuse(
      'no-aamc-id-column',
      `This file has no column “AAMC ID”, and without it nobody can be told apart. Add it to the export template. First line: ${(lines[0] ?? '').slice(0, 120)}`,
    );
  }
  return refuse(
    'not-a-table',
    'This file is text but not a table of applicants. Export the pool as CSV, with the column “AAMC ID”, and drop that file.',
  );
}
