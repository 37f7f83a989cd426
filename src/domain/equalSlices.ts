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
