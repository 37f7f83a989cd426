import type { Applicant } from '../domain/applicant.ts';
import { nameOf } from '../domain/applicant.ts';
import { mergeApplicants } from '../domain/mergeApplicants.ts';
import { conflictsOf } from './conflictsOf.ts';
import {
  type FactConflict,
  type FileRefusal,
  type FileReport,
  type FilesRead,
  MAX_LISTED_CELLS,
  MAX_LISTED_PROBLEMS,
  type Problem,
  type QuarantinedRow,
} from './fileReport.ts';
import { readApplicantType } from './readApplicantType.ts';
import { type FileRead, type InputFile, type ReadingChoices, readFile } from './readFile.ts';
import { nameKey } from './readName.ts';

/** How far the files of a drop have been read. */
export interface IntakeProgress {
  readonly fileName: string;
  /** The first file is 0. */
  readonly fileIndex: number;
  readonly fileCount: number;
  /** Rows of this file. */
  readonly rowsRead: number;
  readonly rowsTotal: number;
}

export interface FilesReadInFull extends FilesRead {
  /** For each report, its accepted rows as applicants, before they were merged by AAMC ID. */
  readonly readings: readonly (readonly Applicant[])[];
}

/**
 * The files of one drop → one pool, merged by AAMC ID: a later row adds to an earlier one of the
 * same person. The same ID under another name is refused, in one file or across files, because one
 * of the two rows must be wrong. A file dropped twice (by its hash) is read once and that is listed.
 */
export async function readFiles(
  files: readonly InputFile[],
  onProgress?: (progress: IntakeProgress) => void,
  choices: ReadingChoices = {},
): Promise<FilesReadInFull> {
  const reads: FileRead[] = [];
  const refusals: FileRefusal[] = [];
  const indexByHash = new Map<string, number>();
  for (const [fileIndex, file] of files.entries()) {
    const hash = await hashBytes(file.bytes);
    const index = indexByHash.get(hash);
    const twin = index === undefined ? undefined : reads[index];
    if (index !== undefined && twin !== undefined) {
      reads[index] = withTwin(twin, file.name);
      continue;
    }
    const place = { fileName: file.name, fileIndex, fileCount: files.length } as const;
    onProgress?.({ ...place, rowsRead: 0, rowsTotal: 0 });
    const read = await readFile(file, hash, choices, (rowsRead, rowsTotal) =>
      onProgress?.({ ...place, rowsRead, rowsTotal }),
    );
    if (read.ok) {
      indexByHash.set(hash, reads.push(read.value) - 1);
    } else {
      refusals.push({ name: file.name, ...read.error });
    }
  }
  return { refusals, ...mergeReads(reads) };
}

function withTwin(read: FileRead, fileName: string): FileRead {
  const notice: Problem = {
    fileName,
    line: read.report.headerLine,
    column: null,
    value: '',
    code: 'same-file-twice',
    reason: `“${fileName}” and “${read.report.name}” are the same file. It was read once; nothing is missing.`,
    rejectsRow: false,
  };
  return { ...read, report: { ...read.report, problems: [notice, ...read.report.problems] } };
}

