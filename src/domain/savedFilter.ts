import type { Instant } from '../base/clock.ts';
import { APPLICANT_TYPES } from './applicant.ts';
import { EMPTY_FORM, type FirstPassForm } from './firstPass.ts';
import { EMPTY_GROUP, type Group, type Rule, type Test } from './firstPassRule.ts';

/** A first pass under a name, for everybody in the workspace. It changes nothing by itself. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly form: FirstPassForm;
  readonly by: string;
  readonly at: Instant;
}

/** A saved filter as it came from a document; null where it is none. What is not understood in it is left out. */
export function readSavedFilter(id: string, value: unknown): SavedFilter | null {
  if (!isRecord(value) || typeof value.name !== 'string') return null;
  return {
    id,
    name: value.name,
    form: readForm(value.form),
    by: typeof value.by === 'string' ? value.by : '',
    at: typeof value.at === 'number' ? value.at : 0,
  };
}

function readForm(value: unknown): FirstPassForm {
  if (!isRecord(value)) return EMPTY_FORM;
  const { usGraduate, applicantTypes, excludedTags } = value;
  return {
    usGraduate: usGraduate === 'yes' || usGraduate === 'no' ? usGraduate : 'any',
    applicantTypes: APPLICANT_TYPES.filter((type) => textsOf(applicantTypes).includes(type)),
    step2ckAtLeast: numberOf(value.step2ckAtLeast),
    withoutFailures: value.withoutFailures === true,
    excludedTags: textsOf(excludedTags),
    ecfmg: value.ecfmg === 'yes' ? 'yes' : 'any',
    sponsorship: value.sponsorship === 'not needed' ? 'not needed' : 'any',
    gradYearAtLeast: numberOf(value.gradYearAtLeast),
    more: readGroup(value.more) ?? EMPTY_GROUP,
  };
}

function readGroup(value: unknown): Group | null {
  if (!isRecord(value) || !Array.isArray(value.rules)) return null;
  const { match } = value;
  if (match !== 'all' && match !== 'any' && match !== 'none') return null;
  return { match, rules: value.rules.flatMap((rule) => readGroup(rule) ?? readRule(rule) ?? []) };
}

function readRule(value: unknown): Rule | null {
  if (!isRecord(value) || typeof value.field !== 'string') return null;
  const test = readTest(value);
  if (test === null) return null;
  const { unknown } = value;
  return {
    field: value.field,
    ...test,
    ...(value.isNot === true ? { isNot: true as const } : {}),
    ...(unknown === 'fits' || unknown === 'fails' ? { unknown } : {}),
  };
}

function readTest({ test, value, values, text }: Record<string, unknown>): Test | null {
  switch (test) {
    case 'is':
      return typeof value === 'boolean' ? { test, value } : null;
    case 'atLeast':
    case 'atMost':
      return typeof value === 'number' ? { test, value } : null;
    case 'oneOf':
      return { test, values: textsOf(values) };
    case 'contains':
      return typeof text === 'string' ? { test, text } : null;
    case 'unknown':
      return { test };
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
