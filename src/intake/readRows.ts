import type { Result } from '../base/result.ts';
import type { ColumnMappings } from './columnMapping.ts';
import type { Delimiter } from './fileReport.ts';
import { findHeader, idColumnOf, lineCells } from './findHeader.ts';
import { layOutRows, type TableRead } from './layOutRows.ts';
import { isKnownHeader } from './matchColumns.ts';
import { columnKeys, headerSignature } from './normaliseHeader.ts';
import { parseRows } from './parseRows.ts';
import { partSwallowedRows } from './partSwallowedRows.ts';
import { offsetOfLine, splitLines } from './physicalLines.ts';
import { type Refusal, refuse } from './refusal.ts';
import { rankDelimiters } from './sniffDelimiter.ts';
import { unifyLineEndings } from './unifyLineEndings.ts';

export interface TextTableRead extends TableRead {
  readonly delimiter: Delimiter;
}

/** Text → header and rows of strings, each with the line of the file on which it begins. */
export function readRows(
  text: string,
  mappings: ColumnMappings = {},
): Result<TextTableRead, Refusal> {
  const place = findHeader(text, mappings);
  if (place === null) return refuseHeader(text);
  const { delimiter, line: headerLine, labelRow } = place;
  const offset = offsetOfLine(text, headerLine);
  const unified = unifyLineEndings(text.slice(offset), delimiter);
  const [header, ...parsed] = parseRows(unified, delimiter, headerLine);
  if (header === undefined) return refuseHeader(text);
  const idColumn = idColumnOf(header.cells, mappings);
  const body = partSwallowedRows(parsed, {
    text: unified.text,
    firstLine: headerLine,
    delimiter,
    columns: lastFilled(header.cells) + 1,
    idColumn,
  });
  const before = text.slice(0, labelRow === null ? offset : offsetOfLine(text, labelRow.line));
  const table = layOutRows({
    header,
    labelRow,
    body,
    idColumn,
    preamble: splitLines(before).filter(isNotBlank),
    preambleRows:
      before === '' ? 0 : parseRows(unifyLineEndings(before, delimiter), delimiter, 1).length,
    footerText: (start) =>
      splitLines(text.slice(offsetOfLine(text, body[start]?.line ?? 0))).filter(isNotBlank),
  });
  return table.ok ? { ok: true, value: { ...table.value, delimiter } } : table;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex(isNotBlank);
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
    const headers = header.slice(0, lastFilled(header) + 1);
    const keys = columnKeys(headers);
    const listed = header.filter(isNotBlank).slice(0, 8).join(', ');
    return refuse(
      'no-aamc-id-column',
      `This file has no column “AAMC ID”, and without it nobody can be told apart. Add it to the export template, or say which column holds it. Columns found: ${listed}${header.length > 8 ? ', …' : ''}.`,
      {
        columns: headers.map((name, index) => ({ header: name, key: keys[index] ?? '' })),
        headerSignature: headerSignature(headers),
      },
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
      `This file has no column “AAMC ID”, and without it nobody can be told apart. Add it to the export template. It begins with “${(lines[0] ?? '').slice(0, 120)}”.`,
    );
  }
  return refuse(
    'not-a-table',
    'This file is text but not a table of applicants. Export the pool as CSV, with the column “AAMC ID”, and drop that file.',
  );
}
