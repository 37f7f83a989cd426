import type { AamcId } from '../../domain/applicant.ts';
import type { BandLists } from '../../domain/board.ts';
import type { Pile } from '../../domain/firstPass.ts';
import {
  type FactSource,
  type FieldFacts,
  fieldOf,
  NO_DECISIONS,
} from '../../domain/poolFields.ts';
import { type SearchIndex, search } from '../../domain/searchApplicants.ts';
import { fieldFactsOf, pilesOf, searchIndexOf } from '../../store/derived.ts';
import { memoLast } from '../../store/memoLast.ts';
import type { PileView, Session, SortKey } from '../../store/session.ts';
import { sortApplicants } from './sortApplicants.ts';

/** What the pool screen shows of the present track. */
export interface PoolView {
  /** In the order shown. */
  readonly ids: readonly AamcId[];
  /** Applicants of the track. */
  readonly total: number;
  readonly pileCounts: Readonly<Record<PileView, number>>;
  /** In the workspace, but applied to other tracks only. */
  readonly elsewhere: number;
}

type PileById = ReadonlyMap<AamcId, Pile>;

const NO_LISTS: BandLists = { unsorted: [], top: [], usable: [], backup: [], never: [] };
const NO_PILES: PileById = new Map();
/** Columns that are more than one field, or that are read from the lists. */
const SOURCES: Readonly<Record<string, readonly FactSource[]>> = { flags: ['tags'], band: [] };

/**
 * Pool of the track → sort → pile → search. Each stage remembers its last answer: a key in the
 * search field costs one search and one walk through the ids, a change of the filters no sort, and a
 * decision nothing unless the order looks at decisions.
 */
export function poolViewOf(session: Session): PoolView {
  const { board, track, pile, sort } = session;
  const { pileById } = pilesOf(session);
  const facts = fieldFactsOf(session);
  const uses = (column: string) => sort.some((key) => key.column === column);
  const looksAt = new Set(
    sort.flatMap(({ column }) => SOURCES[column] ?? fieldOf(column)?.from ?? []),
  );
  const part = <Name extends keyof typeof NO_DECISIONS>(name: Name) =>
    looksAt.has(name) ? facts[name] : NO_DECISIONS[name];
  const sorted = sortedPool(
    sort,
    facts.ids,
    facts.applicantsById,
    part('tags'),
    part('stars'),
    part('knownSchools'),
    part('placements'),
    part('notesByApplicant'),
    part('influenceById'),
    uses('band') ? (board.bandsByTrack.get(track) ?? NO_LISTS) : NO_LISTS,
    uses('pile') ? pileById : NO_PILES,
  );
  const inPile = idsInPile(sorted, pileById, pile);
  const query = session.search.trim();
  const ids =
    query === ''
      ? inPile
      : idsFound(inPile, idsSearched(searchIndexOf(session), query), sort.length > 0);
  return view(ids, pileCountsOf(sorted, pileById), board.applicantIds.length - sorted.length);
}

const sortedPool = memoLast(
  (
    sort: readonly SortKey[],
    ids: FieldFacts['ids'],
    applicantsById: FieldFacts['applicantsById'],
    tags: FieldFacts['tags'],
    stars: FieldFacts['stars'],
    knownSchools: FieldFacts['knownSchools'],
    placements: FieldFacts['placements'],
    notesByApplicant: FieldFacts['notesByApplicant'],
    influences: FieldFacts['influenceById'],
    lists: BandLists,
    pileById: PileById,
  ) =>
    sortApplicants(ids, sort, {
      ids,
      applicantsById,
      tags,
      stars,
      knownSchools,
      placements,
      notesByApplicant,
      influenceById: influences,
      lists,
      pileById,
    }),
);

const idsInPile = memoLast((ids: readonly AamcId[], pileById: PileById, pile: PileView) => {
  if (pile === 'all') return ids;
  if (pile === 'inPlay') return ids.filter((id) => pileById.get(id) !== 'screened');
  return ids.filter((id) => pileById.get(id) === pile);
});

const idsSearched = memoLast((index: SearchIndex, query: string) => search(index, query));

const setOf = memoLast((ids: readonly AamcId[]): ReadonlySet<AamcId> => new Set(ids));

/** In the order of the sort where there is one; else the best match first. */
const idsFound = memoLast((ids: readonly AamcId[], found: readonly AamcId[], isSorted: boolean) => {
  if (!isSorted) {
    const allowed = setOf(ids);
    return found.filter((id) => allowed.has(id));
  }
  const kept = new Set(found);
  return ids.filter((id) => kept.has(id));
});

const pileCountsOf = memoLast(
  (ids: readonly AamcId[], pileById: PileById): Readonly<Record<PileView, number>> => {
    const counts = { inPlay: 0, review: 0, gray: 0, screened: 0, all: ids.length };
    for (const id of ids) counts[pileById.get(id) ?? 'gray'] += 1;
    return { ...counts, inPlay: counts.review + counts.gray };
  },
);

const view = memoLast(
  (ids: readonly AamcId[], pileCounts: Readonly<Record<PileView, number>>, elsewhere: number) => ({
    ids,
    total: pileCounts.all,
    pileCounts,
    elsewhere,
  }),
);
