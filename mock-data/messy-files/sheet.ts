import { type Column, LATE_SCHOOL_TYPES, passOrFail, trackColumns } from '../dialects/cells.ts';
import { DIALECTS, tableOf } from '../dialects.ts';
import { monthSlashYear, numberText, yesNo } from '../formats.ts';
import type { Person } from '../person.ts';
import { listName, makePool } from '../pool.ts';
import { csvLine } from '../writeCsv.ts';

/** The rules that a reader names when it refuses or doubts something in a row. */
export type ProblemCode =
  | 'aamc-id-digits'
  | 'aamc-id-missing'
  | 'aamc-id-leading-zero'
  | 'duplicate-id-other-name'
  | 'duplicate-id-same-name'
  | 'row-shifted'
  | 'date-ambiguous'
  | 'date-unreadable'
  | 'score-out-of-range'
  | 'score-unreadable'
  | 'count-unreadable'
  | 'yes-no-unreadable'
  | 'track-unreadable'
  | 'columns-disagree'
  | 'dates-day-first'
  | 'ids-as-numbers'
  | 'invisible-characters'
  | 'name-order'
  | 'not-in-soap'
  | 'school-type-unknown'
  | 'text-damaged'
  | 'text-garbled';

/** What the cells of a row say, for holding a reader to the values and not only to the rows. */
export interface Facts {
  readonly school: string;
  readonly type: string | null;
  readonly gradYear: number | null;
  readonly gradMonth: number | null;
  readonly step1: string | null;
  readonly step2ck: number | null;
  readonly ecfmg: boolean | null;
  readonly visaNeeded: boolean | null;
  readonly interrupted: boolean | null;
  readonly publications: number | null;
  readonly presentations: number | null;
  readonly tracks: readonly string[];
}

/** A small table with one fault, and beside each row what a reader must make of it. */
export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly cells: readonly string[];
  /** Cells by header that are written as they stand, without the quotes they would need. */
  readonly rawCells: Readonly<Record<string, string>>;
  /** `AAMCID Last, First`, or null when the row cannot be imported. */
  readonly applicant: string | null;
  readonly problem: ProblemCode | null;
  /** Null where the sheet has columns that would need more than these facts. */
  readonly facts: Facts | null;
}

const COLUMNS: readonly Column[] = [
  ['AAMC ID', (p) => p.id],
  ['Last Name', (p) => p.name.last],
  ['First Name', (p) => p.name.first],
  ['E-mail', (p) => p.email],
  ['Medical School of Graduation', (p) => p.graduation.school.name],
  ['Medical School Type', (p) => LATE_SCHOOL_TYPES[p.graduation.school.kind]],
  ['Medical School Country', (p) => p.graduation.school.country.name],
  ['Reviewer Comments', () => ''],
  ['Medical Degree', (p) => p.degree],
  ['Medical School Degree Date of Graduation', (p) => monthSlashYear(p.graduation.end)],
  ['USMLE Step 1 Status', (p) => passOrFail(p.exams.step1)],
  ['USMLE Step 2 CK Score', (p) => numberText(p.exams.step2ck)],
  ['ECFMG Certified', (p) => yesNo(p.ecfmg)],
  ['Visa Sponsorship Needed', (p) => yesNo(p.visaNeeded)],
  ['Medical Education or Training Interrupted', (p) => yesNo(p.interrupted)],
  ['Count of Peer Reviewed Journal Articles/Abstracts', (p) => numberText(p.counts.articles)],
  ['Count of Poster Presentation', (p) => numberText(p.counts.posters)],
  ...trackColumns('Tracks Applied by Applicant').slice(0, 2),
];

/** Ten to twenty ordinary people without a fault; each file has its own. */
export function makeSheet(seed: number, rows = 12, extra: readonly Column[] = []): Sheet {
  return sheetOf({ seed, rows }, [...COLUMNS, ...extra], factsOf);
}

/** The same with every column of the dialect. */
export function makeWideSheet(seed: number): Sheet {
  return sheetOf({ seed, rows: 12 }, DIALECTS['pdws-2025'].columns, () => null);
}

function factsOf(person: Person): Facts {
  const { graduation, exams, counts } = person;
  return {
    school: graduation.school.name,
    type: typeOf(person),
    gradYear: graduation.end.year,
    gradMonth: graduation.end.month,
    step1: passOrFail(exams.step1) || null,
    step2ck: exams.step2ck ?? null,
    ecfmg: person.ecfmg,
    visaNeeded: person.visaNeeded,
    interrupted: person.interrupted,
    publications: counts.articles,
    presentations: counts.posters,
    tracks: person.trackCodes.slice(0, 2),
  };
}

