import { fieldColumn } from '../domain/fieldColumn.ts';
import { fieldFactsOf, keptFieldIdsOf, pilesOf } from './derived.ts';
import { nextTask } from './nextTask.ts';
import type { Session } from './session.ts';

/** What the filters of the pool count first. */
const COUNTED = ['school', 'usGraduate', 'type', 'step2ck', 'failure', 'tag', 'ecfmg', 'visa'];

const STEPS: readonly ((session: Session) => unknown)[] = [
  ...[...COUNTED, 'gradYear'].map(
    (field) => (session: Session) => fieldColumn(field, fieldFactsOf(session)),
  ),
  pilesOf,
  keptFieldIdsOf,
];

/**
 * Works out what the pool shows of everybody, a step at a time, so that a new pool of any size never
 * holds up a key or a frame. Who draws it afterwards finds the answers made.
 */
export async function warmPool(session: { getState(): Session }): Promise<void> {
  for (const step of STEPS) {
    await nextTask();
    step(session.getState());
  }
  await nextTask();
}
