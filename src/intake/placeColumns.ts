import type { FieldName } from './fieldNames.ts';
import type { ColumnMatch, ColumnUse } from './fileReport.ts';
import { normaliseHeader, splitSuffix } from './normaliseHeader.ts';

/** Where a column stands among those of its field: which repeat it is, and how preferred. */
export interface ColumnPlace {
  /** 0 for the plain header, 1 for `_1`, `.1` and ` (2)`. */
  readonly repeat: number;
  /** The lower, the more preferred; a column that a person chose comes before all others. */
  readonly rank: number;
}

type Placed = Pick<ColumnMatch, 'header' | 'field' | 'how'>;

/** What the alias table says of a header. */
export interface AliasPlace {
  readonly rank: number;
  /** The whole header is an alias, so that `Step_1` is no repeat of `Step`. */
  readonly isWhole: boolean;
}

/** The places of all columns, in their order. `aliasOf` is null for headers that are no alias. */
export function placeColumns(
  matches: readonly Placed[],
  aliasOf: (header: string) => AliasPlace | null,
): ColumnPlace[] {
  const seen = new Map<string, number>();
  return matches.map(({ header, how }) => {
    const whole = normaliseHeader(header);
    const times = seen.get(whole) ?? 0;
    seen.set(whole, times + 1);
    const alias = aliasOf(header);
    return {
      repeat: alias?.isWhole ? times : splitSuffix(header).repeat,
      rank: how === 'user' ? -1 : (alias?.rank ?? 0),
    };
  });
}

/** The columns of a field in the order in which they count. */
export function columnsOfField(
  field: FieldName,
  matches: readonly Placed[],
  places: readonly ColumnPlace[],
): number[] {
  return matches
    .flatMap((match, index) => (match.field === field ? [index] : []))
    .sort(
      (a, b) => places[a]!.repeat - places[b]!.repeat || places[a]!.rank - places[b]!.rank || a - b,
    );
}

/** Fields whose columns are read together: none of them stands back for another. */
const JOINED: ReadonlySet<FieldName> = new Set([
  'tracks',
  'presentations',
  'step1',
  'step3',
  'comlex1',
  'comlex3',
]);
/** Fields of a medical school: each repeat is another school. */
const OF_SCHOOL: ReadonlySet<FieldName> = new Set([
  'school',
  'schoolType',
  'schoolCountry',
  'degree',
  'gradDate',
]);

/** What part each column has in its field; null where there is no field. */
export function partsOfColumns(
  matches: readonly Placed[],
  places: readonly ColumnPlace[],
): (ColumnUse | null)[] {
  return matches.map(({ field }, index) => {
    if (field === null) return null;
    const columns = columnsOfField(field, matches, places);
    if (columns.length === 1) return 'only';
    if (JOINED.has(field)) return 'joined';
    if (!OF_SCHOOL.has(field)) return columns[0] === index ? 'first' : 'fallback';
    const ofSchool = columns.filter((at) => places[at]!.repeat === places[index]!.repeat);
    if (ofSchool.length === 1) return 'joined';
    return ofSchool[0] === index ? 'first' : 'fallback';
  });
}
