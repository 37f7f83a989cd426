import { expect, test } from 'vitest';
import type { Group } from '../../../../src/domain/firstPassRule.ts';
import { fieldOf, POOL_FIELDS } from '../../../../src/domain/poolFields.ts';
import {
  operatorOf,
  operatorsOf,
  ruleOn,
  withOperator,
  withoutGaps,
  withPart,
} from '../../../../src/features/pool/editGroup.ts';

const GROUP: Group = {
  match: 'all',
  rules: [ruleOn('step2ck'), { match: 'any', rules: [ruleOn('star'), ruleOn('school')] }],
};

test('a part is changed or taken out where it stands, and nothing else is', () => {
  const changed = withPart(GROUP, [1, 0], () => ruleOn('visa'));
  expect(changed.rules[1]).toEqual({ match: 'any', rules: [ruleOn('visa'), ruleOn('school')] });
  expect(changed.rules[0]).toBe(GROUP.rules[0]);
  expect(withPart(GROUP, [1], () => null).rules).toEqual([ruleOn('step2ck')]);
});

test.each(POOL_FIELDS.map(({ id }) => id))('every question on %s is recognised again', (id) => {
  const operators = operatorsOf(fieldOf(id)!);
  for (const operator of operators) {
    expect(operatorOf(withOperator(ruleOn(id), operator), operators)).toBe(operator);
  }
});

test('another question keeps the answer where it fits, and what unknown counts as', () => {
  const operators = operatorsOf(fieldOf('step2ck')!);
  const below = operators.find(({ id }) => id === 'below')!;
  expect(
    withOperator({ field: 'step2ck', test: 'atLeast', value: 241, unknown: 'fits' }, below),
  ).toEqual({ field: 'step2ck', test: 'atLeast', value: 241, unknown: 'fits', isNot: true });
});

test('a column of the files is asked as words and as numbers', () => {
  const ids = operatorsOf(fieldOf('kept:Points')!).map(({ id }) => id);
  expect(ids).toContain('contains');
  expect(ids).toContain('atLeast');
});

test('what asks nothing yet is left out, with the groups that it leaves empty', () => {
  const group: Group = {
    match: 'all',
    rules: [
      ruleOn('step2ck'),
      { match: 'any', rules: [ruleOn('school'), { field: 'name', test: 'contains', text: ' ' }] },
    ],
  };
  expect(withoutGaps(group)).toEqual({ match: 'all', rules: [ruleOn('step2ck')] });
});
