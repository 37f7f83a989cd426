import type { Applicant } from '../domain/applicant.ts';
import type { FieldName } from './fieldNames.ts';

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

/** How a header found its field. `protected` columns are left out; `kept` ones are shown unread. */
export type MatchKind = 'alias' | 'suffix' | 'protected' | 'kept';

export interface ColumnMatch {
  readonly header: string;
  readonly field: FieldName | null;
  readonly how: MatchKind;
}

/** What one readable file holds. Invariant: `rows = accepted + rejected + blank`. */
export interface FileReport {
  readonly name: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly headerLine: number;
  /** Rows after the header and before the footer, blank ones included. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  /** Lines before the header and after the data, as read. */
  readonly preamble: readonly string[];
  readonly footer: readonly string[];
  readonly columns: readonly ColumnMatch[];
  /** At most `MAX_LISTED_PROBLEMS`; `problemCount` counts all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
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
}

/** The result of reading the files of one drop. */
export interface FilesRead {
  readonly reports: readonly FileReport[];
  readonly refusals: readonly FileRefusal[];
  /** Everyone accepted in any of the files, one per AAMC ID, in order of first appearance. */
  readonly applicants: readonly Applicant[];
}

export const MAX_LISTED_PROBLEMS = 1000;
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 500;
export const MAX_CELL_CHARACTERS = 32_767;
