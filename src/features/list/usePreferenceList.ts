import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { listToSend, type PreferenceList, preferenceListOf } from '../../domain/preferenceList.ts';
import { useBandLists, useSession, useStoreParts, useTrack } from '../../store/hooks.ts';

export interface ShownPreferenceList {
  /** The board read downwards, as it is now. */
  readonly list: PreferenceList;
  /** What R3 and paper are to hold: the locked order where the list is locked. */
  readonly sent: PreferenceList;
  readonly ids: readonly AamcId[];
}

/** The list of the present track: the very same object until its order, track or positions change. */
export function usePreferenceList(): ShownPreferenceList {
  const { session } = useStoreParts();
  const { top, usable, backup } = useBandLists();
  const track = useTrack();
  const versions = useSession((state) => state.board.listVersions.get(state.track));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the three bands and the locks say when, the board says what.
  return useMemo(() => {
    const state = session.getState();
    const list = preferenceListOf(state.board, state.track);
    const sent = listToSend(state.board, list, versions ?? []);
    return { list, sent, ids: list.entries.map(({ id }) => id) };
  }, [session, track, top, usable, backup, versions]);
}
