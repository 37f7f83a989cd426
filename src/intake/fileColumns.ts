import type { FieldName } from './fieldNames.ts';
import type { ColumnMatch } from './fileReport.ts';
import { aliasOf } from './matchColumns.ts';
import { normaliseHeader } from './normaliseHeader.ts';
import { columnsOfField, placeColumns } from './placeColumns.ts';

/** Indexes of columns, the preferred one first. */
export type Columns = readonly number[];

const SCHOOL_FIELDS = ['school', 'schoolType', 'schoolCountry', 'degree', 'gradDate'] as const;
type SchoolField = (typeof SCHOOL_FIELDS)[number];

/** The columns of a file as its rows are read: worked out once, used for every row. */
export interface FileColumns {
  readonly count: number;
  /** Cells of an ordinary row, at least `count`. */
  readonly width: number;
  /** The columns of a field: plain before repeats, then in the order of the alias table. */
  of(field: FieldName): Columns;
  /** The columns of each medical school: the plain group, then `_1`, `_2` … */
  readonly schools: readonly Readonly<Record<SchoolField, Columns>>[];
  readonly hasNames: boolean;
  /** Columns of counts that are no field: text in them tells that a row is shifted. */
  readonly uncountedCounts: Columns;
  /** Unread columns that say whether somebody still takes part in SOAP. */
  readonly soapStanding: Columns;
  /** Columns that are read as a field. */
  readonly read: Columns;
  /** Columns that are imported; the protected ones are left out. */
  readonly shown: Columns;
  readonly shownHeaders: readonly string[];
  readonly shownFields: readonly (FieldName | null)[];
}

const SOAP_STANDING: ReadonlySet<string> = new Set(['soap applicant', 'soap match status']);

export function fileColumns(matches: readonly ColumnMatch[], width: number): FileColumns {
  const places = placeColumns(matches, aliasOf);
  const byField = new Map<FieldName, number[]>();
  for (const { field } of matches) {
    if (field !== null && !byField.has(field)) {
      byField.set(field, columnsOfField(field, matches, places));
    }
  }
  function of(field: FieldName): Columns {
    return byField.get(field) ?? [];
  }
  function schoolAt(repeat: number): Record<SchoolField, Columns> {
    const columns = SCHOOL_FIELDS.map((field) => [
      field,
      of(field).filter((index) => places[index]!.repeat === repeat),
    ]);
    return Object.fromEntries(columns) as Record<SchoolField, Columns>;
  }
  const repeats = new Set(SCHOOL_FIELDS.flatMap(of).map((index) => places[index]!.repeat));
  const shown = matches.flatMap(({ imported }, index) => (imported ? [index] : []));
  return {
    count: matches.length,
    width: Math.max(width, matches.length),
    of,
    schools: [...repeats].sort((a, b) => a - b).map(schoolAt),
    hasNames: of('lastName').length + of('applicantName').length > 0,
    uncountedCounts: matches.flatMap(({ field, header, imported }, index) =>
      field === null && imported && normaliseHeader(header).startsWith('count of ') ? [index] : [],
    ),
    soapStanding: matches.flatMap(({ field, key, imported }, index) =>
      field === null && imported && SOAP_STANDING.has(key) ? [index] : [],
    ),
    read: matches.flatMap(({ field }, index) => (field === null ? [] : [index])),
    shown,
    shownHeaders: shown.map((index) => matches[index]!.header),
    shownFields: shown.map((index) => matches[index]!.field),
  };
}
