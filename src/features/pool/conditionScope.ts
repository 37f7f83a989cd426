import type { Group, Rule } from '../../domain/firstPassRule.ts';
import type { FieldFacts } from '../../domain/poolFields.ts';

export interface ConditionScope {
  readonly facts: FieldFacts;
  /** The whole filter, in which the counts are taken. */
  readonly whole: Group;
}

/** A condition, and where it stands in the whole. */
export interface ConditionProps {
  readonly scope: ConditionScope;
  readonly rule: Rule;
  readonly path: readonly number[];
  onChange(rule: Rule): void;
}
