import type { Applicant } from '../domain/applicant.ts';
import { type FileColumns, fileColumns } from './fileColumns.ts';
import {
  type ColumnMatch,
  MAX_LISTED_CELLS,
  type Problem,
  type QuarantinedRow,
} from './fileReport.ts';
import { isBlankRow, type TableRead } from './layOutRows.ts';
import type { Row } from './parseRows.ts';
import { type DateOrder, dateOrderOf } from './readGradDate.ts';
import { type Fault, type RowContext, type RowRead, readRow } from './readRow.ts';

/** What the rows of one file hold, before rows of the same person are put together. */
export interface ApplicantsRead {
  /** One per accepted row, each with its source row. */
  readonly applicants: readonly Applicant[];
  readonly problems: readonly Problem[];
  readonly rejected: number;
  readonly blank: number;
  readonly quarantined: readonly QuarantinedRow[];
}

/** The rows of one file, and what is known of them before any is read. */
export interface RowsToRead extends Pick<RowContext, 'mayBeDamaged' | 'mayHoldInvisible'> {
  readonly fileName: string;
  readonly table: TableRead;
  readonly matches: readonly ColumnMatch[];
}

const ROWS_PER_REPORT = 1000;

/**
 * Rows → applicants. A row is refused when its ID is unusable or its cells are shifted; a cell that
 * cannot be read leaves its fact unknown. Everything refused is a problem with line, column, value.
 */
export function readApplicants(
  { table, matches, ...given }: RowsToRead,
  onRows?: (rowsRead: number) => void,
): ApplicantsRead {
  const columns = fileColumns(matches, table.width);
  const context = { ...given, columns, dateOrders: dateOrders(table.rows, columns) };
  const rows: RowRead[] = [];
  const tally = new Uint32Array(columns.count);
  for (const [index, row] of table.rows.entries()) {
    if (!isBlankRow(row)) rows.push(readRow(row, context, tally));
    if ((index + 1) % ROWS_PER_REPORT === 0) onRows?.(index + 1);
  }
  const oddColumns = columnsOfAnotherKind(rows, tally);
  const applicants: Applicant[] = [];
  const problems = noticesOf(context, table);
  const quarantined: QuarantinedRow[] = [];
  for (const [index, read] of rows.entries()) {
    const rejection = rejectionOf(read, oddColumns);
    if (rejection === null && read.applicant !== null) applicants.push(read.applicant);
    const faults = rejection === null ? [...read.faults] : [rejection];
    if (rejection === null && isBroken(read, rows[index + 1], columns.count)) faults.push(BROKEN);
    for (const fault of faults) {
      problems.push(
        problemOf(
          fault,
          { read, columns, headers: table.headers },
          given.fileName,
          rejection !== null,
        ),
      );
    }
    if (rejection !== null && quarantined.length < MAX_LISTED_CELLS) {
      quarantined.push(quarantine(read.row, columns, rejection));
    }
  }
  return {
    applicants,
    problems,
    rejected: rows.length - applicants.length,
    blank: table.rows.length - rows.length,
    quarantined,
  };
}

function dateOrders(rows: readonly Row[], { of }: FileColumns): ReadonlyMap<number, DateOrder> {
  return new Map(
    of('gradDate').map((index) => [
      index,
      dateOrderOf(rows.map(({ cells }) => cells[index] ?? '')),
    ]),
  );
}

/** What is to be said of whole columns. */
function noticesOf({ fileName, dateOrders }: RowContext, table: TableRead): Problem[] {
  return [...dateOrders].flatMap(([index, order]) =>
    order === 'day-first'
      ? {
          fileName,
          line: table.headerLine,
          column: table.headers[index] ?? null,
          value: '',
          code: 'dates-day-first',
          reason:
            'Dates of this column have a day above 12 in first place, so all of them were read with the day first.',
          rejectsRow: false,
        }
      : [],
  );
}

/** A refused row as it stood; of one whose cells are in place, the protected ones are left out. */
export function quarantine(
  row: Row,
  columns: Pick<FileColumns, 'shown' | 'count'>,
  { code, reason }: Pick<Fault, 'code' | 'reason'>,
): QuarantinedRow {
  return { line: row.line, cells: shownCells(row, columns, code), code, reason };
}

function shownCells(
  { cells }: Row,
  { shown, count }: Pick<FileColumns, 'shown' | 'count'>,
  code: string,
): readonly string[] {
  if (code === 'row-shifted' || shown.length === count) return cells;
  const imported = new Set(shown);
  return cells.map((cell, index) => (index < count && !imported.has(index) ? '' : cell));
}

const BROKEN: Fault = {
  index: null,
  code: 'row-short',
  reason:
    'This row ends early and the next line holds no AAMC ID: a line break in a cell probably parted them. What follows the break is left unknown; check the applicant in ERAS.',
};

/** Writers leave out blank cells at the end of a row; a rest of the row on the next line is worse. */
function isBroken({ row }: RowRead, next: RowRead | undefined, count: number): boolean {
  if (row.cells.length >= count || next === undefined) return false;
  return next.applicant === null && next.row.cells.length < count;
}

const SHIFTED: Fault = {
  index: null,
  code: 'row-shifted',
  reason:
    'The cells of this row stand under the wrong headers: text stands where numbers, dates or Yes/No belong. A comma or a quotation mark in a cell is the usual cause. Correct the row and import the file again.',
};

function rejectionOf(read: RowRead, oddColumns: ReadonlySet<number>): Fault | null {
  if (isShifted(read, oddColumns)) return SHIFTED;
  return read.applicant === null ? (read.faults.at(-1) ?? null) : null;
}

/**
 * A row is shifted when three or more cells of a strict type cannot be read, or all of just two.
 * Columns in which most rows cannot be read are left out: their wording is odd, not their place.
 */
function isShifted({ typed, wrong }: RowRead, oddColumns: ReadonlySet<number>): boolean {
  if (wrong.length < 2) return false;
  const misplaced = wrong.filter((index) => !oddColumns.has(index)).length;
  return misplaced >= 3 || (misplaced === 2 && typed === 2);
}

const ENOUGH_ROWS = 10;

function columnsOfAnotherKind(rows: readonly RowRead[], tally: Uint32Array): ReadonlySet<number> {
  const wrong = new Uint32Array(tally.length);
  for (const row of rows) for (const index of row.wrong) wrong[index]! += 1;
  const odd = new Set<number>();
  for (const [index, typed] of tally.entries()) {
    if (typed >= ENOUGH_ROWS && wrong[index]! > typed / 2) odd.add(index);
  }
  return odd;
}

const MAX_SHOWN_CHARACTERS = 200;

function problemOf(
  { index, code, reason }: Fault,
  at: {
    readonly read: RowRead;
    readonly columns: FileColumns;
    readonly headers: readonly string[];
  },
  fileName: string,
  rejectsRow: boolean,
): Problem {
  const { row } = at.read;
  const value =
    index === null ? shownCells(row, at.columns, code).join(' | ') : (row.cells[index] ?? '');
  return {
    fileName,
    line: row.line,
    column: index === null ? null : (at.headers[index] ?? null),
    value:
      value.length <= MAX_SHOWN_CHARACTERS ? value : `${value.slice(0, MAX_SHOWN_CHARACTERS - 1)}…`,
    code,
    reason,
    rejectsRow,
  };
}
