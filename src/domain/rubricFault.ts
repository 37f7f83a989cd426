import { fieldOf, type PoolField } from './poolFields.ts';
import type { Rubric } from './rubric.ts';

export const MOST_RUBRIC_PARTS = 12;
export const MOST_POINTS = 1_000;

/** Why a rubric cannot be used; null when it can. */
export function faultOfRubric(rubric: Rubric): string | null {
  if (rubric.length > MOST_RUBRIC_PARTS) {
    return `A rubric has at most ${MOST_RUBRIC_PARTS} parts.`;
  }
  for (const [index, { field, from, to, points }] of rubric.entries()) {
    const read = fieldOf(field);
    const title = read?.title ?? field;
    if (read === undefined || !isFileNumber(read)) {
      return `“${title}” is not a number of the file.`;
    }
    if (rubric.findIndex((part) => part.field === field) !== index) {
      return `“${title}” is in the rubric already.`;
    }
    if (!Number.isFinite(from) || !Number.isFinite(to) || from === to) {
      return `Give “${title}” two different values, for no points and for all of them.`;
    }
    if (!(points > 0 && points <= MOST_POINTS)) {
      return `The points of “${title}” are more than 0 and at most ${MOST_POINTS}.`;
    }
  }
  return null;
}

/** What the file says in numbers; what people decided and what others said is none of it. */
export function isFileNumber(field: PoolField): boolean {
  return field.kind === 'number' && !NOT_OF_THE_FILE.has(field.group);
}

const NOT_OF_THE_FILE: ReadonlySet<string> = new Set(['Decisions', 'Notes']);
