import { type AamcId, APPLICANT_TYPES, type ApplicantType } from './applicant.ts';
import { NO, type PoolColumns, UNKNOWN, YES } from './poolColumns.ts';

/**
 * First-pass filters as data: AND/OR groups of rules over facts and tags (seed: "US grads vs IMGs,
 * Step 2 thresholds, failure filters").
 *
 * Evaluation has three values. Where the export says nothing, a rule is unknown, which is not a fail.
 * Groups follow Kleene's logic: one false makes an `all` false, one true makes an `any` true,
 * otherwise one unknown leaves the group unknown.
 */
export type Rule =
  | { readonly field: 'usGraduate'; readonly is: boolean }
  | { readonly field: 'applicantType'; readonly oneOf: readonly ApplicantType[] }
  | { readonly field: 'step2ck'; readonly atLeast: number }
  | { readonly field: 'failure'; readonly is: boolean }
  | { readonly field: 'tag'; readonly tag: string; readonly is: boolean }
  | { readonly field: 'ecfmg'; readonly is: boolean }
  | { readonly field: 'sponsorship'; readonly is: boolean }
  | { readonly field: 'gradYear'; readonly atLeast: number };

export interface Group {
  readonly match: 'all' | 'any';
  readonly rules: readonly (Rule | Group)[];
}

/** The tag that stands for what no export column says. */
export const FAILED_ATTEMPT_TAG = 'failed attempt';

export type TagsByApplicant = ReadonlyMap<AamcId, readonly string[]>;

/**
 * What a group says of each applicant: one code (`NO`, `UNKNOWN`, `YES`) per row of the columns. An
 * empty `all` is YES for everybody, an empty `any` NO.
 */
export function groupVerdicts(
  { match, rules }: Group,
  columns: PoolColumns,
  tags: TagsByApplicant,
): Uint8Array {
  const joined = new Uint8Array(columns.ids.length).fill(match === 'all' ? YES : NO);
  for (const rule of rules) {
    const verdicts =
      'match' in rule ? groupVerdicts(rule, columns, tags) : ruleVerdicts(rule, columns, tags);
    for (let row = 0; row < joined.length; row += 1) {
      const verdict = verdicts[row]!;
      if (match === 'all' ? verdict < joined[row]! : verdict > joined[row]!) joined[row] = verdict;
    }
  }
  return joined;
}

/** What one rule says of each applicant, as `groupVerdicts`. */
export function ruleVerdicts(rule: Rule, columns: PoolColumns, tags: TagsByApplicant): Uint8Array {
  switch (rule.field) {
    case 'usGraduate':
      return lookUp(columns.usGraduate, factVerdicts(rule.is));
    case 'applicantType':
      return lookUp(columns.applicantType, typeVerdicts(rule.oneOf));
    case 'step2ck':
      return atLeast(columns.step2ck, rule.atLeast);
    case 'failure':
      return lookUp(failuresIn(columns, tags), factVerdicts(rule.is));
    case 'tag':
      return lookUp(taggedIn(columns, tags, rule.tag), factVerdicts(rule.is));
    case 'ecfmg':
      return lookUp(columns.ecfmg, factVerdicts(rule.is));
    case 'sponsorship':
      return lookUp(columns.sponsorship, factVerdicts(rule.is));
    case 'gradYear':
      return atLeast(columns.gradYear, rule.atLeast);
  }
}

/** YES for a failed exam, reported by the export or tagged by a person; NO for all others. */
export function failuresIn(columns: PoolColumns, tags: TagsByApplicant): Uint8Array {
  const failures = taggedIn(columns, tags, FAILED_ATTEMPT_TAG);
  for (let row = 0; row < failures.length; row += 1) failures[row]! |= columns.failure[row]!;
  return failures;
}

function taggedIn({ ids, rowById }: PoolColumns, tags: TagsByApplicant, tag: string): Uint8Array {
  const tagged = new Uint8Array(ids.length);
  for (const [id, own] of tags) {
    const row = rowById.get(id);
    if (row !== undefined && own.includes(tag)) tagged[row] = YES;
  }
  return tagged;
}

/** Verdicts for the codes NO, UNKNOWN, YES and NOT_NEEDED, which fits whatever is wanted. */
function factVerdicts(wanted: boolean): readonly number[] {
  return wanted ? [NO, UNKNOWN, YES, YES] : [YES, UNKNOWN, NO, YES];
}

function typeVerdicts(wanted: readonly ApplicantType[]): readonly number[] {
  return APPLICANT_TYPES.map((type) =>
    wanted.includes(type) ? YES : type === 'Unknown' ? UNKNOWN : NO,
  );
}

function lookUp(column: Uint8Array, verdicts: readonly number[]): Uint8Array {
  const result = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row += 1) result[row] = verdicts[column[row]!]!;
  return result;
}

function atLeast(column: Uint16Array, least: number): Uint8Array {
  const result = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row]!;
    result[row] = value === 0 ? UNKNOWN : value >= least ? YES : NO;
  }
  return result;
}

/** A plain sentence: `US graduates, Step 2 CK at least 230`; empty for no rules. */
export function describeGroup(group: Group): string {
  return group.rules
    .map((rule) => ('match' in rule ? `(${describeGroup(rule)})` : describeRule(rule)))
    .join(group.match === 'all' ? ', ' : ' or ');
}

function describeRule(rule: Rule): string {
  switch (rule.field) {
    case 'usGraduate':
      return rule.is ? 'US graduates' : 'graduates of schools outside the US';
    case 'applicantType':
      return rule.oneOf.join(' or ');
    case 'step2ck':
      return `Step 2 CK at least ${rule.atLeast}`;
    case 'failure':
      return rule.is ? 'a failed exam on record' : 'no failed exam on record';
    case 'tag':
      return rule.is ? `tagged “${rule.tag}”` : `not tagged “${rule.tag}”`;
    case 'ecfmg':
      return rule.is ? 'ECFMG certified or not needed' : 'not ECFMG certified';
    case 'sponsorship':
      return rule.is ? 'needs sponsorship' : 'needs no sponsorship';
    case 'gradYear':
      return `graduated ${rule.atLeast} or later`;
  }
}
