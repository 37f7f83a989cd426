import { type OrderKey, spreadKeys } from '../../base/orderKey.ts';
import type { AamcId } from '../../domain/applicant.ts';
import { RANKED_BANDS } from '../../domain/band.ts';
import type { Placement, TrackCode } from '../../domain/board.ts';
import type { CommandContext } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { placementEdit } from './placeInBand.ts';

/**
 * Edits that give the ranks which `ids` hold now to the same applicants in another order: each takes
 * band, place and gap of the rank that becomes theirs, and is tied with nobody. Ranks of others stay.
 */
export function reorderSlots(
  { board, now, user, replica, random }: CommandContext,
  track: TrackCode,
  ids: readonly AamcId[],
): readonly Edit[] {
  const placements = board.placements.get(track) ?? new Map<AamcId, Placement>();
  const lists = board.bandsByTrack.get(track);
  const asked = new Set(ids);
  const edits: Edit[] = [];
  let next = 0;
  for (const band of RANKED_BANDS) {
    const standing = lists?.[band] ?? [];
    const keys = standing.map((id) => placements.get(id)?.key ?? '');
    // Two people once made the same key: equal ones cannot say who comes first.
    const isStrict = keys.every((key, index) => index === 0 || keys[index - 1]! < key);
    const fresh: readonly OrderKey[] = isStrict
      ? keys
      : spreadKeys(keys.length, null, null, replica, random);
    standing.forEach((before, index) => {
      const key = fresh[index]!;
      const old = placements.get(before);
      if (old === undefined) return;
      if (!asked.has(before)) {
        if (!isStrict) edits.push(placementEdit(track, before, { ...old, key }));
        return;
      }
      const id = ids[next]!;
      next += 1;
      const gap = old.gap === undefined ? {} : { gap: old.gap };
      edits.push(placementEdit(track, id, { band, key, ...gap, by: user, at: now }));
    });
  }
  return edits;
}
