import { type Group, isGroup, NOT_GIVEN, type Rule } from './firstPassRule.ts';
import { fieldOf, type PoolField, valueLabel } from './poolFields.ts';

/**
 * A plain sentence: `US graduates or Step 2 CK ≥ 230, not tagged “failed attempt”`; empty for no
 * rules. The comma binds least, so that most filters need no parenthesis.
 */
export function describeGroup(group: Group): string {
  if (group.match !== 'all') return describeInner(group);
  return wordsOfParts(group, describeInner).join(', ');
}

/** Within more than commas, a group of several stands in parentheses. */
function describeInner(group: Group): string {
  const parts = wordsOfParts(group, (inner) => {
    const words = describeInner(inner);
    return inner.rules.length > 1 ? `(${words})` : words;
  });
  return joined(group.match, parts);
}

function wordsOfParts({ rules }: Group, describe: (group: Group) => string): readonly string[] {
  return rules
    .map((rule) => (isGroup(rule) ? describe(rule) : describeRule(rule)))
    .filter((words) => words !== '');
}

function joined(match: Group['match'], parts: readonly string[]): string {
  if (match === 'all') return parts.join(' and ');
  if (match === 'any') return parts.join(' or ');
  return parts.length === 0 ? '' : `none of: ${parts.join(' or ')}`;
}

export function describeRule(rule: Rule): string {
  const field = fieldOf(rule.field);
  if (field === undefined) return `${rule.field} (not known to this version)`;
  const words = wordsOf(rule, field);
  if (words === '' || rule.unknown === undefined || rule.test === 'unknown') return words;
  return `${words} (unknown ${rule.unknown === 'fits' ? 'too' : 'left out'})`;
}

function wordsOf(rule: Rule, field: PoolField): string {
  const isNot = rule.isNot === true;
  switch (rule.test) {
    case 'is':
      if (field.kind !== 'flag') return '';
      return rule.value !== isNot ? field.yes : field.no;
    case 'atLeast':
      if (field.id === 'gradYear') {
        return isNot ? `graduated before ${rule.value}` : `graduated ${rule.value} or later`;
      }
      return `${field.title} ${isNot ? '<' : '≥'} ${rule.value}`;
    case 'atMost':
      if (field.id === 'gradYear') {
        return isNot ? `graduated after ${rule.value}` : `graduated ${rule.value} or earlier`;
      }
      return `${field.title} ${isNot ? '>' : '≤'} ${rule.value}`;
    case 'contains':
      if (rule.text.trim() === '') return '';
      return `${field.title} ${isNot ? 'without' : 'with'} “${rule.text.trim()}”`;
    case 'unknown':
      return `${field.title} ${isNot ? 'known' : 'unknown'}`;
    case 'oneOf':
      return choiceWords(rule.values, field, isNot);
  }
}

function choiceWords(values: readonly string[], field: PoolField, isNot: boolean): string {
  if (values.length === 0) return '';
  const label = (value: string) =>
    value === NOT_GIVEN ? `no ${field.title.toLowerCase()}` : valueLabel(field, value);
  const list = (words: readonly string[]) => words.join(isNot ? ' nor ' : ' or ');
  const not = isNot ? 'not ' : '';
  if (field.id === 'tag') {
    const given = values.filter((value) => value !== NOT_GIVEN).map((value) => `“${value}”`);
    if (given.length === 0) return isNot ? 'tagged' : 'not tagged';
    const none = given.length < values.length ? ' or not at all' : '';
    return `${not}tagged ${list(given)}${none}`;
  }
  if (field.id === 'type') {
    const types = values.map((value) => (value === NOT_GIVEN ? 'unknown type' : value));
    return `${not}${list(types)}`;
  }
  if (field.id === 'band') return `${not}in ${list(values.map(label))}`;
  return `${field.title} ${isNot ? 'is not' : 'is'} ${list(values.map(label))}`;
}