/** SHA-256 as 64 hexadecimal digits: the same bytes are the same file. */
async function hashBytes(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function mergeReads(reads: readonly FileRead[]): Omit<FilesReadInFull, 'refusals'> {
  const pool = new Map<string, Applicant>();
  const reports: FileReport[] = [];
  const readings: (readonly Applicant[])[] = [];
  const conflicts: FactConflict[] = [];
  for (const read of reads) {
    const { report, applicants } = read;
    const accepted: Applicant[] = [];
    const repeats: Problem[] = [];
    for (const applicant of applicants) {
      const earlier = pool.get(applicant.id);
      const problem = earlier === undefined ? null : repeatOf(earlier, applicant);
      if (problem !== null) repeats.push(problem);
      if (problem?.rejectsRow) continue;
      accepted.push(applicant);
      if (earlier !== undefined) conflicts.push(...conflictsOf(earlier, applicant));
      pool.set(applicant.id, earlier === undefined ? applicant : merge(earlier, applicant));
    }
    readings.push(accepted);
    const problems =
      repeats.length === 0
        ? report.problems
        : withoutRefusedRows(report.problems, repeats).concat(repeats).sort(byLine);
    reports.push({
      ...report,
      accepted: accepted.length,
      rejected: report.rejected + applicants.length - accepted.length,
      problems: problems.slice(0, MAX_LISTED_PROBLEMS),
      problemCount: problems.length,
      quarantined: withRepeats(read, repeats),
    });
  }
  return {
    reports,
    readings,
    applicants: [...pool.values()],
    conflicts: conflicts.slice(0, MAX_LISTED_PROBLEMS),
    conflictCount: conflicts.length,
  };
}

/** The refused rows of a file, with those that were refused for a row elsewhere. */
function withRepeats(read: FileRead, repeats: readonly Problem[]): readonly QuarantinedRow[] {
  const further = repeats.flatMap((problem) =>
    problem.rejectsRow ? (read.quarantineLine(problem.line, problem) ?? []) : [],
  );
  if (further.length === 0) return read.report.quarantined;
  return [...read.report.quarantined, ...further]
    .sort((a, b) => a.line - b.line)
    .slice(0, MAX_LISTED_CELLS);
}

/** Two readings together may settle the type that neither settles alone. */
function merge(earlier: Applicant, later: Applicant): Applicant {
  const merged = mergeApplicants(earlier, later);
  if (merged.applicantType !== 'Unknown') return merged;
  return { ...merged, applicantType: readApplicantType(merged) };
}

/** What to say of a row whose AAMC ID has been read before; null across files with one name. */
function repeatOf(earlier: Applicant, later: Applicant): Problem | null {
  const before = earlier.sources.at(-1);
  const row = later.sources[0];
  if (before === undefined || row === undefined) return null;
  // Rows of one file share their headers; two files may share a name.
  const isSameFile = before.headers === row.headers;
  const place = isSameFile ? `line ${before.line}` : `line ${before.line} of “${before.fileName}”`;
  const problem = {
    fileName: row.fileName,
    line: row.line,
    column: row.headers[row.fields.indexOf('aamcId')] ?? null,
    value: later.id,
  };
  if (!isSameName(earlier, later)) {
    return {
      ...problem,
      code: 'duplicate-id-other-name',
      reason: `This AAMC ID already stands at ${place} under the name ${nameOf(earlier)}; here it is ${nameOf(later)}. Look the ID up in ERAS, correct the wrong row and import the file again.`,
      rejectsRow: true,
    };
  }
  if (!isSameFile) return null;
  return {
    ...problem,
    code: 'duplicate-id-same-name',
    reason: `This applicant already stands at ${place}. The two rows were read as one person; where they differ, this row counts.`,
    rejectsRow: false,
  };
}

/** The same last name, and first names of which one begins the other (`Jane`, `Jane Marie`). */
function isSameName(a: Applicant, b: Applicant): boolean {
  if (a.lastName === b.lastName && a.firstName === b.firstName) return true;
  if (a.lastName === '' || b.lastName === '') return true;
  const [firstA, firstB] = [nameKey(a.firstName), nameKey(b.firstName)];
  return (
    nameKey(a.lastName) === nameKey(b.lastName) &&
    (firstA.startsWith(firstB) || firstB.startsWith(firstA))
  );
}

function withoutRefusedRows(
  problems: readonly Problem[],
  repeats: readonly Problem[],
): readonly Problem[] {
  const refused = new Set(repeats.flatMap(({ line, rejectsRow }) => (rejectsRow ? [line] : [])));
  return problems.filter(({ line }) => !refused.has(line));
}

function byLine(a: Problem, b: Problem): number {
  return a.line - b.line;
}
