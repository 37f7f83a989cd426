import { useMemo, useRef } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { type BandOrUnsorted, PILES_OF_BOARD } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import type { Pile } from '../../domain/firstPass.ts';
import { pilesOf } from '../../store/derived.ts';
import { useBandLists, useSession } from '../../store/hooks.ts';
import type { ScreenedView } from '../../store/session.ts';

export interface ShownLists {
  /** As the board shows them. */
  readonly lists: BandLists;
  /** Everybody, seen or not: what ranks and places count. The same arrays where nobody is hidden. */
  readonly wholeLists: BandLists;
  /** Everybody whom the first pass takes out, shown or not. */
  readonly screenedOut: ReadonlySet<AamcId>;
}

/** The five lists as the board shows them: whom the first pass screens out may be kept from view. */
export function useShownLists(): ShownLists {
  const wholeLists = useBandLists();
  const pileById = useSession((session) => pilesOf(session).pileById);
  const view = useSession(({ screenedView }) => screenedView);
  const screenedOut = useScreenedOut(pileById);
  return useMemo(
    () => ({ lists: shownLists(wholeLists, view, screenedOut), wholeLists, screenedOut }),
    [wholeLists, view, screenedOut],
  );
}

function shownLists(
  lists: BandLists,
  view: ScreenedView,
  screenedOut: ReadonlySet<AamcId>,
): BandLists {
  if (view === 'dimmed' || screenedOut.size === 0) return lists;
  const isShown = (id: AamcId) => !screenedOut.has(id);
  const shown = (band: BandOrUnsorted) =>
    lists[band].every(isShown) ? lists[band] : lists[band].filter(isShown);
  if (view === 'hiddenUnsorted') return { ...lists, unsorted: shown('unsorted') };
  return Object.fromEntries(PILES_OF_BOARD.map((band) => [band, shown(band)])) as BandLists;
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
