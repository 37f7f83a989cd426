import type { AamcId, Applicant, ApplicantType } from '../../domain/applicant.ts';
import { APPLICANT_TYPES } from '../../domain/applicant.ts';
import { type BandOrUnsorted, PILES_OF_BOARD, RANKED_BANDS } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';

/** What a band needs to know of the lists around it. */
export interface BandPlan {
  /** Rank of its first applicant; null where there are no ranks. */
  readonly firstRank: number | null;
  /** The cut line stands below so many of its applicants; null where it stands in another band. */
  readonly cutBelow: number | null;
}

/** Ranks run through Top, Usable and Backup; the cut line follows the last open position. */
export function bandPlans(
  lists: BandLists,
  positions: number | null,
): Readonly<Record<BandOrUnsorted, BandPlan>> {
  const plans = Object.fromEntries(
    PILES_OF_BOARD.map((band) => [band, { firstRank: null, cutBelow: null }]),
  ) as Record<BandOrUnsorted, BandPlan>;
  let before = 0;
  for (const band of RANKED_BANDS) {
    const { length } = lists[band];
    const cut = positions === null ? 0 : positions - before;
    plans[band] = { firstRank: before + 1, cutBelow: cut > 0 && cut <= length ? cut : null };
    before += length;
  }
  return plans;
}

export interface TypeCount {
  readonly label: ApplicantType;
  readonly count: number;
}

/** How many of each applicant type a band holds, always in the same order. */
export function typeMix(
  ids: readonly AamcId[],
  applicantsById: ReadonlyMap<AamcId, Applicant>,
): readonly TypeCount[] {
  const counts = new Map<ApplicantType, number>();
  for (const id of ids) {
    const type = applicantsById.get(id)?.applicantType ?? 'Unknown';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return APPLICANT_TYPES.map((label) => ({ label, count: counts.get(label) ?? 0 }));
}
