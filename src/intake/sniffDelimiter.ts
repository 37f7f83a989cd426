import type { Delimiter } from './fileReport.ts';

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/**
 * The delimiters, likeliest first: the one that parts the physical lines of the sample into the most
 * cells, outside quotes, on the line where it is most frequent. Ties keep the order of `DELIMITERS`.
 */
export function rankDelimiters(sampleLines: readonly string[]): Delimiter[] {
  const most = new Map<Delimiter, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  for (const line of sampleLines) {
    const outside = line.replace(/"(?:[^"]|"")*"/g, '');
    for (const delimiter of DELIMITERS) {
      const found = outside.split(delimiter).length - 1;
      if (found > (most.get(delimiter) ?? 0)) most.set(delimiter, found);
    }
  }
  return DELIMITERS.toSorted((a, b) => (most.get(b) ?? 0) - (most.get(a) ?? 0));
}
