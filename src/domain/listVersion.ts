import type { Instant } from '../base/clock.ts';
import type { AamcId } from './applicant.ts';

/**
 * A list as it was locked and signed off. R3 keeps only the last saved version; the workspace keeps
 * all (`product.md`, "R3 mechanics"). A version never changes but for what happened to it: reopened,
 * read back, certified.
 */
export interface ListVersion {
  /** The `TrackCode` whose list it is. */
  readonly track: string;
  /** 1 is the first of its track. */
  readonly number: number;
  /** What people call it, such as `For round 2`. */
  readonly name: string;
  /** Best first. */
  readonly ids: readonly AamcId[];
  /** Open positions at that moment; null when nobody had said. */
  readonly positions: number | null;
  /** When it was locked, or, of a draft, saved. */
  readonly lockedAt: Instant;
  /** Who signed it off, as typed; of a draft, who saved it. */
  readonly signedBy: string;
  /** Saved under a name to come back to in a comparison: signed off by nobody, and it locks nothing. */
  readonly isDraft?: true;
  readonly reopened: Stamp | null;
  /** The last read-back that was identical. */
  readonly readBack: Stamp | null;
  readonly certified: Stamp | null;
}

export interface Stamp {
  readonly at: Instant;
  readonly by: string;
}

/** The version that holds a track's order in place; null while the list is open. */
export function lockedVersion(versions: readonly ListVersion[]): ListVersion | null {
  const last = lastSigned(versions);
  return last === null || last.reopened !== null ? null : last;
}

/** The last version that was signed off, reopened or not. */
export function lastSigned(versions: readonly ListVersion[]): ListVersion | null {
  return versions.findLast(({ isDraft }) => isDraft !== true) ?? null;
}

/** What moved between two orders, in the order of the later one. */
export interface RankChange {
  readonly id: AamcId;
  /** Null: not on that list. */
  readonly before: number | null;
  readonly after: number | null;
  /** Nobody moved this one: the rank is another only because others came, left or were moved. */
  readonly isShift: boolean;
}

/** Everybody whose rank differs, those who left the list last. Ranks count from 1. */
export function rankChanges(
  before: readonly AamcId[],
  after: readonly AamcId[],
): readonly RankChange[] {
  const rankBefore = new Map(before.map((id, index) => [id, index + 1]));
  const rankAfter = new Map(after.map((id, index) => [id, index + 1]));
  const stood = inSameOrder(after.flatMap((id) => rankBefore.get(id) ?? []));
  const changed = after
    .map((id): RankChange => {
      const rank = rankBefore.get(id) ?? null;
      const isShift = rank !== null && stood.has(rank);
      return { id, before: rank, after: rankAfter.get(id) ?? null, isShift };
    })
    .filter((change) => change.before !== change.after);
  const left = before
    .filter((id) => !rankAfter.has(id))
    .map((id) => ({ id, before: rankBefore.get(id) ?? null, after: null, isShift: false }));
  return [...changed, ...left];
}

/**
 * The longest row of rising ranks: whoever is in it kept the order with all others in it, so that the
 * fewest possible have been moved. Patience sorting, with the way back kept beside the piles.
 */
function inSameOrder(ranks: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const under = new Map<number, number | undefined>();
  for (const rank of ranks) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (tops[middle]! < rank) low = middle + 1;
      else high = middle;
    }
    under.set(rank, tops[low - 1]);
    tops[low] = rank;
  }
  const row = new Set<number>();
  for (let rank = tops.at(-1); rank !== undefined; rank = under.get(rank)) row.add(rank);
  return row;
}
