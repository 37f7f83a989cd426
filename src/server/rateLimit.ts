export interface RateLimit {
  /** Takes `cost` from what the key has left; false where that is not enough. */
  take(key: string, cost?: number): boolean;
}

const MOST_KEYS = 10_000;

/** A bucket for each key that fills at `perSecond` up to `burst`. `now` is in milliseconds. */
export function createRateLimit(
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
  now: () => number,
): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(key, cost = 1) {
      const at = now();
      const bucket = buckets.get(key) ?? { left: burst, at };
      bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
      bucket.at = at;
      const isEnough = bucket.left >= cost;
      if (isEnough) bucket.left -= cost;
      buckets.delete(key);
      buckets.set(key, bucket);
      // The key that was quiet for longest has the fullest bucket: forgetting it gives nothing away.
      if (buckets.size > MOST_KEYS) buckets.delete(buckets.keys().next().value ?? key);
      return isEnough;
    },
  };
}
