import type { AamcId } from './applicant.ts';
import { type Band, RANKED_BANDS } from './band.ts';
import type { Board, Placement, TrackCode } from './board.ts';

/**
 * Neighbours of whom nobody has decided yet who comes first. While a list is built a tie may stand;
 * R3 knows none, so each is broken before the list is locked. A tie is a mark on placements: whoever
 * is moved leaves it, and who is no longer beside another of its members is tied with nobody.
 */
export interface TieGroup {
  readonly band: Band;
  /** In the order in which they stand; at least two. */
  readonly ids: readonly AamcId[];
  /** Rank of the first of them, 1 being the top of the list. */
  readonly rank: number;
}

const NO_DECISIONS: ReadonlyMap<AamcId, Placement> = new Map();

export function tieGroups(
  { bandsByTrack, placements }: Pick<Board, 'bandsByTrack' | 'placements'>,
  code: TrackCode,
): readonly TieGroup[] {
  const decisions = placements.get(code) ?? NO_DECISIONS;
  const groups: { band: Band; ids: AamcId[]; rank: number }[] = [];
  let rank = 0;
  for (const band of RANKED_BANDS) {
    let mark: string | undefined;
    for (const id of bandsByTrack.get(code)?.[band] ?? []) {
      rank += 1;
      const { tie } = decisions.get(id) ?? {};
      if (tie !== undefined && tie === mark) groups.at(-1)?.ids.push(id);
      else if (tie !== undefined) groups.push({ band, ids: [id], rank });
      mark = tie;
    }
  }
  return groups.filter(({ ids }) => ids.length > 1);
}

/** `ranks 3 to 5`. */
export function tieWords({ rank, ids }: TieGroup): string {
  const last = rank + ids.length - 1;
  return ids.length === 2 ? `ranks ${rank} and ${last}` : `ranks ${rank} to ${last}`;
}
