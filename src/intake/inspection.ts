import { type Applicant, type ExamResult, nameOf } from '../domain/applicant.ts';
import type { Delimiter, FileReport } from './fileReport.ts';
import type { FilesReadInFull } from './readFiles.ts';

/** A result for programs: the score, or `Pass` or `Fail`; null is unknown. */
function plainResult(result: ExamResult | null): number | string | null {
  if (result === null) return null;
  if (result.kind === 'score') return result.score;
  return result.kind === 'pass' ? 'Pass' : 'Fail';
}

function plainApplicant(applicant: Applicant) {
  return {
    aamcId: applicant.id,
    last: applicant.lastName || null,
    first: applicant.firstName || null,
    middle: applicant.middleName,
    nrmpId: applicant.nrmpId,
    email: applicant.email,
    phone: applicant.phone,
    school: applicant.school,
    schoolType: applicant.schoolType,
    schoolCountry: applicant.schoolCountry,
    applicantType: applicant.applicantType === 'Unknown' ? null : applicant.applicantType,
    degree: applicant.degree,
    gradYear: applicant.gradYear,
    gradMonth: applicant.gradMonth,
    step1: plainResult(applicant.step1),
    step2ck: applicant.step2ck,
    step3: plainResult(applicant.step3),
    comlex1: plainResult(applicant.comlex1),
    comlex2: applicant.comlex2,
    comlex3: plainResult(applicant.comlex3),
    ecfmg: applicant.ecfmgCertified,
    visaNeeded: applicant.visaNeeded,
    visaStatus: applicant.visaStatus,
    citizenship: applicant.citizenship,
    interrupted: applicant.interrupted,
    couples: applicant.couples,
    soapReapply: applicant.soapReapply,
    withdrawn: applicant.withdrawn,
    honors: applicant.honors,
    tracks: applicant.tracks,
    publications: applicant.publications,
    presentations: applicant.presentations,
  };
}

/**
 * The reading as JSON for other programs: `files`, each with its applicants row by row, `refusals`
 * for files that could not be read, and `pool`, the applicants merged over all files.
 */
export function inspectionJson({
  reports,
  readings,
  refusals,
  applicants,
  conflicts,
}: FilesReadInFull) {
  return {
    files: reports.map(({ problems, ...report }, index) => ({
      ...report,
      problems: problems.map(({ fileName, ...problem }) =>
        fileName === report.name ? problem : { ...problem, fileName },
      ),
      applicants: (readings[index] ?? []).map((applicant) => ({
        line: applicant.sources[0]?.line ?? null,
        ...plainApplicant(applicant),
      })),
    })),
    refusals,
    conflicts,
    pool: applicants.map((applicant) => ({
      ...plainApplicant(applicant),
      sources: applicant.sources.map(({ fileName, line }) => ({ fileName, line })),
    })),
  };
}

const LISTED_PROBLEMS = 20;

/** The reading as text for people. */
export function inspectionText({ reports, refusals, applicants }: FilesReadInFull): string {
  const lines: string[] = [];
  for (const { name, reason } of refusals) lines.push(`${name}: not read. ${reason}`, '');
  for (const report of reports) lines.push(...reportLines(report), '');
  if (reports.length > 0) {
    lines.push(`Pool: ${count(applicants.length, 'applicant')}`);
    const first = applicants.slice(0, 5).map((person) => `${person.id} ${nameOf(person)}`);
    lines.push(...table([...first, ...(applicants.length > 5 ? ['…'] : [])].map((text) => [text])));
  }
  return lines.join('\n').trimEnd();
}

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

function reportLines(report: FileReport): string[] {
  const { rows, accepted, rejected, blank, problems, problemCount } = report;
  const unlisted = problemCount - Math.min(problems.length, LISTED_PROBLEMS);
  return [
    report.name,
    ...table([
      ['Encoding', report.encoding],
      ...(report.delimiter === null ? [] : [['Delimiter', DELIMITER_NAMES[report.delimiter]]]),
      ...(report.workbook === null ? [] : [['Sheet', sheetText(report.workbook)]]),
      ['Header', `line ${report.headerLine}, ${count(report.columns.length, 'column')}`],
      ['Rows', `${rows} = ${accepted} accepted + ${rejected} rejected + ${blank} blank`],
      ...(report.preamble.length > 0 ? [['Before header', report.preamble.join(' / ')]] : []),
      ...(report.labelRow === null ? [] : [['Second header', `line ${report.labelRow.line}`]]),
      ...(report.footer.length > 0 ? [['After data', report.footer.join(' / ')]] : []),
      ['SHA-256', report.hash],
    ]),
    '',
    'Columns',
    ...table(
      report.columns.map(({ header, field, how, use, suggestion }) => [
        header === '' ? '(no header)' : header,
        field ?? (how === 'protected' ? 'left out: protected' : 'kept, not read'),
        [how === 'suffix' ? 'repeat' : '', use === 'fallback' ? 'where the first is blank' : '']
          .filter((word) => word !== '')
          .join(', '),
        suggestion === null ? '' : `perhaps ${suggestion.field}?`,
      ]),
    ),
    '',
    `Problems: ${problemCount}`,
    ...problems
      .slice(0, LISTED_PROBLEMS)
      .map(
        ({ line, column, rejectsRow, reason, code }) =>
          `  line ${line}${column === null ? '' : `, ${column}`}: ${reason} [${code}${rejectsRow ? ', row not imported' : ''}]`,
      ),
    ...(unlisted > 0 ? [`  … and ${unlisted} more`] : []),
  ];
}

function sheetText({ sheet, sheets }: NonNullable<FileReport['workbook']>): string {
  const others = sheets.filter((name) => name !== sheet);
  return others.length === 0 ? sheet : `${sheet} (not read: ${others.join(', ')})`;
}

/** Rows of cells as aligned lines, indented by two spaces. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd(),
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
