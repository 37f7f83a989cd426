import type { Steps } from '../base/steps.ts';
import { fieldColumnSteps } from '../domain/fieldColumn.ts';
import { fieldFactsOf, keptFieldIdsStepsOf, pilesOf } from './derived.ts';
import { inSlices } from './inSlices.ts';
import { breath, nextTask } from './nextTask.ts';
import type { Session } from './session.ts';

/** What the filters of the pool count first. */
const COUNTED = ['school', 'usGraduate', 'type', 'step2ck', 'failure', 'tag', 'ecfmg', 'visa'];

/**
 * Works out what the pool shows of everybody, a slice at a time, so that a new pool of any size never
 * holds up a key or a frame. Who draws it afterwards finds the answers made.
 */
export async function warmPool(session: { getState(): Session }): Promise<void> {
  const facts = () => fieldFactsOf(session.getState());
  const parts: readonly (() => Steps<unknown>)[] = [
    ...[...COUNTED, 'gradYear'].map((field) => () => fieldColumnSteps(field, facts())),
    () => keptFieldIdsStepsOf(session.getState()),
  ];
  await breath();
  facts();
  for (const part of parts) {
    await nextTask();
    await inSlices(part());
  }
  await breath();
  pilesOf(session.getState());
  await breath();
}