/** The columns name no citizenship, so only a need of sponsorship tells who is no US citizen. */
function typeOf({ graduation, visaNeeded }: Person): string | null {
  switch (graduation.school.kind) {
    case 'DO':
      return 'US DO';
    case 'Canadian':
      return 'Canadian';
    case 'international':
      return visaNeeded ? 'Non-US IMG' : null;
    default:
      return 'US MD';
  }
}

function sheetOf(
  wish: { seed: number; rows: number },
  columns: readonly Column[],
  facts: (person: Person) => Facts | null,
): Sheet {
  const people = makePool({ ...wish, season: DIALECTS['pdws-2025'].season });
  const { headers, rows } = tableOf(people, columns);
  return {
    headers,
    rows: rows.map((cells, index) => {
      const person = people[index] as Person;
      const applicant = `${person.id} ${listName(person.name)}`;
      return { cells, rawCells: {}, applicant, problem: null, facts: facts(person) };
    }),
  };
}

export function cellOf(sheet: Sheet, index: number, header: string): string {
  return sheet.rows[index]?.cells[columnOf(sheet, header)] ?? '';
}

/** The sheet with another value in one cell. The row is still imported. */
export function withCell(
  sheet: Sheet,
  { index, header, value }: { index: number; header: string; value: string },
  problem: ProblemCode | null = null,
): Sheet {
  const column = columnOf(sheet, header);
  return changeRow(sheet, index, (row) => ({
    ...row,
    problem,
    cells: row.cells.with(column, value),
    facts: row.facts === null || problem === null ? row.facts : withoutFact(row.facts, header),
  }));
}

/** A cell that cannot be read leaves its fact unknown. */
const UNREAD: Readonly<Record<string, Partial<Facts>>> = {
  'Medical School Degree Date of Graduation': { gradYear: null, gradMonth: null },
  'USMLE Step 2 CK Score': { step2ck: null },
  'Count of Poster Presentation': { presentations: null },
  'ECFMG Certified': { ecfmg: null },
};

function withoutFact(facts: Facts, header: string): Facts {
  const tracks =
    header === 'Tracks Applied by Applicant' ? { tracks: facts.tracks.slice(1) } : UNREAD[header];
  return { ...facts, ...tracks };
}

/** Says what a reader must make of cells that were written in another way. */
export function withFacts(
  sheet: Sheet,
  change: (facts: Facts, index: number) => Partial<Facts>,
): Sheet {
  return sheet.rows.reduce(
    (changed, _, at) =>
      changeRow(changed, at, (row) => ({
        ...row,
        facts: row.facts === null ? null : { ...row.facts, ...change(row.facts, at) },
      })),
    sheet,
  );
}

/** Another cell in every row. */
export function withColumn(
  sheet: Sheet,
  header: string,
  change: (value: string, index: number) => string,
): Sheet {
  return sheet.rows.reduce((changed, _, index) => {
    const value = change(cellOf(sheet, index, header), index);
    return withCell(changed, { index, header, value });
  }, sheet);
}

export function withName(sheet: Sheet, index: number, last: string, first: string): Sheet {
  const named = withCell(withCell(sheet, { index, header: 'Last Name', value: last }), {
    index,
    header: 'First Name',
    value: first,
  });
  const applicant = `${cellOf(sheet, index, 'AAMC ID')} ${listName({ last, first, middle: '' })}`;
  return changeRow(named, index, (row) => ({ ...row, applicant }));
}

/** A cell written without the quotes that it would need. */
export function withRawCell(sheet: Sheet, index: number, header: string, raw: string): Sheet {
  return changeRow(sheet, index, (row) => ({
    ...row,
    rawCells: { ...row.rawCells, [header]: raw },
  }));
}

/** Says that a reader must refuse the row, and by which rule. */
export function refuseRow(sheet: Sheet, index: number, problem: ProblemCode): Sheet {
  return changeRow(sheet, index, (row) => ({ ...row, problem, applicant: null }));
}

/** Another AAMC ID, for which the row must be refused. */
export function withBadId(sheet: Sheet, index: number, id: string, problem: ProblemCode): Sheet {
  return refuseRow(withCell(sheet, { index, header: 'AAMC ID', value: id }), index, problem);
}

export function changeRow(sheet: Sheet, index: number, change: (row: SheetRow) => SheetRow): Sheet {
  return { ...sheet, rows: sheet.rows.map((row, at) => (at === index ? change(row) : row)) };
}

export function rowText(sheet: Sheet, row: SheetRow, delimiter: string): string {
  return row.cells
    .map((cell, column) => row.rawCells[sheet.headers[column] ?? ''] ?? csvLine([cell], delimiter))
    .join(delimiter);
}

function columnOf(sheet: Sheet, header: string): number {
  const column = sheet.headers.indexOf(header);
  if (column < 0) throw new Error(`No column ${header}.`);
  return column;
}
