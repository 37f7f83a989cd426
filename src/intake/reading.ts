/**
 * What a field reader makes of one cell: a value, nothing, or the reason why it cannot be read.
 * Readers are strict: a cell is understood whole or not at all, and never repaired silently.
 */
export type Reading<T> =
  | {
      readonly kind: 'value';
      readonly value: T;
      /** Taken, and named as in doubt. */
      readonly doubt?: Doubt;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly code: string; readonly reason: string };

export interface Doubt {
  readonly code: string;
  readonly reason: string;
}

export const BLANK: Reading<never> = { kind: 'blank' };

export function readAs<T>(value: T, doubt?: Doubt): Reading<T> {
  return doubt === undefined ? { kind: 'value', value } : { kind: 'value', value, doubt };
}

export function unreadable(code: string, reason: string): Reading<never> {
  return { kind: 'problem', code, reason };
}

/** Words by which exports say that there is no answer; `Screened` hides one from the reader. */
const WORDS_FOR_NOTHING = new Set([
  'no response',
  'screened',
  'n/a',
  'na',
  '#n/a',
  'not applicable',
  'not available',
  'not provided',
  'not reported',
  'not specified',
  'unknown',
  'null',
  '-',
  '--',
]);

/** Never asked of names: there are people called Na and Null. */
export function isBlankCell(cell: string): boolean {
  if (cell === '') return true;
  if (cell.length > 20) return false;
  const word = cell.trim();
  return word === '' || WORDS_FOR_NOTHING.has(word.toLowerCase());
}
