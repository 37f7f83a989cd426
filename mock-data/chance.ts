import type { Random } from '../src/base/clock.ts';

/**
 * Draws that give the same result on every machine: only additions, multiplications and rounding
 * of exact fractions, no logarithm or cosine, whose last bit differs between engines.
 */

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('Cannot pick from an empty list.');
  return item;
}

export function pickWeighted<T>(random: Random, items: readonly (readonly [T, number])[]): T {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return pick(random, items)[0];
}

/** A whole number between both ends, ends included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** About one in `1 / share`. */
export function isDrawn(random: Random, share: number): boolean {
  return random() < share;
}

/**
 * A whole number from a bell curve, held between `low` and `high`. The sum of twelve even draws has
 * variance 1 and is close to normal within three deviations, which is all that scores need.
 */
export function bell(
  random: Random,
  curve: { mean: number; sd: number; low: number; high: number },
): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  const value = Math.round(curve.mean + curve.sd * sum);
  return Math.min(curve.high, Math.max(curve.low, value));
}

export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  const shuffled = [...list];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
  }
  return shuffled;
}

/**
 * Exactly the given share of a list, rounded, chosen by chance. Quotas instead of single draws keep
 * a pool of forty as typical as a pool of ten thousand.
 */
export function chooseShare<T>(random: Random, list: readonly T[], share: number): Set<T> {
  return new Set(shuffle(random, list).slice(0, Math.round(list.length * share)));
}
