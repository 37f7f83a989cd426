import { useMemo } from 'react';
import type { Placement } from '../../domain/board.ts';
import { openSplits, type SplitVote, splitVotes, type Vote } from '../../domain/vote.ts';
import { useSession } from '../../store/hooks.ts';
import { memoLast } from '../../store/memoLast.ts';
import { votesHere } from '../../store/readerHere.ts';

/** Applicants of the present track on whom readers differ and nobody has decided since. */
export function useOpenSplits(): readonly SplitVote[] {
  const votes = useSession(votesHere);
  const placements = useSession(({ board, track }) => board.placements.get(track));
  return useMemo(() => split(votes, placements), [votes, placements]);
}

/** Asked for by the head of the ledger and by its part: worked out once. */
const split = memoLast(
  (votes: readonly Vote[], placements: ReadonlyMap<string, Placement> | undefined) =>
    openSplits(splitVotes(votes), placements),
);
