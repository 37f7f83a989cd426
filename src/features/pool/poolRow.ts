import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { BandOrUnsorted } from '../../domain/band.ts';
import type { Pile } from '../../domain/firstPass.ts';
import type { Influence } from '../../domain/influence.ts';
import { influenceById, pilesOf } from '../../store/derived.ts';
import { useSession } from '../../store/hooks.ts';

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
  const applicant = useSession(({ board }) => board.applicantsById.get(id));
  const band = useSession(
    ({ board, track }) => board.placements.get(track)?.get(id)?.band ?? 'unsorted',
  );
  const isStarred = useSession(({ board }) => board.stars.has(id));
  const isSelected = useSession(({ selection }) => selection.has(id));
  const tags = useSession(({ board }) => board.tags.get(id) ?? NO_TAGS);
  const influence = useSession((session) => influenceById(session).get(id) ?? null);
  const pile = useSession((session) => pilesOf(session).pileById.get(id) ?? 'gray');
  if (applicant === undefined) return null;
  return { applicant, band, isStarred, isSelected, tags, influence, pile };
}
