import type { AamcId } from '../../domain/applicant.ts';
import type { Board, Placement } from '../../domain/board.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { type ListComparison, withoutBackChannels } from '../../domain/withoutBackChannels.ts';
import { useSession } from '../../store/hooks.ts';
import { memoLast } from '../../store/memoLast.ts';

/** The list of the present track as it is, and as it would be had nobody spoken. */
export function useComparison(): ListComparison {
  return useSession(({ board, ledger, track }) =>
    comparison(board.placements.get(track) ?? NO_PLACEMENTS, ledger.moves, track),
  );
}

const NO_PLACEMENTS: ReadonlyMap<AamcId, Placement> = new Map();

const comparison = memoLast(
  (
    placements: ReturnType<Board['placements']['get']> & object,
    moves: Ledger['moves'],
    track: string,
  ) => withoutBackChannels(placements, moves, track),
);
