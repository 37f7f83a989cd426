import type { AamcId } from './applicant.ts';
import type { Band } from './band.ts';
import type { ListEntry } from './preferenceList.ts';
import type { PlacedName } from './readOrder.ts';

/** One reviewer's private order, best first. */
export interface ReviewerOrder {
  readonly reviewer: string;
  readonly places: readonly PlacedName[];
}

export interface MergedOrders {
  /** Everybody of the list whom a reviewer named, best first. */
  readonly order: readonly AamcId[];
  /** Whom at least two reviewers named, the widest apart first. */
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly id: AamcId;
  /** The place that each reviewer gives, in the order of the reviewers; null where none is given. */
  readonly places: readonly (number | null)[];
  /** How far the best and the worst relative place lie apart, from 0 to 1. */
  readonly spread: number;
}

/** Above so many names the comparison of all with all would hold the screen up. */
export const MOST_MERGED = 500;

/**
 * One order from several by Schulze's method (M. Schulze, "A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method", 2011), with winning
 * votes: one goes above another when more reviewers say so than the other way round, and where such
 * majorities run in a circle, the strongest chain of them decides. Only reviewers who name both are
 * asked about two, so that whom somebody does not know is not put down by it. Where the method leaves
 * two even, the better mean relative place decides, then the present rank.
 *
 * `listed`: the present list, best first. Names that are not on it are left out.
 */
export function mergeOrders(
  listed: readonly AamcId[],
  orders: readonly ReviewerOrder[],
): MergedOrders {
  const onList = new Set(listed);
  const ranked = orders.map(({ places }) => relativePlaces(places, onList));
  const names = listed.filter((id) => ranked.some((places) => places.has(id)));
  const beats = schulze(names, ranked);
  const means = names.map((id) =>
    meanOf(ranked.flatMap((places) => places.get(id)?.relative ?? [])),
  );
  return {
    order: linearised(beats, means).map((index) => names[index]!),
    disagreements: names
      .flatMap((id): readonly Disagreement[] => {
        const given = ranked.map((places) => places.get(id) ?? null);
        const relatives = given.flatMap((each) => (each === null ? [] : [each.relative]));
        if (relatives.length < 2) return [];
        const spread = Math.max(...relatives) - Math.min(...relatives);
        return [{ id, places: given.map((each) => each?.place ?? null), spread }];
      })
      .sort((a, b) => b.spread - a.spread),
  };
}

interface RelativePlace {
  readonly place: number;
  /** 0 for the first of an order, 1 for its last. */
  readonly relative: number;
}

/** Places counted anew among the names of the list; names at one place stay even. */
function relativePlaces(
  places: readonly PlacedName[],
  onList: ReadonlySet<AamcId>,
): ReadonlyMap<AamcId, RelativePlace> {
  const kept = places.filter(({ id }) => onList.has(id));
  const result = new Map<AamcId, RelativePlace>();
  kept.forEach((each, index) => {
    const before = kept[index - 1];
    const same = before !== undefined && before.place === each.place;
    const place = same ? result.get(before.id)!.place : index + 1;
    result.set(each.id, {
      place,
      relative: kept.length < 2 ? 0.5 : (place - 1) / (kept.length - 1),
    });
  });
  return result;
}

/** Whether the name of the row goes above that of the column, as one flat table. */
function schulze(
  names: readonly AamcId[],
  orders: readonly ReadonlyMap<AamcId, RelativePlace>[],
): Uint8Array {
  const size = names.length;
  const votes = new Uint16Array(size * size);
  for (const order of orders) {
    const places = names.map((id) => order.get(id)?.place ?? 0);
    for (let a = 0; a < size; a += 1) {
      if (places[a] === 0) continue;
      for (let b = 0; b < size; b += 1) {
        if (places[b] !== 0 && places[a]! < places[b]!) votes[a * size + b]! += 1;
      }
    }
  }
  const paths = votes.map((count, at) => {
    const [a, b] = [Math.floor(at / size), at % size];
    return count > votes[b * size + a]! ? count : 0;
  });
  for (let by = 0; by < size; by += 1) {
    for (let a = 0; a < size; a += 1) {
      const first = paths[a * size + by]!;
      if (first === 0 || a === by) continue;
      for (let b = 0; b < size; b += 1) {
        const through = Math.min(first, paths[by * size + b]!);
        if (a !== b && through > paths[a * size + b]!) paths[a * size + b] = through;
      }
    }
  }
  return Uint8Array.from(paths, (path, at) => {
    const [a, b] = [Math.floor(at / size), at % size];
    return path > paths[b * size + a]! ? 1 : 0;
  });
}

/** Takes, again and again, the best of those whom nobody left goes above. */
function linearised(beats: Uint8Array, means: readonly number[]): readonly number[] {
  const size = means.length;
  const above = new Uint32Array(size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) above[b]! += beats[a * size + b]!;
  }
  const left = new Set(means.keys());
  const order: number[] = [];
  while (left.size > 0) {
    let best = -1;
    for (const index of left) {
      if (above[index] === 0 && (best < 0 || means[index]! < means[best]!)) best = index;
    }
    left.delete(best);
    order.push(best);
    for (let b = 0; b < size; b += 1) above[b]! -= beats[best * size + b]!;
  }
  return order;
}

/** Summed from the smallest up, so that the order of the reviewers leaves no trace in a last digit. */
function meanOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;
}

/** `withinBands`: nobody changes band. `wholeList`: bands keep their sizes, and the order fills them. */
export type MergeReach = 'withinBands' | 'wholeList';

/**
 * The whole list with the merged names in their new order, in the ranks that they hold together now:
 * whom no reviewer named keeps the rank.
 */
export function fitOrder(
  entries: readonly ListEntry[],
  merged: readonly AamcId[],
  reach: MergeReach,
): readonly AamcId[] {
  const bandOf = new Map(entries.map(({ id, band }) => [id, band]));
  const named = new Set(merged);
  const queues = new Map<Band | null, AamcId[]>();
  for (const id of merged) {
    const key = reach === 'withinBands' ? (bandOf.get(id) ?? null) : null;
    queues.set(key, [...(queues.get(key) ?? []), id]);
  }
  return entries.map(({ id, band }) => {
    if (!named.has(id)) return id;
    return queues.get(reach === 'withinBands' ? band : null)?.shift() ?? id;
  });
}
