import { useLayoutEffect, useState } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { pilesOf, trackIdsOf } from '../../store/derived.ts';
import { useNobodyShownAfter, useSession, useStoreParts } from '../../store/hooks.ts';
import type { Session } from '../../store/session.ts';
import { type QueueFacts, queueOf, refreshQueue, startOf } from './queueOf.ts';

/**
 * The queue that the person chose, held still while they work through it. The keys walk it, and the
 * focus starts in it; somebody found from elsewhere may be looked at in between.
 */
export function useQueue(): readonly AamcId[] {
  const { session } = useStoreParts();
  const choice = useSession((state) => state.triagePile);
  const key = useSession(({ track, triagePile }) => `${track} ${triagePile}`);
  // A change of the pool asks this hook anew; decisions and tags do not.
  useSession(trackIdsOf);
  const [held, setHeld] = useState(() => ({
    key,
    queue: queueOf(choice, factsOf(session.getState())),
  }));
  const facts = factsOf(session.getState());
  const queue = held.key === key ? refreshQueue(held.queue, choice, facts) : queueOf(choice, facts);
  if (queue !== held.queue) setHeld({ key, queue });

  const { ids } = queue;
  useNobodyShownAfter();
  useLayoutEffect(() => {
    const { focusedId, board, track, triagePile } = session.getState();
    if (triagePile === 'selection' && ids.length === 0) {
      // A selection ends with the window, the choice of the queue does not.
      session.setState({ triagePile: 'unsorted' });
      return;
    }
    const isInside = focusedId !== null && ids.includes(focusedId);
    session.setState({
      visibleIds: ids,
      focusedId: isInside ? focusedId : startOf(ids, board.placements.get(track)),
    });
  }, [session, ids]);
  return ids;
}

function factsOf(session: Session): QueueFacts {
  return {
    trackIds: trackIdsOf(session),
    placements: session.board.placements.get(session.track),
    pileById: pilesOf(session).pileById,
    selection: session.selection,
  };
}
