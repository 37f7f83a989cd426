import type { Delimiter } from './fileReport.ts';
import { lineCells } from './findHeader.ts';
import type { Row } from './parseRows.ts';
import { count, countLineBreaks, splitLines } from './physicalLines.ts';

interface Table {
  readonly text: string;
  /** Line of the file on which `text` begins. */
  readonly firstLine: number;
  readonly delimiter: Delimiter;
  readonly columns: number;
  readonly idColumn: number;
}

/**
 * An opening quotation mark without its closing one swallows the rows that follow into a single
 * cell. Where the later lines of a row, read by themselves, are whole rows with an ID, the row is
 * parted again: its first line is marked as damaged and the others are rows of their own.
 */
export function partSwallowedRows(rows: readonly Row[], table: Table): readonly Row[] {
  let lines: readonly string[] | null = null;
  const result: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const span = next === undefined ? spanOf(row) : next.line - row.line;
    if (span === 1) {
      result.push(row);
      continue;
    }
    lines ??= splitLines(table.text);
    const start = row.line - table.firstLine;
    const parts = lines.slice(start, start + span);
    if (!parts.slice(1).some((line) => isWholeRow(line, table))) {
      result.push(row);
      continue;
    }
    // The break after the last row begins no further row.
    if (next === undefined && parts.at(-1) === '') parts.pop();
    for (const [offset, line] of parts.entries()) {
      const cells = lineCells(line, table.delimiter);
      result.push({ line: row.line + offset, cells, strayQuote: offset === 0 });
    }
  }
  return result;
}

/** How many physical lines a row covers. */
function spanOf(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + countLineBreaks(cell), 1);
}

function isWholeRow(line: string, { delimiter, columns, idColumn }: Table): boolean {
  if (count(line, delimiter) < columns - 1) return false;
  const cells = lineCells(line, delimiter);
  return cells.length === columns && /^\s*\d{7,8}\s*$/.test(cells[idColumn] ?? '');
}
