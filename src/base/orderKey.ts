import { generateKeyBetween } from 'fractional-indexing';
import type { Random } from './clock.ts';

/**
 * A position between two others, as a string that sorts by code unit.
 *
 * Two people who insert at the same place at the same moment must not get the same key. A plain
 * fractional index gives them exactly that (the middle is the middle), so we halve the gap a number
 * of times more and let chance and the replica choose the half: 20 random bits, then 10 bits of the
 * replica's name. Equal keys remain possible in theory; `(key, applicant)` is the total order, and
 * `spreadKeys` gives fresh keys wherever a neighbour pair has become equal.
 */
export type OrderKey = string;

const RANDOM_BITS = 20;
const REPLICA_BITS = 10;

/** Compares by code unit, as the document does: never by locale. */
export function compareOrderKeys(a: OrderKey, b: OrderKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A key strictly between `before` and `after`; `null` means the open end. `before < after`. */
export function orderKeyBetween(
  before: OrderKey | null,
  after: OrderKey | null,
  replica: string,
  random: Random,
): OrderKey {
  let low = before;
  let high = after;
  // Open ends are fenced first: halving towards an open end would only count upwards.
  let middle = generateKeyBetween(low, high);
  if (low === null || high === null) {
    const fence =
      low === null ? generateKeyBetween(null, middle) : generateKeyBetween(middle, null);
    if (low === null) low = fence;
    else high = fence;
    if (low === null) low = generateKeyBetween(null, middle);
    if (high === null) high = generateKeyBetween(middle, null);
    middle = generateKeyBetween(low, high);
  }
  let bits = replicaBits(replica);
  for (let step = 0; step < RANDOM_BITS + REPLICA_BITS; step += 1) {
    let upper: boolean;
    if (step < RANDOM_BITS) upper = random() < 0.5;
    else {
      upper = (bits & 1) === 1;
      bits >>>= 1;
    }
    if (upper) low = middle;
    else high = middle;
    middle = generateKeyBetween(low, high);
  }
  return middle;
}

/** `count` ascending keys strictly between `before` and `after`, evenly spread by halving. */
export function spreadKeys(
  count: number,
  before: OrderKey | null,
  after: OrderKey | null,
  replica: string,
  random: Random,
): OrderKey[] {
  const keys: OrderKey[] = new Array(count);
  function fill(from: number, to: number, low: OrderKey | null, high: OrderKey | null): void {
    if (from >= to) return;
    const at = (from + to) >>> 1;
    const key = orderKeyBetween(low, high, replica, random);
    keys[at] = key;
    fill(from, at, low, key);
    fill(at + 1, to, key, high);
  }
  fill(0, count, before, after);
  return keys;
}

/** Ten bits of FNV-1a: enough to part a room of fifteen people most of the time. */
function replicaBits(replica: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < replica.length; index += 1) {
    hash = Math.imul(hash ^ replica.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & 0x3ff;
}
