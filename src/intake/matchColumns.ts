import { COLUMN_ALIASES, PROTECTED_HEADERS, PROTECTED_WORDS } from './columnAliases.ts';
import { FIELD_NAMES, type FieldName } from './fieldNames.ts';
import type { ColumnMatch } from './fileReport.ts';

interface Alias {
  readonly field: FieldName;
  /** Place in the field's list of aliases: the lower, the more the column is preferred. */
  readonly rank: number;
}

const ALIASES: ReadonlyMap<string, Alias> = new Map(
  FIELD_NAMES.flatMap((field) =>
    COLUMN_ALIASES[field].map((alias, rank) => [normaliseHeader(alias), { field, rank }] as const),
  ),
);
const PROTECTED = new Set(PROTECTED_HEADERS.map(normaliseHeader));
const SUFFIX = /(?:[_.](\d{1,2})|\s*\((\d{1,2})\))$/;

/** Case, spaces, underscores, hyphens, full stops and a trailing `(yes/no)` do not matter. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(yes\s*\/\s*no\)\s*$/, '')
    .replaceAll('’', "'")
    .replaceAll('.', '')
    .replace(/[\s_\-–]+/g, ' ')
    .trim();
}

/**
 * Headers → fields by the alias table and nothing else: `USMLE Step 1 Score` and
 * `USMLE Step 3 Score` differ by one character, so a near match is never taken. A repeat, marked
 * `_1`, `.1` or ` (2)` or by the very same header again, belongs to its plain header's field.
 */
export function matchColumns(headers: readonly string[]): ColumnMatch[] {
  const seen = new Set<string>();
  return headers.map((header) => {
    const { base, repeat } = splitSuffix(header);
    const whole = normaliseHeader(header);
    if (isProtected(whole) || isProtected(normaliseHeader(base))) {
      return { header, field: null, how: 'protected' };
    }
    const exact = ALIASES.get(whole);
    if (exact !== undefined) {
      const isRepeat = seen.has(whole);
      seen.add(whole);
      return { header, field: exact.field, how: isRepeat ? 'suffix' : 'alias' };
    }
    const field = repeat > 0 ? ALIASES.get(normaliseHeader(base))?.field : undefined;
    return field === undefined
      ? { header, field: null, how: 'kept' }
      : { header, field, how: 'suffix' };
  });
}

/** Where a column stands among those of its field: which repeat it is, and how preferred. */
export interface ColumnPlace {
  /** 0 for the plain header, 1 for `_1`, `.1` and ` (2)`. */
  readonly repeat: number;
  readonly rank: number;
}

/** The places of all columns, in the order of `headers`. */
export function placeColumns(headers: readonly string[]): ColumnPlace[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const whole = normaliseHeader(header);
    const times = seen.get(whole) ?? 0;
    seen.set(whole, times + 1);
    const exact = ALIASES.get(whole);
    if (exact !== undefined) return { repeat: times, rank: exact.rank };
    const { base, repeat } = splitSuffix(header);
    return { repeat, rank: ALIASES.get(normaliseHeader(base))?.rank ?? 0 };
  });
}

/** Whether a cell is the header of the AAMC ID column: that is how the header row is found. */
export function isIdHeader(cell: string): boolean {
  return cell.length < 60 && ALIASES.get(normaliseHeader(cell))?.field === 'aamcId';
}

/** Whether a cell is any known header. */
export function isKnownHeader(cell: string): boolean {
  if (cell === '' || cell.length > 100) return false;
  return ALIASES.has(normaliseHeader(cell)) || ALIASES.has(normaliseHeader(splitSuffix(cell).base));
}

function isProtected(normalised: string): boolean {
  return PROTECTED.has(normalised) || PROTECTED_WORDS.some((word) => word.test(normalised));
}

function splitSuffix(header: string): { readonly base: string; readonly repeat: number } {
  const trimmed = header.trim();
  const match = SUFFIX.exec(trimmed);
  if (match === null) return { base: trimmed, repeat: 0 };
  const repeat = match[1] === undefined ? Number(match[2]) - 1 : Number(match[1]);
  return { base: trimmed.slice(0, match.index), repeat };
}
