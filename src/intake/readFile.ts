import { ok, type Result } from '../base/result.ts';
import type { Applicant } from '../domain/applicant.ts';
import { decodeBytes } from './decodeBytes.ts';
import type { FileReport } from './fileReport.ts';
import { matchColumns } from './matchColumns.ts';
import { readApplicants } from './readApplicants.ts';
import { readRows } from './readRows.ts';
import type { Refusal } from './refusal.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One file by itself: its report with every problem, and one applicant per accepted row. */
export interface FileRead {
  readonly report: Omit<FileReport, 'problemCount'>;
  readonly applicants: readonly Applicant[];
}

/** Bytes → text → rows → columns → applicants of one file. Never throws on what a file holds. */
export function readFile(
  { name, bytes }: InputFile,
  hash: string,
  onRows?: (rowsRead: number, rowsTotal: number) => void,
): Result<FileRead, Refusal> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const table = readRows(decoded.value.text);
  if (!table.ok) return table;
  const { rows, delimiter, headerLine, preamble, footer } = table.value;
  const columns = matchColumns(table.value.headers);
  const read = readApplicants(table.value, columns, name, (rowsRead) =>
    onRows?.(rowsRead, rows.length),
  );
  return ok({
    applicants: read.applicants,
    report: {
      name,
      hash,
      encoding: decoded.value.encoding,
      delimiter,
      headerLine,
      preamble,
      footer,
      columns,
      rows: rows.length,
      accepted: read.applicants.length,
      rejected: read.rejected,
      blank: read.blank,
      problems: read.problems,
    },
  });
}
