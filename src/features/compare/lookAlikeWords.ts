import type { Applicant } from '../../domain/applicant.ts';
import {
  type LookAlikes,
  RULE_FACT_NAMES,
  RULE_FACTS,
  type RuleFact,
} from '../../domain/lookAlikes.ts';
import { type FieldFacts, fieldOf, fieldText } from '../../domain/poolFields.ts';

export const EXAM_NAMES: Readonly<Record<LookAlikes['exam'], string>> = {
  step2ck: 'Step 2 CK',
  comlex2: 'COMLEX Level 2',
};

export function ruleFactName(fact: RuleFact, exam: LookAlikes['exam']): string {
  return fact === 'score' ? EXAM_NAMES[exam] : RULE_FACT_NAMES[fact];
}

/** `Failed exam No, ECFMG Yes, Sponsorship unknown`: the flags that the others must share. */
export function flagWords(of: Applicant, facts: FieldFacts): string {
  return RULE_FACTS.flatMap((fact) => {
    const field = fieldOf(fact);
    if (field?.kind !== 'flag') return [];
    return `${field.title.toLowerCase().replace('ecfmg', 'ECFMG')} ${fieldText(field, of, facts).toLowerCase() || 'unknown'}`;
  }).join(', ');
}
