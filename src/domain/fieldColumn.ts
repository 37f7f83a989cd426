import { eachInSteps, finish, type Steps } from '../base/steps.ts';
import type { AamcId, Applicant } from './applicant.ts';
import { type FieldFacts, fieldOf, type PoolField, wordsRead } from './poolFields.ts';

/** Three values as numbers, so that Kleene's "and" is the lesser and "or" the greater of two. */
export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;
/** Only of flags: fits whatever is asked for. */
export const NOT_NEEDED = 3;

/**
 * A field of everybody, as a column of small numbers: one row per applicant, in the order of `ids`.
 * Ten thousand objects lie scattered in memory; a walk through a column takes a hundredth of a walk
 * through them, and a filter key makes a dozen walks.
 */
export type FieldColumn =
  | { readonly kind: 'flag'; readonly codes: Uint8Array }
  /** NaN is unknown. */
  | { readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly kind: 'words';
      /** Row → index in `sets`. */
      readonly codes: Uint32Array;
      /** What occurs, each combination once; the first is "nothing there". */
      readonly sets: readonly (readonly string[])[];
      readonly isNoneKnown: boolean;
    };

interface Made {
  readonly ids: readonly AamcId[];
  readonly depends: readonly unknown[];
  readonly column: FieldColumn;
}
const madeOf = new WeakMap<ReadonlyMap<AamcId, Applicant>, Map<string, Made>>();

/**
 * The column of a field, made again only when something that it looks at changed. Undefined for a
 * field that this build does not know.
 */
export function fieldColumn(fieldId: string, facts: FieldFacts): FieldColumn | undefined {
  return finish(fieldColumnSteps(fieldId, facts));
}

/** The same, made in steps, for whoever has the time: `fieldColumn` finds it made. */
export function* fieldColumnSteps(
  fieldId: string,
  facts: FieldFacts,
): Steps<FieldColumn | undefined> {
  const field = fieldOf(fieldId);
  if (field === undefined) return undefined;
  let made = madeOf.get(facts.applicantsById);
  if (made === undefined) {
    made = new Map();
    madeOf.set(facts.applicantsById, made);
  }
  const depends = (field.from ?? []).map((source) => facts[source]);
  const last = made.get(fieldId);
  if (last?.ids === facts.ids && last.depends.every((value, index) => value === depends[index])) {
    return last.column;
  }
  const column = yield* makeColumn(field, facts);
  made.set(fieldId, { ids: facts.ids, depends, column });
  return column;
}

function* makeColumn(field: PoolField, facts: FieldFacts): Steps<FieldColumn> {
  const { ids, applicantsById } = facts;
  if (field.kind === 'flag') {
    const codes = new Uint8Array(ids.length);
    yield* eachInSteps(ids, (id, row) => {
      const applicant = applicantsById.get(id);
      const answer = applicant === undefined ? null : field.read(applicant, facts);
      if (answer === null) codes[row] = UNKNOWN;
      else codes[row] = answer === 'not needed' ? NOT_NEEDED : answer ? YES : NO;
    });
    return { kind: 'flag', codes };
  }
  if (field.kind === 'number') {
    const values = new Float64Array(ids.length);
    yield* eachInSteps(ids, (id, row) => {
      const applicant = applicantsById.get(id);
      values[row] = (applicant === undefined ? null : field.read(applicant, facts)) ?? Number.NaN;
    });
    return { kind: 'number', values };
  }
  const sets: (readonly string[])[] = [[]];
  const codeOf = new Map<string, number>([['', 0]]);
  const codes = new Uint32Array(ids.length);
  yield* eachInSteps(ids, (id, row) => {
    const applicant = applicantsById.get(id);
    if (applicant === undefined) return;
    const set = wordsRead(field, applicant, facts);
    const key = set.length === 1 ? set[0]! : set.join('\u0000');
    let code = codeOf.get(key);
    if (code === undefined) {
      code = sets.push(set) - 1;
      codeOf.set(key, code);
    }
    codes[row] = code;
  });
  return { kind: 'words', codes, sets, isNoneKnown: field.isNoneKnown === true };
}
