import { type AamcId, APPLICANT_TYPES, type Applicant, type ApplicantType } from './applicant.ts';
import {
  describeGroup,
  failuresIn,
  type Group,
  groupVerdicts,
  type Rule,
  ruleVerdicts,
  type TagsByApplicant,
} from './firstPassRule.ts';
import type { Influence } from './influence.ts';
import { NO, NOT_NEEDED, type PoolColumns, poolColumnsOf, UNKNOWN, YES } from './poolColumns.ts';

/**
 * The first pass: what the sidebar sets, the three piles that follow from it, and the live counts.
 * Piles are derived and never stored; filters change nothing by themselves. No cut-off is on by
 * default (`product.md`, "First pass").
 */

/** What the sidebar holds. Rules of the form are joined by "and". */
export interface FirstPassForm {
  readonly usGraduate: 'any' | 'yes' | 'no';
  /** Empty: every type. */
  readonly applicantTypes: readonly ApplicantType[];
  readonly step2ckAtLeast: number | null;
  /** Leaves out those with a failed exam, reported or tagged. */
  readonly withoutFailures: boolean;
  readonly excludedTags: readonly string[];
  readonly ecfmg: 'any' | 'yes';
  readonly sponsorship: 'any' | 'not needed';
  readonly gradYearAtLeast: number | null;
}

export const EMPTY_FORM: FirstPassForm = {
  usGraduate: 'any',
  applicantTypes: [],
  step2ckAtLeast: null,
  withoutFailures: false,
  excludedTags: [],
  ecfmg: 'any',
  sponsorship: 'any',
  gradYearAtLeast: null,
};

/** The form as rules; a field at "any" makes none. */
export function formToGroup(form: FirstPassForm): Group {
  const rules: Rule[] = [];
  if (form.usGraduate !== 'any') rules.push({ field: 'usGraduate', is: form.usGraduate === 'yes' });
  if (form.applicantTypes.length > 0) {
    rules.push({ field: 'applicantType', oneOf: form.applicantTypes });
  }
  if (form.step2ckAtLeast !== null) rules.push({ field: 'step2ck', atLeast: form.step2ckAtLeast });
  if (form.withoutFailures) rules.push({ field: 'failure', is: false });
  for (const tag of form.excludedTags) rules.push({ field: 'tag', tag, is: false });
  if (form.ecfmg === 'yes') rules.push({ field: 'ecfmg', is: true });
  if (form.sponsorship === 'not needed') rules.push({ field: 'sponsorship', is: false });
  if (form.gradYearAtLeast !== null) {
    rules.push({ field: 'gradYear', atLeast: form.gradYearAtLeast });
  }
  return { match: 'all', rules };
}

/** The form as a plain sentence; empty when nothing is set. */
export function describeForm(form: FirstPassForm): string {
  return describeGroup(formToGroup(form));
}

export type Pile = 'review' | 'gray' | 'screened';
export const PILE_NAMES: Readonly<Record<Pile, string>> = {
  review: 'Review now',
  gray: 'Gray',
  screened: 'Screened out',
};

/** What pulls an applicant into Review now whatever the filter says (seed: "pulled-out"). */
export type Pull = 'known school' | 'star' | 'note';

export interface PileFacts {
  readonly ids: readonly AamcId[];
  readonly applicantsById: ReadonlyMap<AamcId, Applicant>;
  readonly group: Group;
  readonly tags: TagsByApplicant;
  readonly stars: ReadonlySet<AamcId>;
  readonly knownSchools: readonly string[];
  readonly influenceById: ReadonlyMap<AamcId, Influence>;
}

export interface Piles {
  readonly pileById: ReadonlyMap<AamcId, Pile>;
  /** Why somebody was pulled into Review now; absent for those whom the filter put there. */
  readonly pullById: ReadonlyMap<AamcId, Pull>;
  /** Whom the filter would have screened out and a pull keeps: the rescue list. */
  readonly rescued: readonly AamcId[];
}

/**
 * Passes the filter → Review now; fails it → Screened out; unknown → Gray. With no filter nobody has
 * passed anything yet, so everybody without a pull is Gray.
 */
export function computePiles(facts: PileFacts): Piles {
  const columns = poolColumnsOf(facts.ids, facts.applicantsById);
  const pulls = pullsIn(columns, facts);
  const verdicts =
    facts.group.rules.length === 0 ? null : groupVerdicts(facts.group, columns, facts.tags);
  const pileById = new Map<AamcId, Pile>();
  const pullById = new Map<AamcId, Pull>();
  const rescued: AamcId[] = [];
  for (let row = 0; row < columns.ids.length; row += 1) {
    const id = columns.ids[row]!;
    const verdict = verdicts === null ? UNKNOWN : verdicts[row];
    const pull = pulls.get(row);
    if (pull !== undefined) {
      pullById.set(id, pull);
      if (verdict === NO) rescued.push(id);
      pileById.set(id, 'review');
    } else {
      pileById.set(id, verdict === YES ? 'review' : verdict === UNKNOWN ? 'gray' : 'screened');
    }
  }
  return { pileById, pullById, rescued };
}

