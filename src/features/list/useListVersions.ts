import type { TrackCode } from '../../domain/board.ts';
import type { ListVersion } from '../../domain/listVersion.ts';
import { useSession } from '../../store/hooks.ts';

const NO_VERSIONS: readonly ListVersion[] = [];

/** Every kept or locked order of a track's list, the oldest first. */
export function useListVersions(code: TrackCode): readonly ListVersion[] {
  return useSession(({ board }) => board.listVersions.get(code) ?? NO_VERSIONS);
}
