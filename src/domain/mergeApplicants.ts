import type { Applicant, SourceRow } from './applicant.ts';

/** What a person decided about an import when they approved it. */
export interface MergeWish {
  /** The files name every track of their applicants: a track that they leave out is given up. */
  readonly replacesTracks: boolean;
}

/**
 * One applicant from two readings of the same AAMC ID.
 *
 * The later reading wins fact by fact, but unknown never replaces known: a second export with fewer
 * columns, or with a blank cell, takes nothing away. Tracks are united, because a person may stand
 * in one file per track, unless somebody said that the later files name them all. A source row with the same headers as an earlier one replaces it (a
 * refreshed export); otherwise both are kept, so that every column of every file can be shown.
 */
export function mergeApplicants(
  earlier: Applicant,
  later: Applicant,
  { replacesTracks }: MergeWish = { replacesTracks: false },
): Applicant {
  const merged: Record<string, unknown> = { ...earlier };
  for (const [field, value] of Object.entries(later)) {
    if (isKnown(value)) merged[field] = value;
  }
  const isReplaced = replacesTracks && later.tracks.length > 0;
  const tracks = isReplaced ? [] : [...earlier.tracks];
  for (const track of later.tracks) {
    const index = tracks.findIndex((known) => known.code === track.code);
    if (index < 0) tracks.push(track);
    else tracks[index] = track;
  }
  return {
    ...(merged as unknown as Applicant),
    tracks,
    // A month belongs to its year: it is never mixed with the year of another reading.
    ...(later.gradYear !== null && later.gradYear !== earlier.gradYear
      ? { gradMonth: later.gradMonth }
      : {}),
    honors: [...new Set([...earlier.honors, ...later.honors])].sort(),
    sources: [
      ...earlier.sources.filter(
        (row) => !later.sources.some((other) => hasSameHeaders(row, other)),
      ),
      ...later.sources,
    ],
  };
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== '' && value !== 'Unknown';
}

function hasSameHeaders(a: SourceRow, b: SourceRow): boolean {
  return (
    a.headers === b.headers ||
    (a.headers.length === b.headers.length &&
      a.headers.every((header, index) => header === b.headers[index]))
  );
}
