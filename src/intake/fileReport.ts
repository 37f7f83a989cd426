import type { AamcId, Applicant } from '../domain/applicant.ts';
import type { FieldName } from './fieldNames.ts';
import type { FactName } from './showFact.ts';

/** Something in a file that was refused or needs eyes. Every refusal is data, never an exception. */
export interface Problem {
  readonly fileName: string;
  /** Line of the file on which the row begins; the first line is 1. */
  readonly line: number;
  /** Header text, or null when the whole row is meant. */
  readonly column: string | null;
  /** The cell (or the row, cells joined by ` | `) as read, at most 200 characters. */
  readonly value: string;
  /** Stable name of the rule, such as `aamc-id-digits`. */
  readonly code: string;
  /** What is wrong and what to do, in a coordinator's words. */
  readonly reason: string;
  /** True when the row was not imported because of it. */
  readonly rejectsRow: boolean;
}

/**
 * How a header found its field. `protected` columns are left out unless somebody says otherwise;
 * `kept` ones are shown unread; `user` is a choice made by hand.
 */
export type MatchKind = 'alias' | 'suffix' | 'protected' | 'kept' | 'user';

/**
 * How several columns make up one field: `first` counts, `fallback` counts where the first is blank,
 * `joined` ones are read together (tracks, counts, a status beside its score, several schools).
 */
export type ColumnUse = 'only' | 'first' | 'fallback' | 'joined';

export interface ColumnMatch {
  readonly header: string;
  readonly field: FieldName | null;
  readonly how: MatchKind;
  /** Name of the column in a mapping: the same in every file with this header. */
  readonly key: string;
  /** False when its cells are dropped at the door. */
  readonly imported: boolean;
  /** What is protected about the column, such as `gender`; also when somebody has switched it on. */
  readonly protects: string | null;
  /** Null where there is no field. */
  readonly use: ColumnUse | null;
  /** A known header that is spelled almost so. Never applied by itself. */
  readonly suggestion: { readonly field: FieldName; readonly alias: string } | null;
}

/** A column as a report describes it: its match, and what stands under it. */
export interface ColumnReport extends ColumnMatch {
  /** Cells that hold something. */
  readonly filled: number;
  /** The first few different values, at most 60 characters each; none of a column left out. */
  readonly samples: readonly string[];
  /** Least and greatest, where an unread column holds nothing but numbers. */
  readonly numeric: { readonly min: number; readonly max: number } | null;
}

/** A cell whose letters depend on the encoding that was taken for the file. */
export interface RecodedCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  /** The same bytes as they would look in UTF-8. */
  readonly asUtf8: string;
}

/** A row that was not imported, whole, to be shown under the headers and corrected by hand. */
export interface QuarantinedRow {
  readonly line: number;
  /** As read; cells beyond the headers included. */
  readonly cells: readonly string[];
  readonly code: string;
  readonly reason: string;
}

/** A row as a person corrected it, in place of the one on this line of the file with this hash. */
export interface CorrectedRow {
  readonly hash: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows as the parser counts them, blank ones included: `file` is the sum of the others. */
export interface RowCounts {
  readonly file: number;
  readonly preamble: number;
  readonly header: number;
  readonly label: number;
  readonly data: number;
  readonly footer: number;
}

export type Delimiter = ',' | ';' | '\t' | '|';

/** What one readable file holds. Invariant: `rows = accepted + rejected + blank`. */
export interface FileReport {
  readonly name: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'xlsx';
  /** Null in a workbook. */
  readonly delimiter: Delimiter | null;
  readonly headerLine: number;
  /** The same for the same headers in any order: under it a mapping is remembered. */
  readonly headerSignature: string;
  /** A second header row, as old archives have it; shown, not read. */
  readonly labelRow: { readonly line: number; readonly cells: readonly string[] } | null;
  /** Rows after the header and before the footer, blank ones included. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly counted: RowCounts;
  /** Lines before the header and after the data, as read. */
  readonly preamble: readonly string[];
  readonly footer: readonly string[];
  readonly columns: readonly ColumnReport[];
  /** At most `MAX_LISTED_PROBLEMS`; `problemCount` counts all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Of a windows-1252 file, at most `MAX_LISTED_CELLS`; `recodedCount` counts all. */
  readonly recoded: readonly RecodedCell[];
  readonly recodedCount: number;
  /** At most `MAX_LISTED_CELLS`; `rejected` counts all. */
  readonly quarantined: readonly QuarantinedRow[];
  /** The sheet that was read, and all there are; null for a file of text. */
  readonly workbook: { readonly sheet: string; readonly sheets: readonly string[] } | null;
}

/** A file that cannot be read at all. `reason` is a whole sentence for a coordinator. */
export interface FileRefusal {
  readonly name: string;
  readonly code:
    | 'empty'
    | 'too-large'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'not-a-table'
    | 'spreadsheet'
    | 'no-header'
    | 'no-aamc-id-column'
    | 'no-rows'
    | 'unreadable';
  readonly reason: string;
  /** Of a table without a column for the AAMC ID: a mapping may name the column that holds it. */
  readonly columns?: readonly { readonly header: string; readonly key: string }[];
  readonly headerSignature?: string;
}

/** The result of reading the files of one drop. */
export interface FilesRead {
  readonly reports: readonly FileReport[];
  readonly refusals: readonly FileRefusal[];
  /** Everyone accepted in any of the files, one per AAMC ID, in order of first appearance. */
  readonly applicants: readonly Applicant[];
  /** Facts on which rows of one person differ; at most `MAX_LISTED_PROBLEMS`. */
  readonly conflicts: readonly FactConflict[];
  readonly conflictCount: number;
}

/** A fact that two rows of one person state differently. The later row counts. */
export interface FactConflict {
  readonly id: AamcId;
  readonly name: string;
  readonly fact: FactName;
  /** In the order in which they were read; `shown` as people read it. */
  readonly values: readonly {
    readonly fileName: string;
    readonly line: number;
    readonly shown: string;
  }[];
}

export const MAX_LISTED_PROBLEMS = 1000;
export const MAX_LISTED_CELLS = 200;
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 500;
export const MAX_CELL_CHARACTERS = 32_767;
export const MAX_WORKBOOK_BYTES = 10 * 1024 * 1024;
export const MAX_INFLATED_BYTES = 50 * 1024 * 1024;
