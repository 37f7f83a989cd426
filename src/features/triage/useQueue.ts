import { useLayoutEffect, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { pilesOf, shownInfluenceById, trackIdsOf } from '../../store/derived.ts';
import { useNobodyShownAfter, useSession, useStoreParts } from '../../store/hooks.ts';
import { givenHere } from '../../store/readerHere.ts';
import type { Session } from '../../store/session.ts';
import { orderQueue } from './orderQueue.ts';
import {
  type Queue,
  type QueueFacts,
  queueOf,
  refreshQueue,
  resumeQueue,
  startOf,
} from './queueOf.ts';

interface HeldQueue {
  /** Track and choice. */
  readonly key: string;
  readonly sort: string;
  readonly queue: Queue;
}

/**
 * The queue that the person chose, held still while they work through it, also over other screens
 * and a reload. The keys walk it, and the focus starts in it; somebody found from elsewhere may be
 * looked at in between.
 */
export function useQueue(): readonly AamcId[] {
  const { session } = useStoreParts();
  const key = useSession(keyOf);
  const sort = useSession((state) => state.triageSort);
  // A change of the pool asks this hook anew; decisions and tags do not.
  useSession(trackIdsOf);
  const [held, setHeld] = useState(() => firstQueue(session.getState()));
  const next = nextQueue(held, session.getState());
  if (next !== held) setHeld(next);

  const { ids } = next.queue;
  useNobodyShownAfter();
  useLayoutEffect(() => {
    const { focusedId, board, track, triagePile, triageRun, poolIds } = session.getState();
    const isLost = triagePile === 'selection' || (triagePile === 'pool' && poolIds === null);
    if (isLost && ids.length === 0) {
      // A selection ends with the window, the choice of the queue does not.
      session.setState({ triagePile: 'unsorted', triageSort: 'name' });
      return;
    }
    const isBack = triageRun.key === key && ids.includes(triageRun.at);
    const isInside = focusedId !== null && ids.includes(focusedId);
    session.setState({
      visibleIds: ids,
      focusedId: isBack
        ? triageRun.at
        : isInside
          ? focusedId
          : startOf(ids, board.placements.get(track)),
      triageRun: { key, sort, ids: ids.join(' '), at: '' },
    });
  }, [session, ids, key, sort]);
  return ids;
}

function keyOf({ track, triagePile }: Session): string {
  return `${track} ${triagePile}`;
}

/** The queue that was left, else a new one. */
function firstQueue(session: Session): HeldQueue {
  const { triageRun, triagePile, triageSort } = session;
  const isSame = triageRun.key === keyOf(session) && triageRun.ids !== '';
  const resumed = isSame
    ? resumeQueue(triageRun.ids.split(' '), triagePile, factsOf(session))
    : null;
  if (resumed === null) return newQueue(session);
  const held = { key: triageRun.key, sort: triageRun.sort, queue: resumed };
  return held.sort === triageSort ? held : sorted(held, session);
}

function nextQueue(held: HeldQueue, session: Session): HeldQueue {
  if (held.key !== keyOf(session)) return newQueue(session);
  const queue = refreshQueue(held.queue, session.triagePile, factsOf(session));
  const refreshed = queue === held.queue ? held : { ...held, queue };
  return held.sort === session.triageSort ? refreshed : sorted(refreshed, session);
}

function newQueue(session: Session): HeldQueue {
  const queue = queueOf(session.triagePile, factsOf(session));
  return sorted({ key: keyOf(session), sort: 'name', queue }, session);
}

/** Everybody stays, decided or not; only the order is another. */
function sorted({ key, queue }: HeldQueue, session: Session): HeldQueue {
  const { board, poolIds, triageSort } = session;
  const inQueue = new Set(queue.ids);
  const byName = trackIdsOf(session).filter((id) => inQueue.has(id));
  const ids = orderQueue(byName, triageSort, {
    applicantsById: board.applicantsById,
    influenceById: shownInfluenceById(session),
    poolIds,
  });
  return { key, sort: triageSort, queue: { ...queue, ids } };
}

function factsOf(session: Session): QueueFacts {
  return {
    trackIds: trackIdsOf(session),
    placements: session.board.placements.get(session.track),
    pileById: pilesOf(session).pileById,
    mine: givenHere(session),
    selection: session.selection,
    poolIds: session.poolIds,
  };
}
