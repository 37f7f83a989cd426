import { type Applicant, hasReportedFailure, isUsGraduate } from '../../../src/domain/applicant.ts';
import type { Group, Rule } from '../../../src/domain/firstPassRule.ts';

/** True, false, or null for unknown. */
export type Verdict = boolean | null;

/** A group for one applicant, written the obvious way: Kleene's "and" is min, "or" is max. */
export function slowVerdict(
  { match, rules }: Group,
  applicant: Applicant,
  tags: readonly string[] = [],
): Verdict {
  const ranks = rules.map((rule) => {
    const verdict =
      'match' in rule ? slowVerdict(rule, applicant, tags) : verdictOf(rule, applicant, tags);
    return verdict === null ? 0.5 : Number(verdict);
  });
  const value = match === 'all' ? Math.min(1, ...ranks) : Math.max(0, ...ranks);
  return value === 0.5 ? null : value === 1;
}

function verdictOf(rule: Rule, applicant: Applicant, tags: readonly string[]): Verdict {
  const { applicantType, step2ck, gradYear, ecfmgCertified, visaNeeded } = applicant;
  switch (rule.field) {
    case 'usGraduate':
      return is(isUsGraduate(applicant), rule.is);
    case 'applicantType':
      if (rule.oneOf.includes(applicantType)) return true;
      return applicantType === 'Unknown' ? null : false;
    case 'step2ck':
      return step2ck === null ? null : step2ck >= rule.atLeast;
    case 'failure':
      return is(hasReportedFailure(applicant) || tags.includes('failed attempt'), rule.is);
    case 'tag':
      return is(tags.includes(rule.tag), rule.is);
    case 'ecfmg':
      if (['US MD', 'US DO', 'Canadian'].includes(applicantType)) return true;
      return is(ecfmgCertified, rule.is);
    case 'sponsorship':
      return is(visaNeeded, rule.is);
    case 'gradYear':
      return gradYear === null ? null : gradYear >= rule.atLeast;
  }
}

function is(fact: boolean | null, wanted: boolean): Verdict {
  return fact === null ? null : fact === wanted;
}
