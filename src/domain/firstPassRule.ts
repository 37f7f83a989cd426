import { type FieldColumn, fieldColumn, NO, NOT_NEEDED, UNKNOWN, YES } from './fieldColumn.ts';
import { type FactSource, type FieldFacts, fieldOf } from './poolFields.ts';

/**
 * First-pass filters as data: AND/OR groups of rules over any field, tag, note fact or decision
 * (seed: "US grads vs IMGs, Step 2 thresholds, failure filters").
 *
 * Evaluation has three values. Where nothing is known, a rule is unknown, which is not a fail, unless
 * the rule itself says what unknown means. Groups follow Kleene's logic: one false makes an `all`
 * false, one true makes an `any` true, otherwise one unknown leaves the group unknown.
 */
export type Rule = RuleBase & Test;

interface RuleBase {
  /** A field of `POOL_FIELDS`, or of a column that the files brought. */
  readonly field: string;
  /** Turns yes and no about; unknown stays unknown. */
  readonly isNot?: true;
  /** What unknown counts as; absent, it stays unknown, which puts an applicant into Gray. */
  readonly unknown?: UnknownMeaning;
}

export type UnknownMeaning = 'fits' | 'fails';

export type Test =
  | { readonly test: 'is'; readonly value: boolean }
  | { readonly test: 'atLeast' | 'atMost'; readonly value: number }
  /** One of the words is one of the values; `NOT_GIVEN` among them takes in those without any. */
  | { readonly test: 'oneOf'; readonly values: readonly string[] }
  /** Case aside. */
  | { readonly test: 'contains'; readonly text: string }
  /** Only those of whom the files do not say. */
  | { readonly test: 'unknown' };

export const NOT_GIVEN = '';

export interface Group {
  /** `none`: an `any`, turned about. */
  readonly match: 'all' | 'any' | 'none';
  readonly rules: readonly (Rule | Group)[];
}

export const EMPTY_GROUP: Group = { match: 'all', rules: [] };

/** A rule without a value yet, or a group of such rules: as if it were not there. */
export function asksNothing(part: Rule | Group): boolean {
  if (isGroup(part)) return part.rules.every(asksNothing);
  if (part.test === 'oneOf') return part.values.length === 0;
  return part.test === 'contains' && part.text.trim() === '';
}

export function isGroup(part: Rule | Group): part is Group {
  return 'match' in part;
}

/**
 * What a group says of each applicant: one code (`NO`, `UNKNOWN`, `YES`) per row of `facts.ids`. An
 * empty `all` or `none` is YES for everybody, an empty `any` NO; what asks nothing is passed over.
 */
export function groupVerdicts({ match, rules }: Group, facts: FieldFacts): Uint8Array {
  const joined = new Uint8Array(facts.ids.length).fill(match === 'all' ? YES : NO);
  for (const rule of rules) {
    if (asksNothing(rule)) continue;
    const verdicts = isGroup(rule) ? groupVerdicts(rule, facts) : ruleVerdicts(rule, facts);
    for (let row = 0; row < joined.length; row += 1) {
      const verdict = verdicts[row]!;
      if (match === 'all' ? verdict < joined[row]! : verdict > joined[row]!) joined[row] = verdict;
    }
  }
  if (match === 'none')
    for (let row = 0; row < joined.length; row += 1) joined[row] = YES - joined[row]!;
  return joined;
}

/** What one rule says of each applicant, as `groupVerdicts`. */
export function ruleVerdicts(rule: Rule, facts: FieldFacts): Uint8Array {
  const column = fieldColumn(rule.field, facts);
  if (column === undefined) return new Uint8Array(facts.ids.length).fill(UNKNOWN);
  const turned = (verdict: number) => {
    if (verdict === UNKNOWN) {
      return rule.unknown === undefined ? UNKNOWN : rule.unknown === 'fits' ? YES : NO;
    }
    return rule.isNot === true ? YES - verdict : verdict;
  };
  const values = [turned(NO), turned(UNKNOWN), turned(YES)];
  if (column.kind === 'number') return numberVerdicts(rule, column.values, values);
  const verdicts = column.kind === 'flag' ? flagVerdicts(rule) : wordsVerdicts(rule, column);
  const { codes } = column;
  const table = verdicts.map((verdict) => values[verdict]!);
  const result = new Uint8Array(codes.length);
  for (let row = 0; row < result.length; row += 1) result[row] = table[codes[row]!]!;
  return result;
}

