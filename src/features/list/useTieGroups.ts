import { useMemo } from 'react';
import { type TieGroup, tieGroups } from '../../domain/tieGroup.ts';
import { useBandLists, useSession, useStoreParts } from '../../store/hooks.ts';

/** The ties of the present track, the first rank first. */
export function useTieGroups(): readonly TieGroup[] {
  const { session } = useStoreParts();
  const lists = useBandLists();
  const track = useSession((state) => state.track);
  const placements = useSession(({ board }) => board.placements.get(track));
  // biome-ignore lint/correctness/useExhaustiveDependencies: lists and placements say when.
  return useMemo(
    () => tieGroups(session.getState().board, track),
    [session, track, lists, placements],
  );
}
