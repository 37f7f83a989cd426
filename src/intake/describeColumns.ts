import type { ColumnMatch, ColumnReport } from './fileReport.ts';
import type { Row } from './parseRows.ts';

const MAX_SAMPLES = 3;
const MAX_SAMPLE_CHARACTERS = 60;
const NUMBER = /^\s*-?\d{1,9}(?:\.\d{1,6})?\s*$/;

interface Tally {
  filled: number;
  isNumeric: boolean;
  min: number;
  max: number;
  readonly samples: string[];
  readonly mayShow: boolean;
}

/**
 * What stands under each column, so that a person can tell whether it was matched rightly. Goes row by
 * row, as the cells lie in memory: column by column takes three times as long.
 */
export function describeColumns(
  matches: readonly ColumnMatch[],
  rows: readonly Row[],
): ColumnReport[] {
  const tallies = matches.map(
    ({ imported, field }): Tally => ({
      filled: 0,
      isNumeric: imported && field === null,
      min: Number.POSITIVE_INFINITY,
      max: Number.NEGATIVE_INFINITY,
      samples: [],
      mayShow: imported,
    }),
  );
  for (const { cells } of rows) {
    const count = Math.min(cells.length, tallies.length);
    for (let index = 0; index < count; index += 1) {
      const cell = cells[index]!;
      if (cell !== '') tallyCell(tallies[index]!, cell);
    }
  }
  return matches.map((match, index) => {
    const { filled, samples, isNumeric, min, max } = tallies[index]!;
    return { ...match, filled, samples, numeric: isNumeric && filled > 0 ? { min, max } : null };
  });
}

function tallyCell(tally: Tally, cell: string): void {
  if (cell.charCodeAt(0) <= 0x20 && cell.trim() === '') return;
  tally.filled += 1;
  if (tally.mayShow && tally.samples.length < MAX_SAMPLES) addSample(tally.samples, cell);
  if (!tally.isNumeric) return;
  tally.isNumeric = NUMBER.test(cell);
  tally.min = Math.min(tally.min, Number(cell));
  tally.max = Math.max(tally.max, Number(cell));
}

function addSample(samples: string[], cell: string): void {
  const text = cell.trim();
  const shown =
    text.length <= MAX_SAMPLE_CHARACTERS ? text : `${text.slice(0, MAX_SAMPLE_CHARACTERS - 1)}…`;
  if (!samples.includes(shown)) samples.push(shown);
}
