import {
  type AamcId,
  APPLICANT_TYPES,
  type Applicant,
  type ExamResult,
} from '../../domain/applicant.ts';
import { BANDS } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import { fieldColumn, NO, NOT_NEEDED, YES } from '../../domain/fieldColumn.ts';
import type { Pile } from '../../domain/firstPass.ts';
import type { FieldFacts } from '../../domain/poolFields.ts';
import type { SortKey } from '../../store/session.ts';
import { flagsOf } from './flagsOf.ts';

/** What a row is sorted by. */
export interface SortFacts extends FieldFacts {
  readonly lists: BandLists;
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
  const numberOf = NUMBERS[column];
  if (numberOf !== undefined) {
    return Float64Array.from(
      ids,
      (id) => numberOf(facts.applicantsById.get(id)!, facts) ?? Number.NaN,
    );
  }
  const values = fieldColumn(column, facts);
  if (values === undefined) return new Float64Array(ids.length).fill(Number.NaN);
  if (values.kind === 'number') return values.values;
  const ranks =
    values.kind === 'flag' ? FLAG_RANKS : ranksOf(values.sets.map((set) => set.join(' ')));
  return Float64Array.from(values.codes, (code) => ranks[code]!);
}

const FLAG_RANKS: readonly number[] = Object.assign(new Array<number>(4).fill(Number.NaN), {
  [YES]: 0,
  [NOT_NEEDED]: 1,
  [NO]: 2,
});

type NumberOf = (applicant: Applicant, facts: SortFacts) => number | null;

/** What is not sorted as a field of its own. */
const NUMBERS: Readonly<Record<string, NumberOf>> = {
  type: ({ applicantType }) =>
    applicantType === 'Unknown' ? null : APPLICANT_TYPES.indexOf(applicantType),
  step1: ({ step1 }) => examRank(step1),
  flags: (applicant, { tags }) =>
    -(flagsOf(applicant).length + (tags.get(applicant.id)?.length ?? 0)),
  pile({ id }, { pileById }) {
    const pile = pileById.get(id);
    return pile === undefined ? null : PILE_RANKS[pile];
  },
};

/** The order of the board: Top, Usable, Backup, Never, each from its first; Unsorted is unknown. */
function placesInBands(lists: BandLists): ReadonlyMap<AamcId, number> {
  const places = new Map<AamcId, number>();
  for (const band of BANDS) for (const id of lists[band]) places.set(id, places.size);
  return places;
}

/** The rank of each text among all, NaN for an empty one. */
function ranksOf(texts: readonly string[]): readonly number[] {
  const distinct = [...new Set(texts)].filter((text) => text !== '').sort(collator.compare);
  const ranks = new Map(distinct.map((text, rank) => [text, rank]));
  return texts.map((text) => ranks.get(text) ?? Number.NaN);
}

function examRank(result: ExamResult | null): number | null {
  if (result === null) return null;
  if (result.kind === 'score') return result.score;
  return result.kind === 'pass' ? 1 : 0;
}
