import { parseArgs } from 'node:util';

/** What is measured, in the order in which it runs. */
export const MEASURES = [
  'bundle',
  'import',
  'open',
  'board',
  'drag',
  'filter',
  'triage',
  'inp',
  'capture',
  'room',
] as const;
export type MeasureName = (typeof MEASURES)[number];

export interface BenchOptions {
  readonly runs: number;
  readonly only: readonly MeasureName[];
  /** Numbers of applicants for every measure; null leaves each its own. */
  readonly sizes: readonly number[] | null;
  /** Where the figures go as JSON; null for the table alone. */
  readonly json: string | null;
}

/** Throws with a sentence when an option cannot be meant. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: MEASURES.join(',') },
      sizes: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const wanted = values.only.split(',');
  const stranger = wanted.find((name) => !MEASURES.includes(name as MeasureName));
  if (stranger !== undefined) {
    throw new Error(`--only takes ${MEASURES.join(', ')}, not "${stranger}"`);
  }
  return {
    runs: wholeNumber('--runs', values.runs),
    only: MEASURES.filter((name) => wanted.includes(name)),
    sizes: values.sizes?.split(',').map((size) => wholeNumber('--sizes', size)) ?? null,
    json: values.json ?? null,
  };
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${option} takes whole numbers above 0, not "${text}"`);
}
