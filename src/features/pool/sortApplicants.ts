import {
  type AamcId,
  APPLICANT_TYPES,
  type Applicant,
  type ExamResult,
} from '../../domain/applicant.ts';
import { BANDS } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import type { Pile } from '../../domain/firstPass.ts';
import type { Influence } from '../../domain/influence.ts';
import type { SortKey } from '../../store/session.ts';
import { flagsOf } from './flagsOf.ts';
import { keptHeaderOf, keptValue } from './keptColumns.ts';

/** What a row is sorted by beyond the applicant's own facts. */
export interface SortFacts {
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  readonly lists: BandLists;
  readonly stars: ReadonlySet<AamcId>;
  readonly tags: ReadonlyMap<AamcId, readonly string[]>;
  /** Of those with notes. */
  readonly influences: ReadonlyMap<AamcId, Pick<Influence, 'net'>>;
  readonly pileById: ReadonlyMap<AamcId, Pile>;
}

const PILE_RANKS: Readonly<Record<Pile, number>> = { review: 0, gray: 1, screened: 2 };
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * `ids`, which are in the order of names, by the sort keys. What is unknown stands last in both
 * directions; what is equal keeps the order of names. Each key is worked out once per applicant as a
 * number, because comparing texts 10,000 × 14 times would cost the key press its frame.
 */
export function sortApplicants(
  ids: readonly AamcId[],
  sort: readonly SortKey[],
  facts: SortFacts,
): readonly AamcId[] {
  if (sort.length === 0) return ids;
  const keys = sort.map(({ column, descending }) => ({
    values: valuesOf(ids, column, facts),
    sign: descending ? -1 : 1,
  }));
  const order = Array.from(ids, (_, index) => index);
  order.sort((a, b) => {
    for (const { values, sign } of keys) {
      const left = values[a]!;
      const right = values[b]!;
      if (left === right) continue;
      if (Number.isNaN(left)) {
        if (Number.isNaN(right)) continue;
        return 1;
      }
      return Number.isNaN(right) ? -1 : (left - right) * sign;
    }
    return a - b;
  });
  return order.map((index) => ids[index]!);
}

/** One number per applicant, NaN where the value is unknown. */
function valuesOf(ids: readonly AamcId[], column: string, facts: SortFacts): Float64Array {
  if (column === 'name') return Float64Array.from(ids, (_, index) => index);
  if (column === 'band') {
    const places = placesInBands(facts.lists);
    return Float64Array.from(ids, (id) => places.get(id) ?? Number.NaN);
  }
  const textOf = TEXTS[column] ?? keptText(column);
  if (textOf !== null) return ranksOf(ids.map((id) => textOf(facts.applicantsById.get(id)!)));
  const numberOf = NUMBERS[column];
  return Float64Array.from(
    ids,
    (id) => numberOf?.(facts.applicantsById.get(id)!, facts) ?? Number.NaN,
  );
}

type NumberOf = (applicant: Applicant, facts: SortFacts) => number | null;

const NUMBERS: Readonly<Record<string, NumberOf>> = {
  id: ({ id }) => Number(id),
  star: ({ id }, { stars }) => (stars.has(id) ? 0 : 1),
  type: ({ applicantType }) =>
    applicantType === 'Unknown' ? null : APPLICANT_TYPES.indexOf(applicantType),
  gradYear: ({ gradYear }) => gradYear,
  step1: ({ step1 }) => examRank(step1),
  step2ck: ({ step2ck }) => step2ck,
  comlex2: ({ comlex2 }) => comlex2,
  ecfmg: ({ ecfmgCertified }) => yesFirst(ecfmgCertified),
  visa: ({ visaNeeded }) => yesFirst(visaNeeded),
  interrupted: ({ interrupted }) => yesFirst(interrupted),
  flags: (applicant, { tags }) =>
    -(flagsOf(applicant).length + (tags.get(applicant.id)?.length ?? 0)),
  // Nobody is sorted down for silence: no note stands where notes that came to nothing stand.
  influence: ({ id }, { influences }) => influences.get(id)?.net ?? 0,
  pile({ id }, { pileById }) {
    const pile = pileById.get(id);
    return pile === undefined ? null : PILE_RANKS[pile];
  },
};

const TEXTS: Readonly<Record<string, (applicant: Applicant) => string>> = {
  school: ({ school }) => school ?? '',
  tracks: ({ tracks }) => tracks.map(({ type }) => type).join(' '),
};

function keptText(column: string): ((applicant: Applicant) => string) | null {
  const header = keptHeaderOf(column);
  return header === null ? null : (applicant) => keptValue(applicant, header);
}

/** The order of the board: Top, Usable, Backup, Never, each from its first; Unsorted is unknown. */
function placesInBands(lists: BandLists): ReadonlyMap<AamcId, number> {
  const places = new Map<AamcId, number>();
  for (const band of BANDS) for (const id of lists[band]) places.set(id, places.size);
  return places;
}

function ranksOf(texts: readonly string[]): Float64Array {
  const distinct = [...new Set(texts)].filter((text) => text !== '').sort(collator.compare);
  const ranks = new Map(distinct.map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => ranks.get(text) ?? Number.NaN);
}

function examRank(result: ExamResult | null): number | null {
  if (result === null) return null;
  if (result.kind === 'score') return result.score;
  return result.kind === 'pass' ? 1 : 0;
}

function yesFirst(answer: boolean | null): number | null {
  return answer === null ? null : answer ? 0 : 1;
}
