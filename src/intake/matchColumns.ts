import { COLUMN_ALIASES, PROTECTED_HEADERS, PROTECTED_WORDS } from './columnAliases.ts';
import type { ColumnMapping } from './columnMapping.ts';
import { FIELD_NAMES, type FieldName } from './fieldNames.ts';
import type { ColumnMatch } from './fileReport.ts';
import { columnKeys, normaliseHeader, splitSuffix } from './normaliseHeader.ts';
import { type AliasPlace, partsOfColumns, placeColumns } from './placeColumns.ts';
import { suggestField } from './suggestField.ts';

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
const PROTECTED = new Map(
  PROTECTED_HEADERS.map((header) => [normaliseHeader(header), header.toLowerCase()]),
);

/**
 * Headers → fields by the alias table and by what a person chose, and nothing else: `USMLE Step 1
 * Score` and `USMLE Step 3 Score` differ by one character, so a near match is only suggested. A
 * repeat, marked `_1`, `.1` or ` (2)` or by the very same header again, belongs to its plain
 * header's field.
 */
export function matchColumns(
  headers: readonly string[],
  mapping: ColumnMapping = {},
): ColumnMatch[] {
  const keys = columnKeys(headers);
  const matches = headers.map((header, index) => {
    const key = keys[index] ?? '';
    const protects = whatItProtects(header);
    const choice = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
    const known = knownField(header, key);
    const plain = { header, key, protects, suggestion: null, use: null };
    if (choice !== undefined) {
      const field = choice === 'keep' || choice === 'leave-out' ? null : choice;
      return { ...plain, field, how: 'user', imported: choice !== 'leave-out' } as const;
    }
    if (protects !== null) {
      return { ...plain, field: null, how: 'protected', imported: false } as const;
    }
    if (known !== null) return { ...plain, ...known, imported: true } as const;
    const suggestion = suggestField(header, ALIASES);
    return { ...plain, field: null, how: 'kept', imported: true, suggestion } as const;
  });
  const uses = partsOfColumns(matches, placeColumns(matches, aliasOf));
  return matches.map((match, index) => ({ ...match, use: uses[index] ?? null }));
}

function knownField(
  header: string,
  key: string,
): { readonly field: FieldName; readonly how: 'alias' | 'suffix' } | null {
  const whole = normaliseHeader(header);
  const exact = ALIASES.get(whole);
  if (exact !== undefined) return { field: exact.field, how: key === whole ? 'alias' : 'suffix' };
  const { base, repeat } = splitSuffix(header);
  const field = repeat > 0 ? ALIASES.get(normaliseHeader(base))?.field : undefined;
  return field === undefined ? null : { field, how: 'suffix' };
}

/** What the alias table says of a header, or of the plain one of which it is a repeat. */
export function aliasOf(header: string): AliasPlace | null {
  const whole = ALIASES.get(normaliseHeader(header));
  if (whole !== undefined) return { rank: whole.rank, isWhole: true };
  const base = ALIASES.get(normaliseHeader(splitSuffix(header).base));
  return base === undefined ? null : { rank: base.rank, isWhole: false };
}

/** Whether a cell is the header of the AAMC ID column: that is how the header row is found. */
export function isIdHeader(cell: string): boolean {
  if (cell.length >= 60 || cell === '') return false;
  return ALIASES.get(normaliseHeader(cell))?.field === 'aamcId';
}

/** Whether a cell is any known header. */
export function isKnownHeader(cell: string): boolean {
  if (cell === '' || cell.length > 100) return false;
  return aliasOf(cell) !== null;
}

/** What a column protects, by its header; null for an ordinary one. */
function whatItProtects(header: string): string | null {
  for (const name of [normaliseHeader(header), normaliseHeader(splitSuffix(header).base)]) {
    const protects = PROTECTED.get(name) ?? PROTECTED_WORDS.find(([word]) => word.test(name))?.[1];
    if (protects !== undefined) return protects;
  }
  return null;
}
