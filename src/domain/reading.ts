import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';

/** Somebody who reads applicants: a member of the war room, or a name where there is none. */
export interface Reader {
  readonly id: string;
  readonly name: string;
}

/**
 * An applicant of a track given to a reader. It decides nothing: it says whose word is waited for.
 * A second reader is a second one of these.
 */
export interface Reading {
  /** NRMP program code. */
  readonly track: string;
  readonly applicantId: AamcId;
  readonly reader: Reader;
  readonly by: string;
  readonly at: Instant;
}

/** Who reads each applicant of each track, by its code, the first who was asked first. */
export type Readings = ReadonlyMap<string, ReadonlyMap<AamcId, readonly Reading[]>>;

const NOBODY: readonly Reading[] = [];

export function readersOf(readings: Readings, track: string, id: AamcId): readonly Reading[] {
  return readings.get(track)?.get(id) ?? NOBODY;
}

/** Whom somebody was given to read in a track, in the order in which they were given. */
export function givenTo(readings: Readings, track: string, readerId: string): readonly AamcId[] {
  return [...(readings.get(track)?.values() ?? [])].flatMap((list) =>
    list.filter(({ reader }) => reader.id === readerId).map(({ applicantId }) => applicantId),
  );
}
