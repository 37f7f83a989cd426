import { finish, type Steps } from '../base/steps.ts';
import { isSame } from './memoLast.ts';

/** Like `memoLast`, of work that can be prepared in slices: `now` finds what `steps` has brought. */
export function memoSteps<Inputs extends readonly unknown[], Output>(
  compute: (...inputs: Inputs) => Steps<Output>,
): { now(...inputs: Inputs): Output; steps(...inputs: Inputs): Steps<Output> } {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null;
  function* steps(...inputs: Inputs): Steps<Output> {
    if (last !== null && isSame(last.inputs, inputs)) return last.output;
    const output = yield* compute(...inputs);
    last = { inputs, output };
    return output;
  }
  return { steps, now: (...inputs) => finish(steps(...inputs)) };
}
