import type { ColumnMatch, ColumnReport } from './fileReport.ts';
import type { Row } from './parseRows.ts';

const MAX_SAMPLES = 3;
const MAX_SAMPLE_CHARACTERS = 60;
const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;

/** What stands under each column, so that a person can tell whether it was matched rightly. */
export function describeColumns(
  matches: readonly ColumnMatch[],
  rows: readonly Row[],
): ColumnReport[] {
  return matches.map((match, index) => {
    const samples: string[] = [];
    let filled = 0;
    let isNumeric = match.imported && match.field === null;
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (const { cells } of rows) {
      const cell = cells[index];
      if (cell === undefined || cell === '' || cell.trim() === '') continue;
      filled += 1;
      if (match.imported && samples.length < MAX_SAMPLES) addSample(samples, cell);
      if (!isNumeric) continue;
      const text = cell.trim();
      isNumeric = NUMBER.test(text);
      min = Math.min(min, Number(text));
      max = Math.max(max, Number(text));
    }
    return { ...match, filled, samples, numeric: isNumeric && filled > 0 ? { min, max } : null };
  });
}

function addSample(samples: string[], cell: string): void {
  const text = cell.trim();
  const shown =
    text.length <= MAX_SAMPLE_CHARACTERS ? text : `${text.slice(0, MAX_SAMPLE_CHARACTERS - 1)}…`;
  if (!samples.includes(shown)) samples.push(shown);
}
