import type { AamcId, Applicant, ApplicantType } from './applicant.ts';
import { APPLICANT_TYPES, hasReportedFailure, isUsGraduate } from './applicant.ts';
import {
  describeGroup,
  FAILED_ATTEMPT_TAG,
  type Group,
  groupVerdict,
  type Rule,
  ruleVerdict,
  type TagsByApplicant,
} from './firstPassRule.ts';
import type { Influence } from './influence.ts';

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
  const pileById = new Map<AamcId, Pile>();
  const pullById = new Map<AamcId, Pull>();
  const rescued: AamcId[] = [];
  const schools = new Set(facts.knownSchools.map(schoolKey));
  const hasFilter = facts.group.rules.length > 0;
  for (const id of facts.ids) {
    const applicant = facts.applicantsById.get(id);
    if (applicant === undefined) continue;
    const verdict = hasFilter ? groupVerdict(facts.group, applicant, facts.tags.get(id)) : null;
    const pull = pullOf(applicant, facts, schools);
    if (pull !== null) pullById.set(id, pull);
    if (verdict === false && pull !== null) rescued.push(id);
    pileById.set(
      id,
      verdict === true || pull !== null ? 'review' : verdict === null ? 'gray' : 'screened',
    );
  }
  return { pileById, pullById, rescued };
}

function pullOf(
  { id, school }: Applicant,
  { stars, influenceById }: PileFacts,
  schools: ReadonlySet<string>,
): Pull | null {
  if (stars.has(id)) return 'star';
  if (influenceById.get(id)?.shares.some(({ counted }) => counted > 0)) return 'note';
  return schools.size > 0 && school !== null && schools.has(schoolKey(school))
    ? 'known school'
    : null;
}

/** Schools are the same whatever their case and spaces. */
export function schoolKey(school: string): string {
  return school.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Facts that the sidebar counts. */
export interface FacetCounts {
  readonly usGraduate: Readonly<Record<'yes' | 'no' | 'unknown', number>>;
  readonly applicantType: Readonly<Record<ApplicantType, number>>;
  /** Known scores of those who pass all other rules, in no order. */
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
 * value shows what choosing it would give. One walk through the pool: somebody excluded by exactly
 * one facet still counts in that facet.
 */
export function facetCounts(
  ids: readonly AamcId[],
  applicantsById: ReadonlyMap<AamcId, Applicant>,
  form: FirstPassForm,
  tags: TagsByApplicant,
): FacetCounts {
  const rules = formToGroup(form).rules as readonly Rule[];
  const usGraduate = { yes: 0, no: 0, unknown: 0 };
  const applicantType = Object.fromEntries(APPLICANT_TYPES.map((type) => [type, 0])) as Record<
    ApplicantType,
    number
  >;
  const step2ckScores: number[] = [];
  let step2ckUnknown = 0;
  const failure = { yes: 0, no: 0 };
  const tagCounts = new Map<string, number>();
  const ecfmg = { yes: 0, no: 0, unknown: 0 };
  const sponsorship = { needed: 0, notNeeded: 0, unknown: 0 };
  const gradYears = new Map<number, number>();
  let gradYearUnknown = 0;

  for (const id of ids) {
    const applicant = applicantsById.get(id);
    if (applicant === undefined) continue;
    const own = tags.get(id) ?? [];
    let failedField: Rule['field'] | null = null;
    let failedFields = 0;
    for (const rule of rules) {
      if (rule.field !== failedField && ruleVerdict(rule, applicant, own) === false) {
        failedField = rule.field;
        failedFields += 1;
        if (failedFields > 1) break;
      }
    }
    if (failedFields > 1) continue;
    const counts = (field: Rule['field']) => failedField === null || failedField === field;

    if (counts('usGraduate')) usGraduate[yesNo(isUsGraduate(applicant))] += 1;
    if (counts('applicantType')) applicantType[applicant.applicantType] += 1;
    if (counts('step2ck')) {
      if (applicant.step2ck === null) step2ckUnknown += 1;
      else step2ckScores.push(applicant.step2ck);
    }
    if (counts('failure')) {
      const failed = hasReportedFailure(applicant) || own.includes(FAILED_ATTEMPT_TAG);
      failure[failed ? 'yes' : 'no'] += 1;
    }
    if (counts('tag')) for (const tag of own) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
    if (counts('ecfmg')) {
      const certified = ruleVerdict({ field: 'ecfmg', is: true }, applicant, own);
      ecfmg[yesNo(certified)] += 1;
    }
    if (counts('sponsorship')) {
      const { visaNeeded } = applicant;
      sponsorship[visaNeeded === null ? 'unknown' : visaNeeded ? 'needed' : 'notNeeded'] += 1;
    }
    if (counts('gradYear')) {
      if (applicant.gradYear === null) gradYearUnknown += 1;
      else gradYears.set(applicant.gradYear, (gradYears.get(applicant.gradYear) ?? 0) + 1);
    }
  }
  return {
    usGraduate,
    applicantType,
    step2ckScores,
    step2ckUnknown,
    failure,
    tags: tagCounts,
    ecfmg,
    sponsorship,
    gradYears,
    gradYearUnknown,
  };
}

function yesNo(fact: boolean | null): 'yes' | 'no' | 'unknown' {
  return fact === null ? 'unknown' : fact ? 'yes' : 'no';
}
