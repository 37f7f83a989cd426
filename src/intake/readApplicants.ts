import type { Applicant } from '../domain/applicant.ts';
import { fileColumns } from './fileColumns.ts';
import type { ColumnMatch, Problem } from './fileReport.ts';
import { type Fault, type RowRead, readRow } from './readRow.ts';
import { isBlankRow, type TableRead } from './readRows.ts';

/** What the rows of one file hold, before rows of the same person are put together. */
export interface ApplicantsRead {
  /** One per accepted row, each with its source row. */
  readonly applicants: readonly Applicant[];
  readonly problems: readonly Problem[];
  readonly rejected: number;
  readonly blank: number;
}

const ROWS_PER_REPORT = 1000;

/**
 * Rows → applicants. A row is refused when its ID is unusable or its cells are shifted; a cell that
 * cannot be read leaves its fact unknown. Everything refused is a problem with line, column, value.
 */
export function readApplicants(
  table: TableRead,
  matches: readonly ColumnMatch[],
  fileName: string,
  onRows?: (rowsRead: number) => void,
): ApplicantsRead {
  const columns = fileColumns(matches, table.width);
  const rows: RowRead[] = [];
  const tally = new Uint32Array(columns.count);
  for (const [index, row] of table.rows.entries()) {
    if (!isBlankRow(row)) rows.push(readRow(row, columns, fileName, tally));
    if ((index + 1) % ROWS_PER_REPORT === 0) onRows?.(index + 1);
  }
  const oddColumns = columnsOfAnotherKind(rows, tally);
  const applicants: Applicant[] = [];
  const problems: Problem[] = [];
  for (const [index, read] of rows.entries()) {
    const rejection = rejectionOf(read, oddColumns);
    if (rejection === null && read.applicant !== null) applicants.push(read.applicant);
    const faults = rejection === null ? [...read.faults] : [rejection];
    if (rejection === null && isBroken(read, rows[index + 1], columns.count)) faults.push(BROKEN);
    for (const fault of faults) {
      problems.push(problemOf(fault, read, table.headers, fileName, rejection !== null));
    }
  }
  return {
    applicants,
    problems,
    rejected: rows.length - applicants.length,
    blank: table.rows.length - rows.length,
  };
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
  { row }: RowRead,
  headers: readonly string[],
  fileName: string,
  rejectsRow: boolean,
): Problem {
  const value = index === null ? row.cells.join(' | ') : (row.cells[index] ?? '');
  return {
    fileName,
    line: row.line,
    column: index === null ? null : (headers[index] ?? null),
    value:
      value.length <= MAX_SHOWN_CHARACTERS ? value : `${value.slice(0, MAX_SHOWN_CHARACTERS - 1)}…`,
    code,
    reason,
    rejectsRow,
  };
}
