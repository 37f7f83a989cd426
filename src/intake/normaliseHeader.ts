/** A header and which repeat of a column its suffix says it is. */
export interface SplitHeader {
  readonly base: string;
  /** 0 for the plain header, 1 for `_1`, `.1` and ` (2)`. */
  readonly repeat: number;
}

const SUFFIX = /(?:[_.](\d{1,2})|\s*\((\d{1,2})\))$/;

/** Case, spaces, underscores, hyphens, full stops and a trailing `(yes/no)` do not matter. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\0\p{Cf}]/gu, '')
    .replace(/\(yes\s*\/\s*no\)\s*$/, '')
    .replaceAll('’', "'")
    .replaceAll('.', '')
    .replace(/[\s_\-–]+/g, ' ')
    .trim();
}

export function splitSuffix(header: string): SplitHeader {
  const trimmed = header.trim();
  const match = SUFFIX.exec(trimmed);
  if (match === null) return { base: trimmed, repeat: 0 };
  const repeat = match[1] === undefined ? Number(match[2]) - 1 : Number(match[1]);
  return { base: trimmed.slice(0, match.index), repeat };
}

/** Headers without the space around them; blank ones at the end are dropped. */
export function trimHeaders(cells: readonly string[]): string[] {
  const headers = cells.map((cell) => cell.replace(/^\ufeff/, '').trim());
  while (headers.at(-1) === '') headers.pop();
  return headers;
}

/** Names of the columns in a mapping: the normalised header, with `#2` for the same one again. */
export function columnKeys(headers: readonly string[]): string[] {
  const times = new Map<string, number>();
  return headers.map((header) => {
    const key = normaliseHeader(header);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  });
}

/**
 * The same for the same headers in any order, so that a mapping made for one export of a template is
 * found again for the next. Not a secret and no proof: 64 bits of two FNV-1a sums.
 */
export function headerSignature(headers: readonly string[]): string {
  const text = columnKeys(headers).sort().join('\n');
  return [0x811c9dc5, 0x01234567].map((seed) => fnv1a(text, seed)).join('');
}

function fnv1a(text: string, seed: number): string {
  let sum = seed;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}
