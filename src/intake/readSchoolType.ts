import type { Reading } from './reading.ts';
import { readText } from './readText.ts';

/** What a school type settles: `us` is the older wording, which leaves M.D. and D.O. apart open. */
export type SchoolKind = 'md' | 'do' | 'us' | 'canadian' | 'international';

/**
 * School type as written. To about 2022: `U.S. Public School`, `U.S. Private School`,
 * `Canadian School`, `International School`; later `US M.D. Public School`, `US D.O. School`.
 */
export function readSchoolType(cell: string): Reading<string> {
  return readText(cell);
}

/** The kind of school, or null where the words are unknown or joined types contradict. */
export function schoolKind(schoolType: string): SchoolKind | null {
  const kinds = new Set(schoolType.split(/[,;|\n]/).map(kindOf));
  kinds.delete(null);
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

function kindOf(part: string): SchoolKind | null {
  const words = part.toLowerCase().replaceAll('.', '');
  if (/\bdo\b|osteopathic/.test(words)) return 'do';
  if (/\bcanadian\b/.test(words)) return 'canadian';
  if (/\binternational\b|\bforeign\b/.test(words)) return 'international';
  if (/\bmd\b|allopathic/.test(words)) return 'md';
  return /\bus\b|united states/.test(words) ? 'us' : null;
}
