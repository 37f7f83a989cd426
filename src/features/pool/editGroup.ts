import {
  asksNothing,
  type Group,
  isGroup,
  type Rule,
  type Test,
} from '../../domain/firstPassRule.ts';
import { fieldOf, type PoolField } from '../../domain/poolFields.ts';

type Part = Rule | Group;

/** The group with what stands at `path` changed; null takes it out. The path is never empty. */
export function withPart(
  group: Group,
  [place, ...rest]: readonly number[],
  change: (part: Part) => Part | null,
): Group {
  return {
    ...group,
    rules: group.rules.flatMap((part, index) => {
      if (index !== place) return [part];
      if (rest.length > 0 && isGroup(part)) return [withPart(part, rest, change)];
      return change(part) ?? [];
    }),
  };
}

/** How a question is put: a test, and whether its answer is turned about. */
export interface Operator {
  readonly id: string;
  readonly label: string;
  readonly isNot: boolean;
  readonly test: Test['test'];
}

const NUMBERS: readonly Operator[] = [
  { id: 'atLeast', label: 'at least', isNot: false, test: 'atLeast' },
  { id: 'below', label: 'below', isNot: true, test: 'atLeast' },
  { id: 'atMost', label: 'at most', isNot: false, test: 'atMost' },
  { id: 'above', label: 'above', isNot: true, test: 'atMost' },
];
const WORDS: readonly Operator[] = [
  { id: 'oneOf', label: 'is one of', isNot: false, test: 'oneOf' },
  { id: 'noneOf', label: 'is none of', isNot: true, test: 'oneOf' },
  { id: 'contains', label: 'contains', isNot: false, test: 'contains' },
  { id: 'lacks', label: 'does not contain', isNot: true, test: 'contains' },
];
const GAPS: readonly Operator[] = [
  { id: 'unknown', label: 'is not known', isNot: false, test: 'unknown' },
  { id: 'known', label: 'is known', isNot: true, test: 'unknown' },
];

/** The questions that a field can be asked. Yes and no are two answers, so they are two operators. */
export function operatorsOf(field: PoolField): readonly Operator[] {
  if (field.kind === 'flag') return [...FLAGS, ...GAPS];
  if (field.kind === 'number') return [...NUMBERS, ...GAPS];
  const gaps = field.isNoneKnown === true ? NONE : GAPS;
  return [...WORDS, ...(field.group === 'From the files' ? NUMBERS : []), ...gaps];
}

const FLAGS: readonly Operator[] = [
  { id: 'yes', label: 'is yes', isNot: false, test: 'is' },
  { id: 'no', label: 'is no', isNot: false, test: 'is' },
];
const NONE: readonly Operator[] = GAPS.map((operator) => ({
  ...operator,
  label: operator.isNot ? 'is there' : 'is not there',
}));

export function operatorOf(rule: Rule, operators: readonly Operator[]): Operator | undefined {
  if (rule.test === 'is') return operators.find(({ id }) => id === (rule.value ? 'yes' : 'no'));
  return operators.find(({ test, isNot }) => test === rule.test && isNot === (rule.isNot === true));
}

/** The rule with another question; what was chosen or typed for it stays where it still fits. */
export function withOperator(rule: Rule, { id, test, isNot }: Operator): Rule {
  const { field, unknown } = rule;
  return {
    field,
    ...testFor(test, id, rule),
    ...(isNot ? { isNot: true as const } : {}),
    ...(unknown === undefined || test === 'unknown' ? {} : { unknown }),
  };
}

function testFor(test: Test['test'], operator: string, rule: Rule): Test {
  switch (test) {
    case 'is':
      return { test, value: operator === 'yes' };
    case 'atLeast':
    case 'atMost': {
      const value = rule.test === 'atLeast' || rule.test === 'atMost' ? rule.value : null;
      return { test, value: value ?? FIRST_VALUES[rule.field] ?? 0 };
    }
    case 'oneOf':
      return { test, values: rule.test === 'oneOf' ? rule.values : [] };
    case 'contains':
      return { test, text: rule.test === 'contains' ? rule.text : '' };
    case 'unknown':
      return { test };
  }
}

/** Where a threshold begins, so that the first thing seen is not "at least 0". */
const FIRST_VALUES: Readonly<Record<string, number>> = {
  step1: 220,
  step2ck: 230,
  step3: 210,
  comlex1: 500,
  comlex2: 500,
  comlex3: 500,
  gradYear: 2022,
  notes: 1,
  publications: 1,
  presentations: 1,
};

/** A new rule on a field, with the first of its questions. */
export function ruleOn(fieldId: string): Rule {
  const field = fieldOf(fieldId);
  const [first] = field === undefined ? [] : operatorsOf(field);
  const empty: Rule = { field: fieldId, test: 'unknown' };
  return first === undefined ? empty : withOperator(empty, first);
}

/** Without the rules that ask nothing yet, and without the groups that hold none. */
export function withoutGaps(group: Group): Group {
  return {
    ...group,
    rules: group.rules
      .filter((part) => !asksNothing(part))
      .map((part) => (isGroup(part) ? withoutGaps(part) : part)),
  };
}
