import type { Applicant, ExamResult, SourceRow, TrackApplied } from '../domain/applicant.ts';
import { chooseSchool } from './chooseSchool.ts';
import type { FieldName } from './fieldNames.ts';
import type { Columns, FileColumns } from './fileColumns.ts';
import { MAX_CELL_CHARACTERS } from './fileReport.ts';
import type { Row } from './parseRows.ts';
import { readAamcId } from './readAamcId.ts';
import { readApplicantType } from './readApplicantType.ts';
import { readCount } from './readCount.ts';
import { readDegree } from './readDegree.ts';
import { type ExamScale, readExamResult, readScore, strongerResult } from './readExamResult.ts';
import { readGradDate } from './readGradDate.ts';
import { readHonors } from './readHonors.ts';
import type { Reading } from './reading.ts';
import { readFullName, readName } from './readName.ts';
import { readSchoolType } from './readSchoolType.ts';
import { readEmail, readText } from './readText.ts';
import { readTracks } from './readTracks.ts';
import { readYesNo } from './readYesNo.ts';

/** A cell that cannot be read, or `index` null for a fault of the whole row. */
export interface Fault {
  readonly index: number | null;
  readonly code: string;
  readonly reason: string;
}

export interface RowRead {
  readonly row: Row;
  /** Null when the row is refused; the last fault says why. */
  readonly applicant: Applicant | null;
  readonly faults: readonly Fault[];
  /** Columns of a strict type with something in them, and those among them that are unreadable. */
  readonly typed: readonly number[];
  readonly wrong: readonly number[];
}

interface Notes {
  readonly faults: Fault[];
  readonly typed: number[];
  readonly wrong: number[];
}

/** One row → one applicant with one source row. Cells that cannot be read leave facts unknown. */
export function readRow(row: Row, columns: FileColumns, fileName: string): RowRead {
  const notes: Notes = { faults: [], typed: [], wrong: [] };
  const fault = brokenCells(row, columns);
  if (fault !== null) return { row, applicant: null, ...notes, faults: [fault] };
  const facts = readFacts(row, columns, fileName, notes);
  const id = readId(row.cells, columns.of('aamcId'));
  if (typeof id !== 'string') {
    return { row, applicant: null, ...notes, faults: [...notes.faults, id] };
  }
  if (row.strayQuote) notes.faults.push(STRAY_QUOTE);
  if (row.cells.length < columns.count) notes.faults.push(shortRow(row, columns));
  return { row, applicant: { id, ...facts }, ...notes };
}

function readFacts(
  row: Row,
  columns: FileColumns,
  fileName: string,
  notes: Notes,
): Omit<Applicant, 'id'> {
  const { cells } = row;
  const text = (field: FieldName) => first(cells, columns.of(field), readText, null);
  const yesNo = (field: FieldName) => one(cells, columns.of(field), readYesNo, notes);
  const result = (field: FieldName, scale: ExamScale) =>
    examResult(cells, columns.of(field), scale, notes);
  const school = chooseSchool(
    columns.schools.map((from) => ({
      school: first(cells, from.school, readText, null),
      schoolType: first(cells, from.schoolType, readSchoolType, null),
      schoolCountry: first(cells, from.schoolCountry, readText, null),
      degree: first(cells, from.degree, readDegree, notes),
      gradDate: first(cells, from.gradDate, readGradDate, notes),
    })),
  );
  const citizenship = text('citizenship');
  const visaNeeded = yesNo('visaNeeded');
  const visaStatus = text('visaStatus');
  const usCanGrad = yesNo('usCanGrad');
  for (const index of columns.uncountedCounts) {
    first(cells, [index], readCount, { ...notes, faults: [] });
  }
  return {
    ...readNames(cells, columns, notes),
    nrmpId: text('nrmpId'),
    email: first(cells, columns.of('email'), readEmail, notes),
    phone: text('phone'),
    school: school.school,
    schoolType: school.schoolType,
    schoolCountry: school.schoolCountry,
    applicantType: readApplicantType({ ...school, citizenship, visaNeeded, visaStatus, usCanGrad }),
    degree: school.degree,
    gradYear: school.gradDate?.year ?? null,
    gradMonth: school.gradDate?.month ?? null,
    step1: result('step1', 'USMLE'),
    step2ck: one(cells, columns.of('step2ck'), readUsmleScore, notes),
    step3: result('step3', 'USMLE'),
    comlex1: result('comlex1', 'COMLEX'),
    comlex2: one(cells, columns.of('comlex2'), readComlexScore, notes),
    comlex3: result('comlex3', 'COMLEX'),
    ecfmgCertified: yesNo('ecfmg'),
    visaNeeded,
    visaStatus,
    citizenship,
    interrupted: yesNo('interrupted'),
    couples: yesNo('couples'),
    soapReapply: yesNo('soapReapply'),
    withdrawn: yesNo('withdrawn'),
    honors: SOCIETIES.flatMap(([field, society]) =>
      one(cells, columns.of(field), readHonors, notes) === true ? [society] : [],
    ),
    tracks: uniteTracks(all(cells, columns.of('tracks'), readTracks, notes)),
    publications: first(cells, columns.of('publications'), readCount, notes),
    presentations: sum(all(cells, columns.of('presentations'), readCount, notes)),
    sources: [sourceRow(row, columns, fileName)],
  };
}

