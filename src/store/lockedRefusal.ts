import { type Band, RANKED_BANDS } from '../domain/band.ts';
import { type Board, type Placement, trackTitle } from '../domain/board.ts';
import { lockedVersion } from '../domain/listVersion.ts';
import { EASTERN, formatInZone } from '../domain/week.ts';
import type { Edit } from './document/applyEdits.ts';
import { splitKey } from './document/schema.ts';

/**
 * Why edits may not be written, in a sentence; null when they may. A locked list changes only by
 * being reopened, so nothing may enter, leave or reorder its ranked bands: no command, no undo.
 */
export function lockedRefusal(board: Board, edits: readonly Edit[]): string | null {
  for (const { map, key, value } of edits) {
    if (map !== 'placements') continue;
    const [code, id] = splitKey(key);
    const version = lockedVersion(board.listVersions.get(code) ?? []);
    if (version === null) continue;
    const before = board.placements.get(code)?.get(id)?.band;
    const after = (value as unknown as Placement | undefined)?.band;
    if (!isRanked(before) && !isRanked(after)) continue;
    const track = board.tracks.find((each) => each.code === code);
    const title = track === undefined ? code : trackTitle(track);
    return `The list of ${title} is locked (${version.name}, ${formatInZone(version.lockedAt, EASTERN)} ET, ${version.signedBy}). Reopen it on List to change it.`;
  }
  return null;
}

function isRanked(band: Band | undefined): boolean {
  return band !== undefined && (RANKED_BANDS as readonly Band[]).includes(band);
}
