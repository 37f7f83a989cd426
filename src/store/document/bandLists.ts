import { compareOrderKeys } from '../../base/orderKey.ts';
import type { AamcId } from '../../domain/applicant.ts';
import { BANDS, type BandOrUnsorted } from '../../domain/band.ts';
import type { BandLists, Placement } from '../../domain/board.ts';

type Placements = ReadonlyMap<AamcId, Placement>;

/** Above so many changes at once, sorting all lists again is cheaper than moving one by one. */
const REBUILD_ABOVE = 64;

const NOBODY_PLACED: BandLists = { unsorted: [], top: [], usable: [], backup: [], never: [] };

/** The five lists of one track. `poolIds` is the track's pool in the order of names. */
export function bandLists(poolIds: readonly AamcId[], placements: Placements): BandLists {
  if (placements.size === 0) return { ...NOBODY_PLACED, unsorted: poolIds };
  const lists: Record<BandOrUnsorted, AamcId[]> = {
    unsorted: [],
    top: [],
    usable: [],
    backup: [],
    never: [],
  };
  for (const id of poolIds) lists[placements.get(id)?.band ?? 'unsorted'].push(id);
  for (const band of BANDS) lists[band].sort((a, b) => comparePlaced(placements, a, b));
  return lists;
}

/**
 * The lists after some placements changed; lists without a change keep their identity. The ranks of
 * all names are asked for only where somebody goes back among the unsorted.
 */
export function movedBandLists(
  lists: BandLists,
  before: Placements,
  after: Placements,
  changed: ReadonlySet<AamcId>,
  poolIds: () => readonly AamcId[],
  nameRanks: () => ReadonlyMap<AamcId, number>,
): BandLists {
  if (changed.size > REBUILD_ABOVE) return bandLists(poolIds(), after);
  const next: Record<BandOrUnsorted, readonly AamcId[]> = { ...lists };
  for (const id of changed) {
    const from = before.get(id)?.band ?? 'unsorted';
    const at = next[from].indexOf(id);
    if (at >= 0) next[from] = next[from].toSpliced(at, 1);
  }
  for (const id of changed) {
    const to = after.get(id)?.band ?? 'unsorted';
    const list = next[to];
    const ranks = to === 'unsorted' ? nameRanks() : null;
    const at = lowerBound(list, (other) =>
      ranks === null
        ? comparePlaced(after, other, id)
        : (ranks.get(other) ?? 0) - (ranks.get(id) ?? 0),
    );
    next[to] = [...list.slice(0, at), id, ...list.slice(at)];
  }
  return next;
}

/** The total order of a band: key, then AAMC ID where two keys are equal. */
function comparePlaced(placements: Placements, a: AamcId, b: AamcId): number {
  return (
    compareOrderKeys(placements.get(a)?.key ?? '', placements.get(b)?.key ?? '') ||
    compareOrderKeys(a, b)
  );
}

function lowerBound(list: readonly AamcId[], compare: (id: AamcId) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle]!) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
