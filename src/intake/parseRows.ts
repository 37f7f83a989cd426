import Papa from 'papaparse';
import type { Delimiter } from './fileReport.ts';
import { countLineBreaks } from './physicalLines.ts';
import type { UnifiedText } from './unifyLineEndings.ts';

/** One row of a file. */
export interface Row {
  /** Physical line on which the row begins; the first line of the file is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark stands where none may be, so that the cells are in doubt. */
  readonly strayQuote: boolean;
  /** A person corrected the row after it was read. */
  readonly isCorrected?: boolean;
}

/**
 * Text → rows of strings with their line numbers. The delimiter and the line ending are given,
 * because guessing them costs most of the parser's time; no types are guessed and no row is dropped.
 */
export function parseRows(
  { text, newline }: UnifiedText,
  delimiter: Delimiter,
  firstLine: number,
): Row[] {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline });
  const stray = new Set(parsed.errors.map((error) => error.row));
  const data = parsed.data;
  // Every row is parted from the next by one break, so any more stand inside quoted cells.
  const isPlain = countLineBreaks(text) === data.length - 1;
  // The break after the last row begins no further row.
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '' && text.endsWith(newline)) data.pop();
  const isGuarded = text.includes('="');
  let line = firstLine;
  return data.map((raw, index) => {
    const cells = isGuarded ? raw.map(unguard) : raw;
    const row: Row = { line, cells, strayQuote: stray.has(index) };
    line += 1;
    if (!isPlain) for (const cell of raw) line += countLineBreaks(cell);
    return row;
  });
}

/** Spreadsheets keep leading zeros of `="01234567"`; the guard is no part of the value. */
function unguard(cell: string): string {
  if (cell.charCodeAt(0) !== 0x3d) return cell;
  return /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell;
}
