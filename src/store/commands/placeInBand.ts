import { type OrderKey, spreadKeys } from '../../base/orderKey.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { Band } from '../../domain/band.ts';
import type { Placement, TrackCode } from '../../domain/board.ts';
import type { CommandContext } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { placementKey } from '../document/schema.ts';

export function placementEdit(
  track: TrackCode,
  id: AamcId,
  placement: Placement | undefined,
): Edit {
  return { map: 'placements', key: placementKey(track, id), value: placement as Edit['value'] };
}

/**
 * Edits that put `ids` at `index`. Where the neighbours' keys leave no room (two people once made
 * the same key), the equal run below the place gets fresh keys too: same band, same order. Those
 * who are leaving the band by the same act are no neighbours.
 */
export function placeInBand(
  { board, replica, random }: CommandContext,
  track: TrackCode,
  band: Band,
  ids: readonly AamcId[],
  index: number | undefined,
  decisionOn: (id: AamcId) => Pick<Placement, 'by' | 'at' | 'reason'>,
  leaving: ReadonlySet<AamcId> = new Set(ids),
): readonly Edit[] {
  if (ids.length === 0) return [];
  const placements = board.placements.get(track) ?? new Map<AamcId, Placement>();
  const staying = (board.bandsByTrack.get(track)?.[band] ?? []).filter((id) => !leaving.has(id));
  const at = Math.max(0, Math.min(index ?? staying.length, staying.length));
  const keyAt = (position: number): OrderKey | null => {
    const id = staying[position];
    return id === undefined ? null : (placements.get(id)?.key ?? null);
  };
  const before = keyAt(at - 1);
  let end = at;
  while (before !== null && end < staying.length && (keyAt(end) ?? '') <= before) end += 1;
  const repaired = staying.slice(at, end);
  const run = [...ids, ...repaired];
  let from = 0;
  let keys: readonly OrderKey[];
  let order = run;
  try {
    keys = spreadKeys(run.length, before, keyAt(end), replica, random);
  } catch {
    // A key that no build of ours wrote: give the whole band fresh keys in the order it shows.
    order = [...staying.slice(0, at), ...ids, ...staying.slice(at)];
    from = at;
    keys = spreadKeys(order.length, null, null, replica, random);
  }
  return order.map((id, position) => {
    const key = keys[position]!;
    const isMoved = position >= from && position < from + ids.length;
    const standing = placements.get(id);
    const placement: Placement =
      isMoved || standing === undefined ? { band, key, ...decisionOn(id) } : { ...standing, key };
    return placementEdit(track, id, placement);
  });
}
