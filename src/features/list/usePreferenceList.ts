import { useMemo } from 'react';
import type { AamcId } from '../../domain/applicant.ts';
import { type PreferenceList, preferenceListOf } from '../../domain/preferenceList.ts';
import { useBandLists, useStoreParts, useTrack } from '../../store/hooks.ts';

export interface ShownPreferenceList {
  readonly list: PreferenceList;
  readonly ids: readonly AamcId[];
}

/** The list of the present track: the very same object until its order, track or positions change. */
export function usePreferenceList(): ShownPreferenceList {
  const { session } = useStoreParts();
  const { top, usable, backup } = useBandLists();
  const track = useTrack();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the three bands say when, the board says what.
  return useMemo(() => {
    const state = session.getState();
    const list = preferenceListOf(state.board, state.track);
    return { list, ids: list.entries.map(({ id }) => id) };
  }, [session, track, top, usable, backup]);
}
