import type { AamcId } from './applicant.ts';
import { BANDS, type Band } from './band.ts';
import { type Board, isInTrack, type TrackCode } from './board.ts';

/** What copying the decisions of one track to another would do, before it is done. */
export interface TrackCopy {
  /** Whom it gives which band, each band in the order of the first track. */
  readonly given: Readonly<Record<Band, readonly AamcId[]>>;
  /** Who is decided differently there: left as they are, or replaced, as asked. */
  readonly differing: readonly DecidedTwice[];
  /** How many stand in the same band there already. */
  readonly same: number;
  /** Who did not apply to the other track, in the order of the first. */
  readonly notApplied: readonly AamcId[];
}

export interface DecidedTwice {
  readonly id: AamcId;
  readonly here: Band;
  readonly there: Band;
}

export interface TrackCopyAsked {
  readonly from: TrackCode;
  readonly to: TrackCode;
  readonly bands: readonly Band[];
  /**
   * Whether bands and order of the first track replace those of the other. Otherwise only those whom
   * nobody has decided there are given a band, below everybody already in it.
   */
  readonly replaces: boolean;
}

export function trackCopy(board: Board, { from, to, bands, replaces }: TrackCopyAsked): TrackCopy {
  const lists = board.bandsByTrack.get(from);
  const decisions = board.placements.get(to);
  const given: Record<Band, AamcId[]> = { top: [], usable: [], backup: [], never: [] };
  const differing: DecidedTwice[] = [];
  const notApplied: AamcId[] = [];
  let same = 0;
  for (const band of BANDS.filter((each) => bands.includes(each))) {
    for (const id of lists?.[band] ?? []) {
      const applicant = board.applicantsById.get(id);
      const there = decisions?.get(id)?.band;
      if (applicant === undefined || !isInTrack(applicant, to)) notApplied.push(id);
      else {
        if (there === band) same += 1;
        else if (there !== undefined) differing.push({ id, here: band, there });
        if (there === undefined || replaces) given[band].push(id);
      }
    }
  }
  return { given, differing, same, notApplied };
}

/** How many would be given a band. */
export function givenCount({ given }: TrackCopy): number {
  return BANDS.reduce((sum, band) => sum + given[band].length, 0);
}
