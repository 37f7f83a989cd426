/** Milliseconds since the Unix epoch (UTC). Passed in wherever an instant is needed. */
export type Instant = number;

export interface Clock {
  now(): Instant;
}

/** A source of numbers in [0, 1), passed in wherever chance is needed. */
export type Random = () => number;

/** The small, fast mulberry32 generator: the same seed gives the same numbers everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Now, or just after the latest of those that are there already: what is added to them counts after
 * them, also where a clock was set wrong before or is now.
 */
export function nowAfter(now: Instant, earlier: readonly { readonly at: Instant }[]): Instant {
  return earlier.reduce((latest, { at }) => Math.max(latest, at + 1), now);
}
