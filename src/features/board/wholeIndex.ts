import type { AamcId } from '../../domain/applicant.ts';
import type { DragMove } from '../../ui/dragList/dragController.ts';

/**
 * The index in the whole band of a drop between two cards of which only some are shown. It counts,
 * as `moveToBand` does, among those who stay. Hidden applicants keep their places: below the card
 * above the drop means right below it, above the first card means right above that one, and an end
 * of the band means the end of all.
 */
export function wholeIndex(
  { ids, index, end }: Pick<DragMove, 'ids' | 'index' | 'end'>,
  shown: readonly AamcId[],
  whole: readonly AamcId[],
): number {
  if (end === 'first') return 0;
  if (end === undefined && shown === whole) return index;
  const moved = new Set(ids);
  const staying = whole.filter((id) => !moved.has(id));
  if (end === 'last') return staying.length;
  const shownStaying = shown.filter((id) => !moved.has(id));
  const above = shownStaying[index - 1];
  if (above !== undefined) return staying.indexOf(above) + 1;
  const [first] = shownStaying;
  return first === undefined ? staying.length : staying.indexOf(first);
}
