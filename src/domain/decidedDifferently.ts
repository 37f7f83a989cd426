import type { AamcId } from './applicant.ts';
import type { BandOrUnsorted } from './band.ts';
import { RANKED_BANDS } from './band.ts';
import type { Board, HistoryLine, TrackCode } from './board.ts';

/**
 * Two copies of one workspace, each with its own people at work, and where both decided the same
 * thing in different ways. Merging keeps one answer for each such thing, so each is listed and a
 * person says which it is to be. A decision that the other side had already seen is no difference:
 * the newer one simply goes on from it.
 */
export interface Differences {
  readonly bands: readonly BandDifference[];
  readonly orders: readonly OrderDifference[];
  readonly others: readonly OtherDifference[];
}

export interface BandDifference {
  readonly track: TrackCode;
  readonly id: AamcId;
  readonly here: BandOrUnsorted;
  readonly there: BandOrUnsorted;
}

/** Both moved people within a band, and who stands in it on both sides is ordered differently. */
export interface OrderDifference {
  readonly track: TrackCode;
  readonly band: BandOrUnsorted;
  /** Who stands in the band on both sides, best first. */
  readonly here: readonly AamcId[];
  readonly there: readonly AamcId[];
}

/** Something else that has one answer; both are told, and it is changed where it stands. */
export interface OtherDifference {
  readonly what: 'positions' | 'outcome' | 'list';
  readonly track: TrackCode;
  /** Of an outcome: whose. */
  readonly id?: AamcId;
  readonly here: string;
  readonly there: string;
}

export function decidedDifferently(here: Board, there: Board): Differences {
  const ours = decisionsOf(here, there);
  const tours = decisionsOf(there, here);
  const tracks = here.tracks.filter(({ code }) =>
    there.tracks.some((other) => other.code === code),
  );
  const bands: BandDifference[] = [];
  const orders: OrderDifference[] = [];
  for (const { code: track } of tracks) {
    const placedHere = here.placements.get(track);
    const placedThere = there.placements.get(track);
    const bandHere = (id: AamcId) => placedHere?.get(id)?.band ?? 'unsorted';
    const bandThere = (id: AamcId) => placedThere?.get(id)?.band ?? 'unsorted';
    for (const id of new Set([...(placedHere?.keys() ?? []), ...(placedThere?.keys() ?? [])])) {
      const isBoth = ours.isDecided(track, id) && tours.isDecided(track, id);
      if (!isBoth || bandHere(id) === bandThere(id)) continue;
      bands.push({ track, id, here: bandHere(id), there: bandThere(id) });
    }
    for (const band of RANKED_BANDS) {
      const inBoth = (id: AamcId) => bandHere(id) === band && bandThere(id) === band;
      const orderHere = here.bandsByTrack.get(track)?.[band].filter(inBoth) ?? [];
      const orderThere = there.bandsByTrack.get(track)?.[band].filter(inBoth) ?? [];
      const isSame = orderHere.every((id, index) => id === orderThere[index]);
      const moved = ({ isDecided }: Decisions) => orderHere.some((id) => isDecided(track, id));
      if (!isSame && moved(ours) && moved(tours)) {
        orders.push({ track, band, here: orderHere, there: orderThere });
      }
    }
  }
  return { bands, orders, others: otherDifferences(here, there) };
}

interface Decisions {
  readonly isDecided: (track: TrackCode, id: AamcId) => boolean;
}

/** What one side decided that the other does not know of, by the lines of their histories. */
function decisionsOf(side: Board, other: Board): Decisions {
  const known = new Set(other.history.map(({ id }) => id));
  const fresh = side.history.filter(({ id }) => !known.has(id));
  const touched = new Map<string, Set<AamcId>>();
  for (const { track, on } of fresh.filter(mayMove)) {
    const ids = touched.get(track ?? ANY) ?? new Set();
    for (const id of on) ids.add(id);
    touched.set(track ?? ANY, ids);
  }
  // A line names only the first of many; each of them bears its instant.
  const instants = new Set(fresh.map(({ at }) => at));
  return {
    isDecided(track, id) {
      const at = side.placements.get(track)?.get(id)?.at;
      const isTouched = [track, ANY].some((key) => touched.get(key)?.has(id) === true);
      return isTouched || (at !== undefined && instants.has(at));
    },
  };
}

/** Lines without a track, such as those of undo, may concern any. */
const ANY = '';

/** Who was put back into Unsorted has no placement left to tell it: these lines do. */
const TAKES_OUT = new Set(['moveToBand', 'undo', 'redo']);

function mayMove({ what }: HistoryLine): boolean {
  return TAKES_OUT.has(what);
}

function otherDifferences(here: Board, there: Board): readonly OtherDifference[] {
  const found: OtherDifference[] = [];
  for (const track of here.tracks) {
    const { code } = track;
    const other = there.tracks.find((each) => each.code === code);
    if (other === undefined) continue;
    if (
      track.positions !== null &&
      other.positions !== null &&
      track.positions !== other.positions
    ) {
      const [ours, theirs] = [String(track.positions), String(other.positions)];
      found.push({ what: 'positions', track: code, here: ours, there: theirs });
    }
    for (const ours of here.roundRecords.get(code) ?? []) {
      const theirs = there.roundRecords
        .get(code)
        ?.find(({ round, id }) => round === ours.round && id === ours.id);
      if (theirs === undefined || theirs.outcome === ours.outcome) continue;
      const { id, outcome } = ours;
      found.push({ what: 'outcome', track: code, id, here: outcome, there: theirs.outcome });
    }
    const theirLists = there.listVersions.get(code) ?? [];
    for (const ours of here.listVersions.get(code) ?? []) {
      const theirs = theirLists.find(({ number }) => number === ours.number);
      if (theirs === undefined || theirs.lockedAt === ours.lockedAt) continue;
      const nameOf = ({ number, name }: typeof ours) => `${number}, ${name}`;
      found.push({ what: 'list', track: code, here: nameOf(ours), there: nameOf(theirs) });
    }
  }
  return found;
}
