import type { FileReport } from './fileReport.ts';
import { isIdHeader } from './matchColumns.ts';
import { parseRows } from './parseRows.ts';
import { splitLines } from './physicalLines.ts';
import { rankDelimiters } from './sniffDelimiter.ts';
import { unifyLineEndings } from './unifyLineEndings.ts';

type Delimiter = FileReport['delimiter'];

export interface HeaderPlace {
  readonly delimiter: Delimiter;
  /** Physical line on which the header row begins; the first line is 1. */
  readonly line: number;
}

const SAMPLE_CHARACTERS = 262_144;
const SAMPLE_LINES = 30;

/**
 * The header is the first row, among about thirty, with a cell that names the AAMC ID; lines before
 * it are a preamble. Of two such rows in succession the second counts, since old archives put codes
 * above the labels. The delimiter is the likeliest one under which a header is found at all.
 */
export function findHeader(text: string): HeaderPlace | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const lines = splitLines(sample).slice(0, SAMPLE_LINES);
  const delimiters = rankDelimiters(lines);
  for (const delimiter of delimiters) {
    const rows = parseRows(unifyLineEndings(sample, delimiter), delimiter, 1).slice(
      0,
      SAMPLE_LINES,
    );
    let at = rows.findIndex(({ cells }) => cells.some(isIdHeader));
    if (rows[at + 1]?.cells.some(isIdHeader)) at += 1;
    const row = at < 0 ? undefined : rows[at];
    if (row !== undefined) return { delimiter, line: row.line };
  }
  // A quotation mark left open in the preamble hides the header from the parser, not from the eye.
  for (const delimiter of delimiters) {
    const at = lines.findIndex((line) => lineCells(line, delimiter).some(isIdHeader));
    if (at >= 0) return { delimiter, line: at + 1 };
  }
  return null;
}

/** The cells of one physical line read by itself. */
export function lineCells(line: string, delimiter: Delimiter): readonly string[] {
  return parseRows({ text: line, newline: '\n' }, delimiter, 1)[0]?.cells ?? [];
}
