import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import type { Placement } from '../../domain/board.ts';
import { openSplits, type SplitVote, splitVotes, type Vote } from '../../domain/vote.ts';
import { useSession } from '../../store/hooks.ts';
import { memoLast } from '../../store/memoLast.ts';
import { votesHere } from '../../store/readerHere.ts';

/**
 * Applicants of the present track on whom readers differ and nobody has decided since: the widest
 * apart first, then by name.
 */
export function useOpenSplits(): readonly SplitVote[] {
  const votes = useSession(votesHere);
  const placements = useSession(({ board, track }) => board.placements.get(track));
  const applicantIds = useSession(({ board }) => board.applicantIds);
  return useMemo(() => split(votes, placements, applicantIds), [votes, placements, applicantIds]);
}

/** Asked for by the head of the ledger and by its part: worked out once. */
const split = memoLast(
  (
    votes: readonly Vote[],
    placements: ReadonlyMap<string, Placement> | undefined,
    applicantIds: readonly AamcId[],
  ) => {
    const open = openSplits(splitVotes(votes), placements);
    if (open.length < 2) return open;
    const byName = new Map(applicantIds.map((id, rank) => [id, rank]));
    const rankOf = ({ applicantId }: SplitVote) => byName.get(applicantId) ?? applicantIds.length;
    return open.toSorted(
      (a, b) => b.spread - a.spread || b.votes.length - a.votes.length || rankOf(a) - rankOf(b),
    );
  },
);
