import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { BandOrUnsorted } from '../../domain/band.ts';
import type { Pile } from '../../domain/firstPass.ts';
import type { Influence } from '../../domain/influence.ts';
import { influenceById, pilesOf } from '../../store/derived.ts';
import { hidesVoices } from '../../store/hidesVoices.ts';
import { useSessionParts } from '../../store/hooks.ts';

/** Everything a row of the pool shows about one applicant. */
export interface PoolRow {
  readonly applicant: Applicant;
  readonly band: BandOrUnsorted;
  readonly isStarred: boolean;
  readonly isSelected: boolean;
  readonly tags: readonly string[];
  /** Null while nobody has said a word. */
  readonly influence: Influence | null;
  readonly pile: Pile;
}

const NO_TAGS: readonly string[] = [];

/** Listens to the facts of one applicant only, so that a decision draws one row again. */
export function usePoolRow(id: AamcId): PoolRow | null {
  return useSessionParts((session): PoolRow | null => {
    const { board, track, selection } = session;
    const applicant = board.applicantsById.get(id);
    if (applicant === undefined) return null;
    return {
      applicant,
      band: board.placements.get(track)?.get(id)?.band ?? 'unsorted',
      isStarred: board.stars.has(id),
      isSelected: selection.has(id),
      tags: board.tags.get(id) ?? NO_TAGS,
      influence: hidesVoices(session, id) ? null : (influenceById(session).get(id) ?? null),
      pile: pilesOf(session).pileById.get(id) ?? 'gray',
    };
  });
}
