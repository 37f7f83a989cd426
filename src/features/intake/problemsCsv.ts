import type { Problem } from '../../intake/fileReport.ts';
import { csvText } from '../../output/csvText.ts';

const HEADERS = ['File', 'Line', 'Column', 'As read', 'Row refused', 'What is wrong', 'Rule'];

/** What an import refused or wants looked at, as a table for people; no cell opens as a formula. */
export function problemsCsv(problems: readonly Problem[]): string {
  return csvText([HEADERS, ...problemRows(problems)]);
}

/** The same cells without a header, for the clipboard. */
export function problemRows(problems: readonly Problem[]): (string | number)[][] {
  return problems.map(({ fileName, line, column, value, code, reason, rejectsRow }) => [
    fileName,
    line,
    column ?? 'whole row',
    value,
    rejectsRow ? 'yes' : 'no',
    reason,
    code,
  ]);
}
