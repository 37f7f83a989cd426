import type { AamcId, Applicant, ApplicantType } from '../../domain/applicant.ts';
import { APPLICANT_TYPES } from '../../domain/applicant.ts';
import { type BandOrUnsorted, PILES_OF_BOARD, RANKED_BANDS } from '../../domain/band.ts';
import type { ShownLists } from './useShownLists.ts';

/** What a band needs to know of the lists around it. */
export interface BandPlan {
  /** Rank of the first of the whole band; null where there are no ranks. */
  readonly firstRank: number | null;
  /** The rank of each card shown, where some are hidden; null: ranks follow each other. */
  readonly ranks: readonly number[] | null;
  /** The cut line stands below so many of the cards shown; null where it stands in another band. */
  readonly cutBelow: number | null;
  /** How many of the band are kept from view. */
  readonly hidden: number;
}

/** Ranks run through Top, Usable and Backup; the cut line follows the last open position. */
export function bandPlans(
  { lists, wholeLists }: Pick<ShownLists, 'lists' | 'wholeLists'>,
  positions: number | null,
): Readonly<Record<BandOrUnsorted, BandPlan>> {
  const plans = Object.fromEntries(
    PILES_OF_BOARD.map((band) => [
      band,
      {
        firstRank: null,
        ranks: null,
        cutBelow: null,
        hidden: wholeLists[band].length - lists[band].length,
      },
    ]),
  ) as Record<BandOrUnsorted, BandPlan>;
  let before = 0;
  for (const band of RANKED_BANDS) {
    const whole = wholeLists[band];
    const { [band]: plan } = plans;
    const ranks = plan.hidden === 0 ? null : ranksOf(lists[band], whole, before);
    const cut = positions === null ? 0 : positions - before;
    const cutBelow = ranks === null ? cut : ranks.filter((rank) => rank <= (positions ?? 0)).length;
    const hasCut = cut > 0 && cut <= whole.length;
    plans[band] = { ...plan, firstRank: before + 1, ranks, cutBelow: hasCut ? cutBelow : null };
    before += whole.length;
  }
  return plans;
}

function ranksOf(
  shown: readonly AamcId[],
  whole: readonly AamcId[],
  before: number,
): readonly number[] {
  const ranks: number[] = [];
  whole.forEach((id, index) => {
    if (id === shown[ranks.length]) ranks.push(before + index + 1);
  });
  return ranks;
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
