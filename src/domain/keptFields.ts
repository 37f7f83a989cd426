import { finish, STEP_ITEMS, type Steps } from '../base/steps.ts';
import type { Applicant } from './applicant.ts';

/** Field ids of headers that no field reads begin so, which keeps them apart from our own. */
const PREFIX = 'kept:';
const NUMBER_PREFIX = 'kept-number:';

/** Headers that were kept but not understood, in the order in which the files name them. */
export function keptHeaders(applicants: Iterable<Applicant>): readonly string[] {
  const headers = new Set<string>();
  const seen = new Set<readonly string[]>();
  for (const { sources } of applicants) {
    for (const source of sources) {
      // All rows of a file share one array of headers.
      if (seen.has(source.headers)) continue;
      seen.add(source.headers);
      for (const [index, header] of source.headers.entries()) {
        if (source.fields[index] == null && header !== '') headers.add(header);
      }
    }
  }
  return [...headers];
}

/**
 * The fields of those headers. A column such as `OBGYN Grade--10`, which holds nothing but numbers, is
 * a field of numbers, so that a filter can ask for "at least" and a column can be averaged.
 */
export function keptFieldIds(applicants: Iterable<Applicant>): readonly string[] {
  return finish(keptFieldIdsSteps([...applicants]));
}

/** The same, worked out in steps. */
export function* keptFieldIdsSteps(pool: readonly Applicant[]): Steps<readonly string[]> {
  const ids: string[] = [];
  for (const header of keptHeaders(pool)) {
    yield;
    const isNumber = yield* holdsNumbers(pool, header);
    ids.push(isNumber ? NUMBER_PREFIX + header : keptFieldId(header));
  }
  return ids;
}

function* holdsNumbers(pool: readonly Applicant[], header: string): Steps<boolean> {
  let hasNumber = false;
  for (const [index, applicant] of pool.entries()) {
    if (index > 0 && index % STEP_ITEMS === 0) yield;
    const cell = keptValue(applicant, header);
    if (cell === '') continue;
    if (readNumber(cell) === null) return false;
    hasNumber = true;
  }
  return hasNumber;
}

/** A grade or a count; postal codes, telephone numbers and IDs have more digits or begin with a zero. */
const NUMBER = /^-?(?:0|[1-9]\d{0,3})(?:\.\d{1,6})?$/;

function readNumber(cell: string): number | null {
  const text = cell.trim();
  return NUMBER.test(text) ? Number(text) : null;
}

/** The number under a header; null where there is none. */
export function keptNumber(applicant: Applicant, header: string): number | null {
  return readNumber(keptValue(applicant, header));
}

export function keptFieldId(header: string): string {
  return `${PREFIX}${header}`;
}

/** The header of a kept field's id; null for a field of our own. */
export function keptHeaderOf(fieldId: string): string | null {
  return fieldId.startsWith(PREFIX) ? fieldId.slice(PREFIX.length) : null;
}

/** The same for a field of numbers. */
export function keptNumberHeaderOf(fieldId: string): string | null {
  return fieldId.startsWith(NUMBER_PREFIX) ? fieldId.slice(NUMBER_PREFIX.length) : null;
}

/** The cell under a header, from the latest file that has it filled; '' where none has. */
export function keptValue({ sources }: Applicant, header: string): string {
  for (let source = sources.length - 1; source >= 0; source -= 1) {
    const { headers, cells } = sources[source]!;
    for (let index = headers.indexOf(header); index >= 0; ) {
      const cell = cells[index];
      if (cell !== undefined && cell !== '') return cell;
      index = headers.indexOf(header, index + 1);
    }
  }
  return '';
}
