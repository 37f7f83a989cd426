/**
 * Work that can pause: it stands back after every few thousand items, and whoever runs it decides
 * whether to let others in there. One and the same code then answers at once and in slices.
 */
export type Steps<Value> = Generator<undefined, Value>;

/** Items between two pauses: a millisecond or two of work. */
export const STEP_ITEMS = 2_000;

/** Runs it to its end without a pause. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** `each` for every item, with its pauses. */
export function* eachInSteps<Item>(
  items: readonly Item[],
  each: (item: Item, index: number) => void,
): Steps<void> {
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0 && index % STEP_ITEMS === 0) yield;
    each(items[index]!, index);
  }
}
