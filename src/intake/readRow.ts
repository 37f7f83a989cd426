import type { Applicant, ExamResult, SourceRow, TrackApplied } from '../domain/applicant.ts';
import { chooseSchool } from './chooseSchool.ts';
import { damageOf, damageOfName, hasInvisible, withoutInvisible } from './damagedText.ts';
import type { FieldName } from './fieldNames.ts';
import type { Columns, FileColumns } from './fileColumns.ts';
import { MAX_CELL_CHARACTERS } from './fileReport.ts';
import { isIdHeader } from './matchColumns.ts';
import type { Row } from './parseRows.ts';
import { readAamcId } from './readAamcId.ts';
import { readApplicantType } from './readApplicantType.ts';
import { readCount } from './readCount.ts';
import { readDegree } from './readDegree.ts';
import { type ExamScale, readExamResult, readScore, strongerResult } from './readExamResult.ts';
import { type DateOrder, readGradDate } from './readGradDate.ts';
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
  /** How many cells of a strict type hold something, and the columns of those that are unreadable. */
  readonly typed: number;
  readonly wrong: readonly number[];
}

/** What is noted while a row is read, and for each column how often it held a typed cell. */
interface Notes {
  readonly faults: Fault[];
  readonly wrong: number[];
  readonly tally: Uint32Array;
  typed: number;
}

