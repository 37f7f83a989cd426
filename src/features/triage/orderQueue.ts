import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { Influence } from '../../domain/influence.ts';
import type { TriageSort } from '../../store/session.ts';

export interface OrderFacts {
  /** In the order of import. */
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  readonly influenceById: ReadonlyMap<AamcId, Influence>;
  readonly poolIds: readonly AamcId[] | null;
}

export const SORT_NAMES: Readonly<Record<TriageSort, string>> = {
  name: 'By name',
  step2ck: 'By Step 2 CK',
  year: 'By year',
  influence: 'By influence',
  imported: 'As imported',
  pool: 'As in Pool',
};

/**
 * `ids`, which are in the order of names, in another one: the higher score, the later year and the
 * greater influence first. Who has no score or year stands last, because unknown is no number; who
 * has no note stands at zero, because silence is no signal.
 */
export function orderQueue(
  ids: readonly AamcId[],
  sort: TriageSort,
  facts: OrderFacts,
): readonly AamcId[] {
  if (sort === 'name') return ids;
  const rank = rankOf(sort, facts);
  // Sorting keeps the order of names where the rank is the same.
  return ids
    .map((id) => ({ id, rank: rank(id) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

const LAST = Number.MAX_SAFE_INTEGER;

function rankOf(sort: TriageSort, facts: OrderFacts): (id: AamcId) => number {
  const applicant = (id: AamcId) => facts.applicantsById.get(id);
  switch (sort) {
    case 'step2ck':
      return (id) => -(applicant(id)?.step2ck ?? -LAST);
    case 'year':
      return (id) => -(applicant(id)?.gradYear ?? -LAST);
    case 'influence':
      return (id) => -(facts.influenceById.get(id)?.net ?? 0);
    default: {
      const order = sort === 'pool' ? (facts.poolIds ?? []) : [...facts.applicantsById.keys()];
      const places = new Map(order.map((id, place) => [id, place]));
      return (id) => places.get(id) ?? LAST;
    }
  }
}
