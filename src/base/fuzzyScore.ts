/**
 * How well what was typed names a label, in letters of any case; null where it does not. Whole
 * beginnings go before beginnings of words, these before letters in their order; the shorter label
 * first. Higher is better.
 */
export function fuzzyScore(typed: string, label: string): number | null {
  const query = typed.trim().toLowerCase();
  const text = label.toLowerCase();
  if (query === '') return 0;
  const brevity = 1 / (1 + text.length);
  if (text.startsWith(query)) return 4 + brevity;
  const words = text.split(/[^\p{L}\p{N}]+/u);
  const parts = query.split(/\s+/);
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 3 + brevity;
  if (text.includes(query)) return 2 + brevity;
  return hasInOrder(query.replace(/\s+/g, ''), text) ? 1 + brevity : null;
}

/** Each letter somewhere after the one before it, and the first one at the beginning of a word. */
function hasInOrder(query: string, text: string): boolean {
  let at = text.startsWith(query[0]!) ? 0 : text.indexOf(` ${query[0]!}`);
  if (at < 0) return false;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