const SOCIETIES = [
  ['aoa', 'AOA'],
  ['ghhs', 'GHHS'],
  ['ssp', 'SSP'],
] as const satisfies readonly (readonly [FieldName, string])[];

/** Every value that the columns hold. Cells that cannot be read are noted and skipped. */
function all<T>(
  cells: readonly string[],
  columns: Columns,
  read: (cell: string) => Reading<T>,
  notes: Notes | null,
): T[] {
  const values: T[] = [];
  for (const index of columns) {
    const reading = read(cells[index] ?? '');
    if (reading.kind === 'blank') continue;
    notes?.typed.push(index);
    if (reading.kind === 'value') {
      values.push(reading.value);
    } else {
      notes?.wrong.push(index);
      notes?.faults.push({ index, code: reading.code, reason: reading.reason });
    }
  }
  return values;
}

function first<T>(
  cells: readonly string[],
  columns: Columns,
  read: (cell: string) => Reading<T>,
  notes: Notes | null,
): T | null {
  return columns.length === 0 ? null : (all(cells, columns, read, notes)[0] ?? null);
}

/** A fact on which two columns may disagree: the preferred column counts, and that is noted. */
function one<T>(
  cells: readonly string[],
  columns: Columns,
  read: (cell: string) => Reading<T>,
  notes: Notes,
): T | null {
  if (columns.length === 0) return null;
  const values = all(cells, columns, read, notes);
  if (values.some((value) => value !== values[0])) {
    notes.faults.push({
      index: columns.at(-1) ?? null,
      code: 'columns-disagree',
      reason: DISAGREE,
    });
  }
  return values[0] ?? null;
}

const DISAGREE =
  'Two columns state this fact differently; the preferred one was taken. Check the applicant in ERAS.';

function examResult(
  cells: readonly string[],
  columns: Columns,
  scale: ExamScale,
  notes: Notes,
): ExamResult | null {
  if (columns.length === 0) return null;
  const results = all(cells, columns, (cell) => readExamResult(cell, scale), notes);
  return results.length === 0 ? null : results.reduce(strongerResult);
}

function readUsmleScore(cell: string): Reading<number> {
  return readScore(cell, 'USMLE');
}

function readComlexScore(cell: string): Reading<number> {
  return readScore(cell, 'COMLEX');
}

function sum(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value);
}

function uniteTracks(lists: readonly (readonly TrackApplied[])[]): readonly TrackApplied[] {
  const byCode = new Map<string, TrackApplied>();
  for (const track of lists.flat()) if (!byCode.has(track.code)) byCode.set(track.code, track);
  return [...byCode.values()];
}

type Names = Pick<Applicant, 'lastName' | 'firstName' | 'middleName'>;