function numberVerdicts(
  rule: Rule,
  column: Float64Array,
  [no, unknown, yes]: readonly number[],
): Uint8Array {
  const result = new Uint8Array(column.length);
  const least = rule.test === 'atLeast' ? rule.value : Number.NEGATIVE_INFINITY;
  const most = rule.test === 'atMost' ? rule.value : Number.POSITIVE_INFINITY;
  const isAboutGaps = rule.test === 'unknown';
  for (let row = 0; row < result.length; row += 1) {
    const value = column[row]!;
    if (Number.isNaN(value)) result[row] = isAboutGaps ? yes! : unknown!;
    else result[row] = !isAboutGaps && value >= least && value <= most ? yes! : no!;
  }
  return result;
}

/** Verdicts for the codes NO, UNKNOWN, YES and NOT_NEEDED. */
function flagVerdicts(rule: Rule): readonly number[] {
  const verdicts = [NO, UNKNOWN, YES, YES];
  if (rule.test === 'unknown') return [NO, YES, NO, NO];
  if (rule.test === 'is' && !rule.value) [verdicts[NO], verdicts[YES]] = [YES, NO];
  // Who needs none fits, turned about or not.
  if (rule.isNot === true) verdicts[NOT_NEEDED] = NO;
  return verdicts;
}

/** One verdict for each combination of words that occurs. */
function wordsVerdicts(
  rule: Rule,
  { sets, isNoneKnown }: Extract<FieldColumn, { kind: 'words' }>,
): readonly number[] {
  const none = isNoneKnown ? NO : UNKNOWN;
  const code = (fits: boolean) => (fits ? YES : NO);
  switch (rule.test) {
    case 'unknown':
      return sets.map(({ length }) => code(length === 0));
    case 'oneOf': {
      const wanted = new Set(rule.values);
      return sets.map((set) => {
        if (set.length === 0) return wanted.has(NOT_GIVEN) ? YES : none;
        return code(set.some((word) => wanted.has(word)));
      });
    }
    case 'contains': {
      const text = rule.text.trim().toLowerCase();
      return sets.map((set) =>
        set.length === 0 ? none : code(set.some((word) => word.toLowerCase().includes(text))),
      );
    }
    case 'atLeast':
    case 'atMost':
      // A column of the files that no field reads may hold numbers all the same.
      return sets.map(([word]) => {
        const value = word === undefined || word.trim() === '' ? Number.NaN : Number(word);
        if (Number.isNaN(value)) return UNKNOWN;
        return code(rule.test === 'atLeast' ? value >= rule.value : value <= rule.value);
      });
    case 'is':
      return sets.map(() => UNKNOWN);
  }
}

/** What a group looks at beside the applicants' own facts, so that the rest may change unseen. */
export function sourcesOf(group: Group): ReadonlySet<FactSource> {
  return new Set(
    group.rules.flatMap((rule) =>
      isGroup(rule) ? [...sourcesOf(rule)] : (fieldOf(rule.field)?.from ?? []),
    ),
  );
}

/**
 * The group without one of its rules, and without what that rule is an alternative to: everything
 * else that an applicant must get past. `path` is the place of the rule, level by level.
 */
export function groupAround(group: Group, path: readonly number[]): Group {
  return { match: 'all', rules: demandsAround(group, path, false) };
}

/** What must hold beside the rule at `path`; turned about where the group stands under a `none`. */
function demandsAround(
  { match, rules }: Group,
  [place, ...rest]: readonly number[],
  isTurned: boolean,
): readonly (Rule | Group)[] {
  const own = place === undefined ? undefined : rules[place];
  const others = rules.filter((rule) => rule !== own);
  const isInnerTurned = isTurned !== (match === 'none');
  // Side by side in an "and", the others must hold; in an "or" they are other ways in.
  const areDemanded = isInnerTurned ? match !== 'all' : match === 'all';
  const demands = !areDemanded
    ? []
    : others.map((rule): Rule | Group => (isInnerTurned ? { match: 'none', rules: [rule] } : rule));
  const inner =
    own !== undefined && isGroup(own) && rest.length > 0
      ? demandsAround(own, rest, isInnerTurned)
      : [];
  return [...demands, ...inner];
}
