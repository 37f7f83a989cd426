import type { AamcId } from './applicant.ts';
import { fieldColumn, NO, NOT_NEEDED, UNKNOWN, YES } from './fieldColumn.ts';
import { type FieldFacts, fieldOf, valueLabel } from './poolFields.ts';
import { type ScoreBin, scoreDistribution } from './poolStats.ts';

/** What a column holds, among some applicants. */
export interface FieldStats {
  /** With an answer. */
  readonly known: number;
  readonly blank: number;
  readonly numbers: NumberStats | null;
  readonly words: WordStats | null;
}

export interface NumberStats {
  readonly least: number;
  /** Of an even count the mean of the middle two. */
  readonly median: number;
  readonly most: number;
  readonly bins: readonly ScoreBin[];
}

export interface WordStats {
  readonly distinct: number;
  /** The most frequent first; somebody with several words counts under each. */
  readonly top: readonly { readonly label: string; readonly count: number }[];
}

const TOP = 6;
const MOST_BINS = 26;
const WIDTHS = [0.1, 1, 2, 4, 5, 10, 20, 50, 100];

/** Null for a field that this build does not know. */
export function fieldStats(
  fieldId: string,
  ids: readonly AamcId[],
  facts: FieldFacts,
): FieldStats | null {
  const field = fieldOf(fieldId);
  const column = fieldColumn(fieldId, facts);
  if (field === undefined || column === undefined) return null;
  const rowById = new Map(facts.ids.map((id, row) => [id, row] as const));
  const rows = ids.flatMap((id) => rowById.get(id) ?? []);

  if (column.kind === 'number') {
    const values = rows.map((row) => column.values[row]!).filter((value) => !Number.isNaN(value));
    return {
      known: values.length,
      blank: rows.length - values.length,
      numbers: numberStats(values),
      words: null,
    };
  }
  const counts = new Map<string, number>();
  const add = (label: string) => counts.set(label, (counts.get(label) ?? 0) + 1);
  let blank = 0;
  for (const row of rows) {
    const code = column.codes[row]!;
    if (column.kind === 'flag') {
      if (code === UNKNOWN) blank += 1;
      else add(FLAG_LABELS[code]!);
    } else {
      const set = column.sets[code]!;
      if (set.length === 0) blank += 1;
      for (const value of set) add(valueLabel(field, value));
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    known: rows.length - blank,
    blank,
    numbers: null,
    words: {
      distinct: ranked.length,
      top: ranked.slice(0, TOP).map(([label, count]) => ({ label, count })),
    },
  };
}

const FLAG_LABELS: Readonly<Record<number, string>> = {
  [NO]: 'No',
  [YES]: 'Yes',
  [NOT_NEEDED]: 'Not needed',
};

function numberStats(values: readonly number[]): NumberStats | null {
  const sorted = values.toSorted((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  const isWhole = values.every(Number.isInteger);
  const width =
    WIDTHS.find((wide) => (!isWhole || wide >= 1) && (most - least) / wide < MOST_BINS) ??
    (most - least) / MOST_BINS;
  return { least, median, most, bins: scoreDistribution(sorted, width).bins };
}