/** What the whole file says about its cells, worked out once before its rows are read. */
export interface RowContext {
  readonly fileName: string;
  readonly columns: FileColumns;
  /** Some cell may hold lost or garbled letters. */
  readonly mayBeDamaged: boolean;
  /** Some cell may hold characters that nobody sees. */
  readonly mayHoldInvisible: boolean;
  /** For each column of dates how they are written. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
}

/**
 * One row → one applicant with one source row. Cells that cannot be read leave facts unknown. Adds
 * to `tally`, column by column, the cells of a strict type that hold something.
 */
export function readRow(row: Row, context: RowContext, tally: Uint32Array): RowRead {
  const { columns } = context;
  const notes: Notes = { faults: [], wrong: [], tally, typed: 0 };
  const { faults, wrong } = notes;
  const fault = brokenCells(row, columns);
  if (fault !== null) return { row, applicant: null, faults: [fault], typed: 0, wrong };
  const cells = context.mayHoldInvisible ? visibleCells(row, columns, notes) : row.cells;
  const facts = readFacts(cells, context, notes);
  const { typed } = notes;
  const id = readId(cells, columns.of('aamcId'));
  if (typeof id !== 'string') {
    faults.push(id);
    return { row, applicant: null, faults, typed, wrong };
  }
  if (row.strayQuote) faults.push(STRAY_QUOTE);
  if (row.isCorrected) faults.push(CORRECTED);
  noteDamage(cells, context, notes);
  for (const index of columns.soapStanding) {
    if (OUT_OF_SOAP.test(cells[index] ?? '')) faults.push({ index, ...NOT_IN_SOAP });
  }
  const sources = [sourceRow(row, columns, context.fileName)];
  return { row, applicant: { id, ...facts, sources }, faults, typed, wrong };
}

/** The cells as they are read; what was left out is noted, and the source row keeps it. */
function visibleCells({ cells }: Row, { read }: FileColumns, { faults }: Notes): readonly string[] {
  const hidden = read.filter((index) => hasInvisible(cells[index] ?? ''));
  if (hidden.length === 0) return cells;
  faults.push({ index: hidden[0] ?? null, code: 'invisible-characters', reason: INVISIBLE });
  return cells.map((cell, index) => (hidden.includes(index) ? withoutInvisible(cell) : cell));
}

const INVISIBLE =
  'Characters that nobody can see, such as zero-width spaces, stand in this row. It was read without them; nothing else was changed.';

/** Letters that were lost or garbled on the way here. Names are looked at more closely. */
function noteDamage(cells: readonly string[], context: RowContext, { faults }: Notes): void {
  const { columns, mayBeDamaged } = context;
  if (mayBeDamaged) {
    for (const index of columns.read) {
      const damage = damageOf(cells[index] ?? '');
      if (damage !== null) faults.push({ index, ...damage });
    }
  }
  for (const field of NAME_FIELDS) {
    for (const index of columns.of(field)) {
      const cell = cells[index] ?? '';
      const damage = cell.includes('?') ? damageOfName(cell) : null;
      if (damage !== null) faults.push({ index, ...damage });
    }
  }
}

const NAME_FIELDS = ['lastName', 'firstName', 'middleName', 'applicantName'] as const;
const CORRECTED: Fault = {
  index: null,
  code: 'corrected-by-hand',
  reason:
    'This row was corrected by hand after it was read. The file itself still holds it as it was.',
};

/** `SOAP Match Status` and `SOAP Applicant` of somebody who cannot be offered a place. */
const OUT_OF_SOAP = /^\s*(?:(?:fully )?matched|no|n|false)\s*$/i;
const NOT_IN_SOAP = {
  code: 'not-in-soap',
  reason:
    'By this column the applicant has matched or takes no part in SOAP. The row was imported all the same; check in ERAS before you rank the applicant.',
};

function readFacts(
  cells: readonly string[],
  { columns, dateOrders }: RowContext,
  notes: Notes,
): Omit<Applicant, 'id' | 'sources'> {
  const text = (field: FieldName) => first(cells, columns.of(field), readText, null);
  const yesNo = (field: FieldName) => one(cells, columns.of(field), readYesNo, notes);
  const result = (field: FieldName, scale: ExamScale) =>
    examResult(cells, columns.of(field), scale, notes);
  const school = chooseSchool(
    columns.schools.map((from) => ({
      school: first(cells, from.school, readText, null),
      schoolType: first(cells, from.schoolType, readSchoolType, notes),
      schoolCountry: first(cells, from.schoolCountry, readText, null),
      degree: first(cells, from.degree, readDegree, notes),
      gradDate: first(
        cells,
        from.gradDate,
        (cell, index) => readGradDate(cell, dateOrders.get(index)),
        notes,
      ),
    })),
  );
  const citizenship = text('citizenship');
  const visaNeeded = yesNo('visaNeeded');
  const visaStatus = text('visaStatus');
  const usCanGrad = yesNo('usCanGrad');
  for (const index of columns.uncountedCounts) {
    if (readCell(cells, index, readCount, notes) === undefined) dropFault(notes, index);
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
  };
}

/** A column that is kept unread is no fact, so its cells are evidence and not problems. */
function dropFault({ faults }: Notes, index: number): void {
  if (faults.at(-1)?.index === index) faults.pop();
}

const SOCIETIES = [
  ['aoa', 'AOA'],
  ['ghhs', 'GHHS'],
  ['ssp', 'SSP'],
] as const satisfies readonly (readonly [FieldName, string])[];

/** The value of a cell, or undefined when it is blank or cannot be read, which is noted. */
function readCell<T>(
  cells: readonly string[],
  index: number,
  read: (cell: string, index: number) => Reading<T>,
  notes: Notes | null,
): T | undefined {
  const reading = read(cells[index] ?? '', index);
  if (reading.kind === 'blank') return undefined;
  if (notes !== null) {
    notes.typed += 1;
    notes.tally[index]! += 1;
  }
  if (reading.kind === 'value') {
    if (reading.doubt !== undefined) notes?.faults.push({ index, ...reading.doubt });
    return reading.value;
  }
  notes?.wrong.push(index);
  notes?.faults.push({ index, code: reading.code, reason: reading.reason });
  return undefined;
}

/** Every value that the columns hold. */
function all<T>(
  cells: readonly string[],
  columns: Columns,
  read: (cell: string) => Reading<T>,
  notes: Notes | null,
): T[] {
  const values: T[] = [];
  for (const index of columns) {
    const value = readCell(cells, index, read, notes);
    if (value !== undefined) values.push(value);
  }
  return values;
}

/** The value of the first column that holds one. */
function first<T>(
  cells: readonly string[],
  columns: Columns,
  read: (cell: string, index: number) => Reading<T>,
  notes: Notes | null,
): T | null {
  for (const index of columns) {
    const value = readCell(cells, index, read, notes);
    if (value !== undefined) return value;
  }
  return null;
}

/** A fact on which two columns may disagree: the preferred column counts, and that is noted. */
function one<T>(
  cells: readonly string[],
  columns: Columns,
  read: (cell: string) => Reading<T>,
  notes: Notes,
): T | null {
  if (columns.length < 2) return first(cells, columns, read, notes);
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
  const filled = columns.filter((index) => isFilled(cells[index] ?? ''));
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
  const [idColumn = -1] = columns.of('aamcId');
  if (isIdHeader(cells[idColumn] ?? '')) {
    return { index: idColumn, code: 'aamc-id-digits', reason: HEADER_AGAIN };
  }
  if (strayQuote && cells.length !== columns.count) {
    return { index: null, code: 'row-shifted', reason: STRAY_QUOTE_REJECTS };
  }
  if (cells.length > columns.width || cells.slice(columns.count).some(isFilled)) {
    return {
      index: null,
      code: 'row-shifted',
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

const HEADER_AGAIN =
  'The header stands here once more, as when two exports are joined into one file. This row holds nobody, so nothing is missing.';
const STRAY_QUOTE_REJECTS =
  'A quotation mark in this row is not closed or not doubled, so its cells cannot be told apart. Correct it and import the file again.';
const STRAY_QUOTE: Fault = {
  index: null,
  code: 'stray-quote',
  reason:
    'A quotation mark inside a cell of this row is not doubled. The row was read; check its cells.',
};

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
