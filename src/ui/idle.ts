/** Whoever works without a pause gets what waits all the same. */
const LONGEST_WAIT_MS = 1_000;

/** Resolves when the page has nothing else to do. */
export function idle(): Promise<unknown> {
  return 'requestIdleCallback' in window
    ? new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS }))
    : new Promise((resolve) => setTimeout(resolve, 50));
}
