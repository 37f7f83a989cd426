import { type Band, RANKED_BANDS } from '../../domain/band.ts';
import type { ListEntry } from '../../domain/preferenceList.ts';

/** The list in its bands, those without anybody left out. */
export function bandGroups(
  entries: readonly ListEntry[],
): readonly { readonly band: Band; readonly entries: readonly ListEntry[] }[] {
  return RANKED_BANDS.map((band) => ({
    band,
    entries: entries.filter((entry) => entry.band === band),
  })).filter((each) => each.entries.length > 0);
}
