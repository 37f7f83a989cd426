/**
 * Remembers the last answer: the same inputs, by identity, give the same object again. The stages
 * of what a screen shows are built from it, so that a key press works out only what it changed.
 */
export function memoLast<Inputs extends readonly unknown[], Output>(
  compute: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null;
  return (...inputs) => {
    if (last === null || !isSame(last.inputs, inputs))
      last = { inputs, output: compute(...inputs) };
    return last.output;
  };
}

export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let index = 0; index < b.length; index += 1) {
    if (!Object.is(a[index], b[index])) return false;
  }
  return true;
}
