import { type Applicant, hasReportedFailure, isUsGraduate } from '../../../src/domain/applicant.ts';
import { type Group, isGroup, type Rule } from '../../../src/domain/firstPassRule.ts';
import type { FieldFacts } from '../../../src/domain/poolFields.ts';

/** True, false, or null for unknown. */
export type Verdict = boolean | null;

/** A group for one applicant, written the obvious way: Kleene's "and" is min, "or" is max. */
export function slowVerdict(
  { match, rules }: Group,
  applicant: Applicant,
  facts: FieldFacts,
): Verdict {
  const ranks = rules.filter(asksSomething).map((rule) => {
    const verdict = isGroup(rule)
      ? slowVerdict(rule, applicant, facts)
      : slowRuleVerdict(rule, applicant, facts);
    return verdict === null ? 0.5 : Number(verdict);
  });
  const value = match === 'all' ? Math.min(1, ...ranks) : Math.max(0, ...ranks);
  const verdict = value === 0.5 ? null : value === 1;
  return match === 'none' && verdict !== null ? !verdict : verdict;
}

export function asksSomething(part: Rule | Group): boolean {
  if (isGroup(part)) return part.rules.some(asksSomething);
  if (part.test === 'oneOf') return part.values.length > 0;
  return part.test !== 'contains' || part.text.trim() !== '';
}

export function slowRuleVerdict(rule: Rule, applicant: Applicant, facts: FieldFacts): Verdict {
  let verdict = plainVerdict(rule, applicant, facts);
  if (rule.field === 'ecfmg' && rule.test === 'is' && needsNone(applicant)) return true;
  if (verdict !== null && rule.isNot === true) verdict = !verdict;
  if (verdict === null && rule.unknown !== undefined) return rule.unknown === 'fits';
  return verdict;
}

function plainVerdict(rule: Rule, applicant: Applicant, facts: FieldFacts): Verdict {
  const value = answerOf(rule.field, applicant, facts);
  const isNothing = value === null || (Array.isArray(value) && value.length === 0);
  const none = ['tag', 'reason', 'contact'].includes(rule.field) ? false : null;
  switch (rule.test) {
    case 'unknown':
      return isNothing && !(rule.field === 'ecfmg' && needsNone(applicant));
    case 'is':
      return typeof value === 'boolean' ? value === rule.value : null;
    case 'atLeast':
    case 'atMost': {
      const given = Array.isArray(value) ? value[0] : value;
      const number = given == null || given === '' ? Number.NaN : Number(given);
      if (Number.isNaN(number)) return null;
      return rule.test === 'atLeast' ? number >= rule.value : number <= rule.value;
    }
    case 'oneOf':
      if (isNothing) return rule.values.includes('') ? true : none;
      return (value as readonly string[]).some((word) => rule.values.includes(word));
    case 'contains':
      if (isNothing) return none;
      return (value as readonly string[]).some((word) =>
        word.toLowerCase().includes(rule.text.trim().toLowerCase()),
      );
  }
}

function answerOf(
  field: string,
  applicant: Applicant,
  { tags, stars, placements, notesByApplicant }: FieldFacts,
): boolean | number | readonly string[] | null {
  const own = tags.get(applicant.id) ?? [];
  const notes = notesByApplicant.get(applicant.id) ?? [];
  const words = (text: string | null | undefined) => (text == null || text === '' ? [] : [text]);
  switch (field) {
    case 'usGraduate':
      return isUsGraduate(applicant);
    case 'type':
      return applicant.applicantType === 'Unknown' ? [] : [applicant.applicantType];
    case 'school':
      return words(applicant.school);
    case 'step2ck':
      return applicant.step2ck;
    case 'gradYear':
      return applicant.gradYear;
    case 'failure':
      return hasReportedFailure(applicant) || own.includes('failed attempt');
    case 'tag':
      return own;
    case 'ecfmg':
      return applicant.ecfmgCertified;
    case 'visa':
      return applicant.visaNeeded;
    case 'star':
      return stars.has(applicant.id);
    case 'band':
      return [placements.get(applicant.id)?.band ?? 'unsorted'];
    case 'reason':
      return words(placements.get(applicant.id)?.reason);
    case 'notes':
      return notes.length;
    case 'contact':
      return [...new Set(notes.map(({ contactName }) => contactName))];
    case 'kept:Points':
      return words(applicant.sources[0]?.cells[0]);
    default:
      throw new Error(`The slow evaluation does not know ${field}`);
  }
}

function needsNone({ applicantType }: Applicant): boolean {
  return ['US MD', 'US DO', 'Canadian'].includes(applicantType);
}
