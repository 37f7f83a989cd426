import readSheets, { type CellValue, type Sheet } from 'read-excel-file/universal';
import { ok, type Result } from '../base/result.ts';
import type { ColumnMappings } from './columnMapping.ts';
import type { FileReport, Problem } from './fileReport.ts';
import { headerOf, idColumnOf, SAMPLE_LINES } from './findHeader.ts';
import { layOutRows, type TableRead } from './layOutRows.ts';
import type { Row } from './parseRows.ts';
import { type Refusal, refuse } from './refusal.ts';
import { unpackWorkbook } from './unpackWorkbook.ts';

export interface WorkbookRead {
  readonly table: TableRead;
  readonly workbook: NonNullable<FileReport['workbook']>;
  /** What is to be said of the workbook as a whole. */
  readonly notices: readonly Omit<Problem, 'fileName'>[];
}

/** A number as the workbook stores it, so that an ID can be told from a text of digits. */
class StoredNumber {
  readonly text: string;

  constructor(stored: string) {
    const number = Number(stored);
    // Workbooks hold 17 digits of which 15 are meant: 0.30000000000000004 was typed as 0.3.
    this.text = Number.isFinite(number) ? String(Number(number.toPrecision(15))) : stored;
  }
}

type WorkbookSheet = Sheet<StoredNumber>;
type WorkbookCell = CellValue<StoredNumber> | null;

/**
 * Workbook → table: the first sheet with an AAMC ID column, its cells as text. A line is a row as
 * Excel counts it. Dates become `2019-05-24`; one that Excel would show without its year stays the
 * number that it is, because its year is none that anybody typed.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  mappings: ColumnMappings = {},
): Promise<Result<WorkbookRead, Refusal>> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  let sheets: readonly WorkbookSheet[];
  try {
    const found = await readSheets(unpacked.value, {
      trim: false,
      parseNumber: (stored) => new StoredNumber(stored),
    });
    // Of a damaged workbook a sheet may be named and hold no data at all.
    sheets = found.filter(({ data }) => Array.isArray(data));
  } catch {
    return refuse('spreadsheet', DAMAGED);
  }
  if (sheets.length === 0) return refuse('spreadsheet', DAMAGED);
  for (const sheet of sheets) {
    const rows = sheet.data.map((cells, index) => rowOf(cells, index + 1));
    const { header, labelRow } = headerOf(rows.slice(0, SAMPLE_LINES), mappings);
    if (header === null) continue;
    const start = rows.indexOf(labelRow ?? header);
    const body = rows.slice(rows.indexOf(header) + 1);
    const idColumn = idColumnOf(header.cells, mappings);
    const table = layOutRows({
      header,
      labelRow,
      body,
      idColumn,
      preamble: linesOf(rows.slice(0, start)),
      preambleRows: start,
      footerText: (from) => linesOf(body.slice(from)),
    });
    if (!table.ok) return table;
    return ok({
      table: table.value,
      workbook: { sheet: sheet.sheet, sheets: sheets.map(({ sheet: name }) => name) },
      notices: numericIds(sheet, table.value, idColumn),
    });
  }
  const names = sheets.map(({ sheet }) => `“${sheet}”`).join(', ');
  return refuse(
    'no-aamc-id-column',
    `No sheet of this workbook (${names}) has a column “AAMC ID”, and without it nobody can be told apart. Add it to the export template.`,
  );
}

const DAMAGED =
  'This Excel workbook is damaged or of a kind that cannot be read. Open it in Excel and save it as .xlsx or as CSV UTF-8.';

function rowOf(cells: readonly WorkbookCell[], line: number): Row {
  return { line, cells: cells.map(textOf), strayQuote: false };
}

function textOf(cell: WorkbookCell): string {
  if (cell === null) return '';
  if (cell instanceof StoredNumber) return cell.text;
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' ? cell : '';
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#VALUE!';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

function linesOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length === 0 ? [] : [filled.join(' | ')];
  });
}

/** IDs that are numbers lose the zero they begin with; those of eight digits cannot have lost one. */
function numericIds(
  { data }: WorkbookSheet,
  { headerLine, headers, rows }: TableRead,
  idColumn: number,
): WorkbookRead['notices'] {
  const numbers = rows.filter(({ line }) => data[line - 1]?.[idColumn] instanceof StoredNumber);
  if (numbers.length === 0) return [];
  return [
    {
      line: headerLine,
      column: headers[idColumn] ?? null,
      value: '',
      code: 'ids-as-numbers',
      reason: `Of ${rows.length} AAMC IDs ${numbers.length} are stored as numbers, which lose a zero at their beginning. Those of eight digits are whole and were read; shorter ones are refused below. Format the column as Text, or import the file as it was exported.`,
      rejectsRow: false,
    },
  ];
}
