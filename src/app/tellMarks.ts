/** More than a week has; the oldest give way. */
const MOST_KEPT = 200;

/** What was told already, so that a reload tells nothing twice. */
export interface TellMarks {
  has(key: string): boolean;
  add(key: string): void;
}

/** Kept under a name in the tab's own storage or in that of the device. */
export function tellMarks(storage: () => Storage, name: string): TellMarks {
  // Where a browser gives no storage, the page itself remembers.
  let keys: readonly string[] = [];
  function read(): readonly string[] {
    try {
      keys = storage().getItem(name)?.split('\n') ?? keys;
    } catch {
      // As it was.
    }
    return keys;
  }
  return {
    has: (key) => read().includes(key),
    add(key) {
      keys = [...read().filter((each) => each !== key), key].slice(-MOST_KEPT);
      try {
        storage().setItem(name, keys.join('\n'));
      } catch {
        // It is told again after a reload; nothing else depends on it.
      }
    },
  };
}
