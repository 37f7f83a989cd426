import type { AamcId } from './applicant.ts';

/**
 * Whom each reader reads: runs of neighbours in the order given, whose lengths differ by one at
 * most, the longer ones first. A reader who is named twice gets one slice.
 */
export function equalSlices(
  applicantIds: readonly AamcId[],
  readers: readonly string[],
): ReadonlyMap<string, readonly AamcId[]> {
  const named = [...new Set(readers)];
  const edge = (index: number) =>
    index * Math.floor(applicantIds.length / named.length) +
    Math.min(index, applicantIds.length % named.length);
  return new Map(
    named.map((reader, index) => [reader, applicantIds.slice(edge(index), edge(index + 1))]),
  );
}

export const READING_WAYS = ['one', 'two', 'all'] as const;
/** By one reader each, by two, or everybody by all. */
export type ReadingWay = (typeof READING_WAYS)[number];

/**
 * Whom each reader reads. With two readers each, a reader's second slice is the next one's first, so
 * that two who read the same differ from slice to slice. Fewer than two readers have no second.
 */
export function readingSlices(
  applicantIds: readonly AamcId[],
  readers: readonly string[],
  way: ReadingWay,
): ReadonlyMap<string, readonly AamcId[]> {
  const slices = equalSlices(applicantIds, readers);
  const named = [...slices.keys()];
  if (way === 'one' || (way === 'two' && named.length < 2)) return slices;
  if (way === 'all') return new Map(named.map((reader) => [reader, applicantIds]));
  return new Map(
    named.map((reader, index) => [
      reader,
      [...slices.get(reader)!, ...slices.get(named[(index + 1) % named.length]!)!],
    ]),
  );
}
