import type { AamcId } from '../../domain/applicant.ts';
import type { Placement } from '../../domain/board.ts';
import type { Pile } from '../../domain/firstPass.ts';
import { memoLast } from '../../store/memoLast.ts';
import type { TriageQueue } from '../../store/session.ts';

export interface QueueFacts {
  /** Applicants of the present track, in the order of names. */
  readonly trackIds: readonly AamcId[];
  readonly placements: ReadonlyMap<AamcId, Placement> | undefined;
  readonly pileById: ReadonlyMap<AamcId, Pile>;
  /** Whom the person at this window was given to read. */
  readonly mine: ReadonlySet<AamcId>;
  readonly selection: ReadonlySet<AamcId>;
  /** Whom the pool shows; null before it was opened in this window. */
  readonly poolIds: readonly AamcId[] | null;
}

/** What Triage goes through, as it was when the choice was made. */
export interface Queue {
  readonly ids: readonly AamcId[];
  /** Everybody who was in the track by then: whoever is not among them is new. */
  readonly known: readonly AamcId[];
}

/**
 * The applicants of a queue in the order of names. A snapshot: it is asked for when the choice or
 * the track changes, so that those who get a band keep their place and can be walked back to.
 */
export function queueOf(choice: TriageQueue, facts: QueueFacts): Queue {
  return { ids: facts.trackIds.filter(belongs(choice, facts)), known: facts.trackIds };
}

/**
 * The same queue over a changed pool: newly imported applicants who belong to it come last, those
 * whose import was taken back leave. The same object when nothing of that happened.
 */
export function refreshQueue(queue: Queue, choice: TriageQueue, facts: QueueFacts): Queue {
  if (queue.known === facts.trackIds) return queue;
  const present = new Set(facts.trackIds);
  const known = new Set(queue.known);
  const isNew = (id: AamcId) => !known.has(id);
  const staying = queue.ids.filter((id) => present.has(id));
  const joining = facts.trackIds.filter(isNew).filter(belongs(choice, facts));
  const isSame = joining.length === 0 && staying.length === queue.ids.length;
  return { ids: isSame ? queue.ids : [...staying, ...joining], known: facts.trackIds };
}

/**
 * The queue that was being worked through, found again after the screen was left or the page loaded
 * anew; null when it was another one. Who got a band since keeps the place; who belongs by now comes
 * last. A filter or a selection that takes out somebody who still waits was changed by hand: then
 * the queue is taken anew.
 */
export function resumeQueue(
  ids: readonly AamcId[],
  choice: TriageQueue,
  facts: QueueFacts,
): Queue | null {
  const present = new Set(facts.trackIds);
  const staying = ids.filter((id) => present.has(id));
  if (staying.length === 0) return null;
  const resumed = { ids: staying, known: staying };
  // What a selection or the pool was is not known before it is made again.
  const isUnknown =
    (choice === 'selection' && facts.selection.size === 0) ||
    (choice === 'pool' && facts.poolIds === null);
  if (isUnknown) return { ...resumed, known: facts.trackIds };
  const isIn = belongs(choice, facts);
  if (staying.some((id) => !isIn(id) && facts.placements?.has(id) !== true)) return null;
  return refreshQueue(resumed, choice, facts);
}

/** How many of them have no band yet. */
export function countWaiting(ids: readonly AamcId[], placements: QueueFacts['placements']): number {
  if (placements === undefined) return ids.length;
  let left = 0;
  for (const id of ids) if (!placements.has(id)) left += 1;
  return left;
}

/** How many of the queue wait. Asked in several places: counted once for each decision. */
export const countLeft = memoLast(countWaiting);

/** Where to begin: the first without a band, else the first; null in an empty queue. */
export function startOf(
  ids: readonly AamcId[],
  placements: QueueFacts['placements'],
): AamcId | null {
  return ids.find((id) => placements?.has(id) !== true) ?? ids[0] ?? null;
}

function belongs(choice: TriageQueue, facts: QueueFacts): (id: AamcId) => boolean {
  if (choice === 'unsorted') return (id) => facts.placements?.has(id) !== true;
  if (choice === 'mine') return (id) => facts.mine.has(id);
  if (choice === 'selection') return (id) => facts.selection.has(id);
  if (choice === 'pool') {
    const shown = new Set(facts.poolIds);
    return (id) => shown.has(id);
  }
  return (id) => facts.pileById.get(id) === choice;
}
