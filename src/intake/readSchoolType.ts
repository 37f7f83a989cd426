import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

/** What a school type settles: `us` is the older wording, which leaves M.D. and D.O. apart open. */
export type SchoolKind = 'md' | 'do' | 'us' | 'canadian' | 'international';

/**
 * School type as written. To about 2022: `U.S. Public School`, `U.S. Private School`,
 * `Canadian School`, `International School`; later `US M.D. Public School`, `US D.O. School`. Types
 * of several schools may be joined in one cell.
 */
export function readSchoolType(cell: string): Reading<string> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim();
  if (kindsOf(text).size > 0) return readAs(text);
  return unreadable(
    'school-type-unknown',
    'This is no school type that we know, such as “US M.D. Public School” or “International School”. The type is left unknown; check the cell in the export.',
  );
}

/** The kind of school, or null where the words are unknown or joined types contradict. */
export function schoolKind(schoolType: string): SchoolKind | null {
  const kinds = kindsOf(schoolType);
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

/** Whether joined types name different kinds of school, so that none of them can be chosen. */
export function isContradictory(schoolType: string): boolean {
  return kindsOf(schoolType).size > 1;
}

const MAX_KNOWN = 500;
const known = new Map<string, ReadonlySet<SchoolKind>>();

/** A pool has a dozen school types and says them a hundred thousand times. */
function kindsOf(schoolType: string): ReadonlySet<SchoolKind> {
  let kinds = known.get(schoolType);
  if (kinds === undefined) {
    kinds = new Set(schoolType.split(/[,;|\n]/).flatMap((part) => kindOf(part) ?? []));
    if (known.size < MAX_KNOWN) known.set(schoolType, kinds);
  }
  return kinds;
}

function kindOf(part: string): SchoolKind | null {
  const words = part.toLowerCase().replaceAll('.', '');
  if (/\bdo\b|osteopathic/.test(words)) return 'do';
  if (/\bcanad(?:a|ian)\b/.test(words)) return 'canadian';
  if (/\binternational\b|\bforeign\b|\bimg\b|\bnon[- ]us\b/.test(words)) return 'international';
  if (/\bmd\b|allopathic|\blcme\b/.test(words)) return 'md';
  return /\busa?\b|united states/.test(words) ? 'us' : null;
}
