import {
  type AamcId,
  type Applicant,
  type ApplicantType,
  hasReportedFailure,
  isUsGraduate,
} from './applicant.ts';

/**
 * First-pass filters as data: AND/OR groups of rules over facts and tags (seed: "US grads vs IMGs,
 * Step 2 thresholds, failure filters").
 *
 * Evaluation has three values. `null` is unknown: the export says nothing, and unknown is not a fail.
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

export type Verdict = boolean | null;

/** The tag that stands for what no export column says. */
export const FAILED_ATTEMPT_TAG = 'failed attempt';

export type TagsByApplicant = ReadonlyMap<AamcId, readonly string[]>;

/** True, false or unknown for one rule. */
export function ruleVerdict(rule: Rule, applicant: Applicant, tags: readonly string[]): Verdict {
  switch (rule.field) {
    case 'usGraduate':
      return is(isUsGraduate(applicant), rule.is);
    case 'applicantType':
      return applicant.applicantType === 'Unknown' && !rule.oneOf.includes('Unknown')
        ? null
        : rule.oneOf.includes(applicant.applicantType);
    case 'step2ck':
      return applicant.step2ck === null ? null : applicant.step2ck >= rule.atLeast;
    case 'failure':
      return is(hasReportedFailure(applicant) || tags.includes(FAILED_ATTEMPT_TAG), rule.is);
    case 'tag':
      return is(tags.includes(rule.tag), rule.is);
    case 'ecfmg':
      // Graduates of US and Canadian schools need no certificate.
      return needsNoEcfmg(applicant) ? rule.is : is(applicant.ecfmgCertified, rule.is);
    case 'sponsorship':
      return is(applicant.visaNeeded, rule.is);
    case 'gradYear':
      return applicant.gradYear === null ? null : applicant.gradYear >= rule.atLeast;
  }
}

function needsNoEcfmg({ applicantType }: Applicant): boolean {
  return applicantType === 'US MD' || applicantType === 'US DO' || applicantType === 'Canadian';
}

function is(fact: boolean | null, wanted: boolean): Verdict {
  return fact === null ? null : fact === wanted;
}

const NO_TAGS: readonly string[] = [];

/** True, false or unknown for a group. An empty `all` is true, an empty `any` false. */
export function groupVerdict(group: Group, applicant: Applicant, tags = NO_TAGS): Verdict {
  let hasUnknown = false;
  for (const rule of group.rules) {
    const verdict =
      'match' in rule ? groupVerdict(rule, applicant, tags) : ruleVerdict(rule, applicant, tags);
    if (verdict === null) hasUnknown = true;
    else if (verdict === (group.match === 'any')) return verdict;
  }
  return hasUnknown ? null : group.match === 'all';
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
