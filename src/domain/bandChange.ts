import type { AamcId } from './applicant.ts';
import { BAND_FACTS, type BandOrUnsorted, PILES_OF_BOARD } from './band.ts';

/** What giving a band to several applicants would change, before it is done. */
export interface BandChange {
  /** Whom it would move: those who are elsewhere. */
  readonly moved: readonly AamcId[];
  /** How many of them come from where, in the order of the board. */
  readonly from: readonly (readonly [BandOrUnsorted, number])[];
  /** How many are there already. */
  readonly staying: number;
}

export function bandChange(
  ids: readonly AamcId[],
  band: BandOrUnsorted,
  placements: ReadonlyMap<AamcId, { readonly band: BandOrUnsorted }>,
): BandChange {
  const bandOf = (id: AamcId) => placements.get(id)?.band ?? 'unsorted';
  const moved = ids.filter((id) => bandOf(id) !== band);
  return {
    moved,
    from: PILES_OF_BOARD.flatMap((other) => {
      const count = moved.filter((id) => bandOf(id) === other).length;
      return count === 0 ? [] : [[other, count] as const];
    }),
    staying: ids.length - moved.length,
  };
}

/** `4 from Top, 17 from Unsorted; 2 are there already`. */
export function describeBandChange({ moved, from, staying }: BandChange): string {
  const parts = from.map(
    ([band, count]) => `${count.toLocaleString('en')} from ${BAND_FACTS[band].name}`,
  );
  const already = `${staying.toLocaleString('en')} ${staying === 1 ? 'is' : 'are'} there already`;
  if (moved.length === 0) return already;
  return staying === 0 ? parts.join(', ') : `${parts.join(', ')}; ${already}`;
}
