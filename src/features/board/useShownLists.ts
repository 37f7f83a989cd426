import { useMemo, useRef } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import type { BandLists } from '../../domain/board.ts';
import type { Pile } from '../../domain/firstPass.ts';
import { pilesOf } from '../../store/derived.ts';
import { useBandLists, useSession } from '../../store/hooks.ts';

export interface ShownLists {
  readonly lists: BandLists;
  /** Unsorted applicants whom the first pass keeps from view. */
  readonly hidden: number;
  /** Everybody whom the first pass takes out, shown or not. */
  readonly screenedOut: ReadonlySet<AamcId>;
}

/**
 * The five lists as the board shows them. Only Unsorted is ever shortened: whoever has a band has a
 * decision, and a decided applicant who is screened out is drawn quieter in the same place. So the
 * ranks on the screen are always those of the list.
 */
export function useShownLists(): ShownLists {
  const lists = useBandLists();
  const pileById = useSession((session) => pilesOf(session).pileById);
  const showsAll = useSession(({ pile }) => pile === 'all');
  const screenedOut = useScreenedOut(pileById);
  const unsorted = useMemo(
    () =>
      showsAll || screenedOut.size === 0
        ? lists.unsorted
        : lists.unsorted.filter((id) => !screenedOut.has(id)),
    [lists.unsorted, screenedOut, showsAll],
  );
  return useMemo(
    () => ({
      lists: { ...lists, unsorted },
      hidden: lists.unsorted.length - unsorted.length,
      screenedOut,
    }),
    [lists, unsorted, screenedOut],
  );
}

/** The same set as long as it holds the same applicants: a move changes no pile, so no card. */
function useScreenedOut(pileById: ReadonlyMap<AamcId, Pile>): ReadonlySet<AamcId> {
  const last = useRef<ReadonlySet<AamcId>>(new Set());
  return useMemo(() => {
    const next = new Set<AamcId>();
    for (const [id, pile] of pileById) if (pile === 'screened') next.add(id);
    const isSame = next.size === last.current.size && [...next].every((id) => last.current.has(id));
    if (!isSame) last.current = next;
    return last.current;
  }, [pileById]);
}
