import type { ColumnMappings } from './columnMapping.ts';
import type { Delimiter } from './fileReport.ts';
import { isIdHeader, isKnownHeader } from './matchColumns.ts';
import { columnKeys, headerSignature, trimHeaders } from './normaliseHeader.ts';
import { parseRows, type Row } from './parseRows.ts';
import { splitLines } from './physicalLines.ts';
import { rankDelimiters } from './sniffDelimiter.ts';
import { unifyLineEndings } from './unifyLineEndings.ts';

export interface HeaderPlace {
  readonly delimiter: Delimiter;
  /** Physical line on which the header row begins; the first line is 1. */
  readonly line: number;
  /** The row of codes right above it, where there is one. */
  readonly labelRow: Row | null;
}

const SAMPLE_CHARACTERS = 262_144;
export const SAMPLE_LINES = 30;

/**
 * The header is the first row, among about thirty, with a cell that names the AAMC ID; lines before
 * it are a preamble. The delimiter is the one under which that row holds the most headers that we know,
 * the likeliest where they are equal: a cell “AAMC ID” may stand alone among the data.
 */
export function findHeader(text: string, mappings: ColumnMappings = {}): HeaderPlace | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const lines = splitLines(sample).slice(0, SAMPLE_LINES);
  const delimiters = rankDelimiters(lines);
  let best: (HeaderPlace & { readonly known: number }) | null = null;
  for (const delimiter of delimiters) {
    const rows = parseRows(unifyLineEndings(sample, delimiter), delimiter, 1).slice(
      0,
      SAMPLE_LINES,
    );
    const { header, labelRow } = headerOf(rows, mappings);
    if (header === null) continue;
    const known = knownHeaders(header);
    if (known > (best?.known ?? -1)) best = { delimiter, line: header.line, labelRow, known };
    if (known > 2) break;
  }
  if (best !== null) {
    const { known: _, ...place } = best;
    return place;
  }
  // A quotation mark left open in the preamble hides the header from the parser, not from the eye.
  for (const delimiter of delimiters) {
    const at = lines.findIndex((line) => idColumnOf(lineCells(line, delimiter), mappings) >= 0);
    if (at >= 0) return { delimiter, line: at + 1, labelRow: null };
  }
  return null;
}

/**
 * The row that holds the header. Of two such rows in succession (codes above labels) the one with
 * more known headers counts, the second where they are equal.
 */
export function headerOf(
  rows: readonly Row[],
  mappings: ColumnMappings,
): { readonly header: Row | null; readonly labelRow: Row | null } {
  const at = rows.findIndex(({ cells }) => idColumnOf(cells, mappings) >= 0);
  const [first, next] = [rows[at] ?? null, rows[at + 1]];
  if (first === null || next === undefined || idColumnOf(next.cells, mappings) < 0) {
    return { header: first, labelRow: null };
  }
  return knownHeaders(next) >= knownHeaders(first)
    ? { header: next, labelRow: first }
    : { header: first, labelRow: null };
}

function knownHeaders({ cells }: Row): number {
  return cells.filter(isKnownHeader).length;
}

/** The column of a header row that holds the AAMC ID, by its name or as somebody chose; −1 for none. */
export function idColumnOf(cells: readonly string[], mappings: ColumnMappings): number {
  if (Object.keys(mappings).length > 0) {
    const headers = trimHeaders(cells);
    const mapping = mappings[headerSignature(headers)] ?? {};
    const chosen = columnKeys(headers).findIndex((key) => mapping[key] === 'aamcId');
    if (chosen >= 0) return chosen;
  }
  return cells.findIndex(isIdHeader);
}

/** The cells of one physical line read by itself. */
export function lineCells(line: string, delimiter: Delimiter): readonly string[] {
  return parseRows({ text: line, newline: '\n' }, delimiter, 1)[0]?.cells ?? [];
}
