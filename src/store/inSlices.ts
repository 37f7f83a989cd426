import type { Steps } from '../base/steps.ts';
import { nextTask } from './nextTask.ts';

/** A slice and what the browser does beside it leave a frame whole. */
const SLICE_MS = 8;

/** Runs work in slices, between which keys, frames and everything else have their turn. */
export async function inSlices<Value>(steps: Steps<Value>): Promise<Value> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < SLICE_MS) continue;
    await nextTask();
    since = performance.now();
  }
}