/** Pulls by row. Where several hold, a star names it before a note, and a note before a school. */
function pullsIn(
  { ids, rowById, school, schools }: PoolColumns,
  { stars, influenceById, knownSchools }: PileFacts,
): ReadonlyMap<number, Pull> {
  const pulls = new Map<number, Pull>();
  const known = new Set(knownSchools.map(schoolKey));
  const isKnown = schools.map((name) => name !== '' && known.has(schoolKey(name)));
  if (isKnown.includes(true)) {
    for (let row = 0; row < ids.length; row += 1) {
      if (isKnown[school[row]!]) pulls.set(row, 'known school');
    }
  }
  const pull = (id: AamcId, why: Pull) => {
    const row = rowById.get(id);
    if (row !== undefined) pulls.set(row, why);
  };
  for (const [id, { isVouched }] of influenceById) if (isVouched) pull(id, 'note');
  for (const id of stars) pull(id, 'star');
  return pulls;
}

/** Schools are the same whatever their case and spaces. */
export function schoolKey(school: string): string {
  return school.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Facts that the sidebar counts. */
export interface FacetCounts {
  readonly usGraduate: Readonly<Record<'yes' | 'no' | 'unknown', number>>;
  readonly applicantType: Readonly<Record<ApplicantType, number>>;
  /** Known scores, ascending, of those whom no other rule excludes. */
  readonly step2ckScores: readonly number[];
  readonly step2ckUnknown: number;
  readonly failure: Readonly<Record<'yes' | 'no', number>>;
  readonly tags: ReadonlyMap<string, number>;
  readonly ecfmg: Readonly<Record<'yes' | 'no' | 'unknown', number>>;
  readonly sponsorship: Readonly<Record<'needed' | 'notNeeded' | 'unknown', number>>;
  /** How many graduated in each year. */
  readonly gradYears: ReadonlyMap<number, number>;
  readonly gradYearUnknown: number;
}

/**
 * Live counts: each facet counts among those whom every *other* rule does not exclude, so that a
 * value shows what choosing it would give. Each facet is one bit of a row's mark; somebody whom one
 * facet alone excludes still counts in that facet.
 */
export function facetCounts(
  ids: readonly AamcId[],
  applicantsById: ReadonlyMap<AamcId, Applicant>,
  form: FirstPassForm,
  tags: TagsByApplicant,
): FacetCounts {
  const columns = poolColumnsOf(ids, applicantsById);
  const excluded = new Uint8Array(columns.ids.length);
  for (const rule of formToGroup(form).rules as readonly Rule[]) {
    const verdicts = ruleVerdicts(rule, columns, tags);
    const bit = FACET_BITS[rule.field];
    for (let row = 0; row < excluded.length; row += 1) {
      if (verdicts[row] === NO) excluded[row]! |= bit;
    }
  }
  const count = (field: Rule['field'], column: Uint8Array | Uint16Array, size: number) => {
    const counts = new Array<number>(size).fill(0);
    const others = ~FACET_BITS[field];
    for (let row = 0; row < column.length; row += 1) {
      if ((excluded[row]! & others) === 0) counts[column[row]!]! += 1;
    }
    return counts;
  };
  const usGraduate = count('usGraduate', columns.usGraduate, 3);
  const types = count('applicantType', columns.applicantType, APPLICANT_TYPES.length);
  const scores = count('step2ck', columns.step2ck, 1000);
  const failure = count('failure', failuresIn(columns, tags), 3);
  const ecfmg = count('ecfmg', columns.ecfmg, 4);
  const sponsorship = count('sponsorship', columns.sponsorship, 3);
  const years = count('gradYear', columns.gradYear, 10_000);

  const tagCounts = new Map<string, number>();
  for (const [id, own] of tags) {
    const row = columns.rowById.get(id);
    if (row === undefined || (excluded[row]! & ~FACET_BITS.tag) !== 0) continue;
    for (const tag of own) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
  }
  return {
    usGraduate: { yes: usGraduate[YES]!, no: usGraduate[NO]!, unknown: usGraduate[UNKNOWN]! },
    applicantType: Object.fromEntries(
      APPLICANT_TYPES.map((type, index) => [type, types[index]!]),
    ) as Record<ApplicantType, number>,
    step2ckScores: scores.flatMap((people, score) =>
      score === 0 ? [] : new Array<number>(people).fill(score),
    ),
    step2ckUnknown: scores[0]!,
    failure: { yes: failure[YES]!, no: failure[NO]! },
    tags: tagCounts,
    ecfmg: { yes: ecfmg[YES]! + ecfmg[NOT_NEEDED]!, no: ecfmg[NO]!, unknown: ecfmg[UNKNOWN]! },
    sponsorship: {
      needed: sponsorship[YES]!,
      notNeeded: sponsorship[NO]!,
      unknown: sponsorship[UNKNOWN]!,
    },
    gradYears: new Map(
      years.flatMap((people, year) =>
        people === 0 || year === 0 ? [] : [[year, people] as const],
      ),
    ),
    gradYearUnknown: years[0]!,
  };
}

const FACET_BITS: Readonly<Record<Rule['field'], number>> = {
  usGraduate: 1,
  applicantType: 2,
  step2ck: 4,
  failure: 8,
  tag: 16,
  ecfmg: 32,
  sponsorship: 64,
  gradYear: 128,
};