/** Separate columns go before `Applicant Name`; a name in another order is shown whole. */
function readNames(cells: readonly string[], columns: FileColumns, notes: Notes): Names {
  const middleName = first(cells, columns.of('middleName'), readName, notes);
  const lastName = first(cells, columns.of('lastName'), readName, notes);
  const firstName = first(cells, columns.of('firstName'), readName, notes);
  if (lastName !== null) return { lastName, firstName: firstName ?? '', middleName };
  const fullName = first(cells, columns.of('applicantName'), readFullName, notes);
  if (fullName !== null) {
    return { lastName: fullName.lastName, firstName: firstName ?? fullName.firstName, middleName };
  }
  const whole = first(cells, columns.of('applicantName'), readName, null) ?? '';
  if (whole === '' && columns.hasNames) {
    notes.faults.push({ index: null, code: 'name-missing', reason: MISSING_NAME });
  }
  return { lastName: whole, firstName: firstName ?? '', middleName };
}

const MISSING_NAME =
  'This row has no last name. The applicant is imported by AAMC ID; check the name in ERAS.';

function sourceRow(row: Row, columns: FileColumns, fileName: string): SourceRow {
  const { cells } = row;
  const isWhole = columns.shown.length === cells.length;
  return {
    fileName,
    line: row.line,
    headers: columns.shownHeaders,
    cells:
      isWhole && columns.shown.length === columns.count
        ? cells
        : columns.shown.map((index) => cells[index] ?? ''),
    fields: columns.shownFields,
  };
}

/** The AAMC ID, or the fault that refuses the row. */
function readId(cells: readonly string[], columns: Columns): string | Fault {
  const filled = columns.filter((index) => (cells[index] ?? '').trim() !== '');
  const [index] = filled;
  if (index === undefined) return { index: null, code: 'aamc-id-missing', reason: MISSING_ID };
  const id = readAamcId(cells[index] ?? '');
  if (id.kind === 'problem') return { index, code: id.code, reason: id.reason };
  if (id.kind === 'blank') return { index, code: 'aamc-id-missing', reason: MISSING_ID };
  const other = filled.find((at) => (cells[at] ?? '').trim() !== id.value);
  return other === undefined
    ? id.value
    : { index: other, code: 'aamc-ids-differ', reason: TWO_IDS };
}

const MISSING_ID =
  'This row has no AAMC ID, so nobody can tell whose it is. Look the ID up in ERAS, fill in the cell and import the file again.';
const TWO_IDS =
  'Two columns of this row give different AAMC IDs. Look the ID up in ERAS, correct the row and import the file again.';

/** Rows whose cells cannot be told apart are refused before anything is read from them. */
function brokenCells({ cells, strayQuote }: Row, columns: FileColumns): Fault | null {
  if (strayQuote && cells.length !== columns.count) {
    return { index: null, code: 'stray-quote', reason: STRAY_QUOTE_REJECTS };
  }
  if (cells.slice(columns.count).some((cell) => cell.trim() !== '')) {
    return {
      index: null,
      code: 'too-many-cells',
      reason: `This row has ${cells.length} cells under ${columns.count} headers, so its cells cannot be told apart. A comma outside quotation marks is the usual cause. Correct the row and import the file again.`,
    };
  }
  const index = cells.findIndex((cell) => cell.length > MAX_CELL_CHARACTERS);
  if (index < 0) return null;
  return {
    index,
    code: 'cell-too-long',
    reason: `This cell has more than ${MAX_CELL_CHARACTERS} characters. A quotation mark that is never closed is the usual cause. Correct the row and import the file again.`,
  };
}

const STRAY_QUOTE_REJECTS =
  'A quotation mark in this row is not closed or not doubled, so its cells cannot be told apart. Correct it and import the file again.';
const STRAY_QUOTE: Fault = {
  index: null,
  code: 'stray-quote',
  reason:
    'A quotation mark inside a cell of this row is not doubled. The row was read; check its cells.',
};

function shortRow(row: Row, columns: FileColumns): Fault {
  return {
    index: null,
    code: 'row-short',
    reason: `This row has ${row.cells.length} cells under ${columns.count} headers. The missing ones are read as blank; check the last cells of the row.`,
  };
}
