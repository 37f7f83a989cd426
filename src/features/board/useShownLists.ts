import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import type { BandLists } from '../../domain/board.ts';
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
  const screenedOut = useMemo(
    () => new Set([...pileById].flatMap(([id, pile]) => (pile === 'screened' ? [id] : []))),
    [pileById],
  );
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
