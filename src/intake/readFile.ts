import { ok, type Result } from '../base/result.ts';
import type { Applicant } from '../domain/applicant.ts';
import type { ColumnMappings } from './columnMapping.ts';
import { hasDamagedText, hasInvisible } from './damagedText.ts';
import { decodeBytes } from './decodeBytes.ts';
import { describeColumns } from './describeColumns.ts';
import { fileColumns } from './fileColumns.ts';
import type { CorrectedRow, FileReport, Problem, QuarantinedRow } from './fileReport.ts';
import type { TableRead } from './layOutRows.ts';
import { matchColumns } from './matchColumns.ts';
import { headerSignature } from './normaliseHeader.ts';
import { quarantine, readApplicants } from './readApplicants.ts';
import { readRows } from './readRows.ts';
import { recodedCells } from './recodedCells.ts';
import { isWorkbook } from './recogniseFormat.ts';
import type { Refusal } from './refusal.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person decided about the files of a drop after they had been read once. */
export interface ReadingChoices {
  /** Mappings of columns; each counts for the files with its signature. */
  readonly mappings?: ColumnMappings;
  readonly corrections?: readonly CorrectedRow[];
}

/** One file by itself: its report with every problem, and one applicant per accepted row. */
export interface FileRead {
  readonly report: Omit<FileReport, 'problemCount'>;
  readonly applicants: readonly Applicant[];
  /** A row that is refused only when it is seen beside others; null where there is no such line. */
  quarantineLine(line: number, refused: Pick<Problem, 'code' | 'reason'>): QuarantinedRow | null;
}

/** A table of strings, and how it was found in the file. */
interface OpenedTable extends Pick<FileReport, 'encoding' | 'delimiter' | 'workbook'> {
  readonly table: TableRead;
  readonly mayBeDamaged: boolean;
  readonly mayHoldInvisible: boolean;
  readonly notices: readonly Omit<Problem, 'fileName'>[];
}

/** Bytes → text → rows → columns → applicants of one file. Never throws on what a file holds. */
export async function readFile(
  { name, bytes }: InputFile,
  hash: string,
  choices: ReadingChoices = {},
  onRows?: (rowsRead: number, rowsTotal: number) => void,
): Promise<Result<FileRead, Refusal>> {
  const opened = isWorkbook(bytes)
    ? await openWorkbook(bytes, choices.mappings)
    : openText(bytes, choices.mappings);
  if (!opened.ok) return opened;
  const { encoding, delimiter, workbook, notices, ...marks } = opened.value;
  const table = withCorrections(opened.value.table, hash, choices.corrections ?? []);
  const { headers, rows } = table;
  const signature = headerSignature(headers);
  const matches = matchColumns(headers, choices.mappings?.[signature]);
  const read = readApplicants({ ...marks, table, matches, fileName: name }, (rowsRead) =>
    onRows?.(rowsRead, rows.length),
  );
  const columns = fileColumns(matches, table.width);
  return ok({
    applicants: read.applicants,
    quarantineLine(line, refused) {
      const row = rows.find((other) => other.line === line);
      return row === undefined ? null : quarantine(row, columns, refused);
    },
    report: {
      name,
      hash,
      encoding,
      delimiter,
      headerLine: table.headerLine,
      headerSignature: signature,
      labelRow: table.labelRow,
      preamble: table.preamble,
      footer: table.footer,
      columns: describeColumns(matches, rows),
      rows: rows.length,
      accepted: read.applicants.length,
      rejected: read.rejected,
      blank: read.blank,
      counted: table.counted,
      problems: [...notices.map((notice) => ({ ...notice, fileName: name })), ...read.problems],
      ...(encoding === 'windows-1252'
        ? recodedCells(matches, rows)
        : { recoded: [], recodedCount: 0 }),
      quarantined: read.quarantined,
      workbook,
    },
  });
}

function openText(bytes: Uint8Array, mappings?: ColumnMappings): Result<OpenedTable, Refusal> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const table = readRows(text, mappings);
  if (!table.ok) return table;
  return ok({
    table: table.value,
    encoding,
    delimiter: table.value.delimiter,
    workbook: null,
    mayBeDamaged: hasDamagedText(text),
    mayHoldInvisible: hasInvisible(text),
    notices: [],
  });
}

/** The reader of workbooks is large and seldom needed: it is loaded for the first workbook. */
async function openWorkbook(
  bytes: Uint8Array,
  mappings?: ColumnMappings,
): Promise<Result<OpenedTable, Refusal>> {
  const { readWorkbook } = await import('./readWorkbook.ts');
  const read = await readWorkbook(bytes, mappings);
  if (!read.ok) return read;
  const { table, workbook, notices } = read.value;
  return ok({
    table,
    workbook,
    notices,
    encoding: 'xlsx',
    delimiter: null,
    mayBeDamaged: true,
    mayHoldInvisible: true,
  });
}

/** The table with the rows that a person corrected in the place of those that were read. */
function withCorrections(
  table: TableRead,
  hash: string,
  corrections: readonly CorrectedRow[],
): TableRead {
  const byLine = new Map(
    corrections.flatMap((row) => (row.hash === hash ? [[row.line, row.cells] as const] : [])),
  );
  if (byLine.size === 0) return table;
  const rows = table.rows.map((row) => {
    const cells = byLine.get(row.line);
    return cells === undefined
      ? row
      : { line: row.line, cells, strayQuote: false, isCorrected: true };
  });
  return { ...table, rows };
}
