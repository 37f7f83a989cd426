/** A page that is hidden paints nothing; what waits for a paint goes on after this. */
const HIDDEN_MS = 200;

/** Calls `then` once, when the frame that shows the present state is on its way out. */
export function afterPaint(then: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(fallback);
    then();
  };
  const fallback = setTimeout(once, HIDDEN_MS);
  requestAnimationFrame(() => {
    // A task that is queued inside a frame runs when that frame has been handed over; the second
    // one stands back for others that waited for the same.
    setTimeout(() => setTimeout(once));
  });
}
