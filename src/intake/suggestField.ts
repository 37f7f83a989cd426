import { editDistance } from '../domain/editDistance.ts';
import type { FieldName } from './fieldNames.ts';
import type { ColumnMatch } from './fileReport.ts';
import { normaliseHeader, splitSuffix } from './normaliseHeader.ts';

const SHORTEST = 4;
const MOST_SLIPS = 2;
/** Of a header's words, how many an alias must cover to be suggested for it. */
const COVERED = 0.6;

/**
 * The known header that an unknown one resembles: one or two slips of the pen, or the words of an
 * alias with a few more around them. Figures must agree, because Step 1 is not Step 3. A suggestion
 * is shown and never applied.
 */
export function suggestField(
  header: string,
  aliases: ReadonlyMap<string, { readonly field: FieldName }>,
): ColumnMatch['suggestion'] {
  const name = normaliseHeader(splitSuffix(header).base);
  if (name.length < SHORTEST || name.length > 100) return null;
  const words = new Set(name.split(' '));
  const figures = figuresOf(name);
  let best: { field: FieldName; alias: string; cost: number } | null = null;
  for (const [alias, { field }] of aliases) {
    if (figuresOf(alias) !== figures) continue;
    const cost = costOf(name, words, alias);
    if (cost !== null && (best === null || cost < best.cost)) best = { field, alias, cost };
  }
  return best === null ? null : { field: best.field, alias: best.alias };
}

function figuresOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}

/** How far an alias is from the header; null when it does not resemble it. */
function costOf(name: string, words: ReadonlySet<string>, alias: string): number | null {
  const most = Math.min(name.length, alias.length) < 8 ? 1 : MOST_SLIPS;
  const slips = editDistance(name, alias, most);
  if (slips <= most) return slips;
  const own = alias.split(' ');
  const isPart = own.length >= 2 && own.every((word) => words.has(word));
  const covered = own.length / words.size;
  return isPart && covered >= COVERED ? MOST_SLIPS + 1 + (1 - covered) : null;
}
