/**
 * Finds IDs and the ranks beside them in text of any layout: a page copied from a browser, a CSV, a
 * table whose cells came out one below the other, a list typed from a photograph.
 */
export interface FoundRank {
  /** The digits as read. */
  readonly id: string;
  /** What the text says, with any grouping and any letter that stands for a digit. */
  readonly written: string;
  /** Null where the text gives none. */
  readonly rank: number | null;
  /** Whether a letter was read as a digit, in the ID or in its rank. */
  readonly isGuessed: boolean;
  /** Line of the text, 1 being the first. */
  readonly line: number;
}

export interface FoundRanks {
  readonly found: readonly FoundRank[];
  /** Whether the text holds a column of ranks at all. */
  readonly hasRanks: boolean;
}

/** Tells IDs from other numbers. */
export interface KnownIds {
  /** How many digits an ID has. */
  readonly length: number;
  has(digits: string): boolean;
  /** Whether the digits are a slip or two away from an ID of the list. */
  isNear(digits: string): boolean;
  /** The rank that the list gives an ID. */
  rankOf(digits: string): number | null;
}

interface Atom {
  readonly digits: string;
  readonly written: string;
  readonly isGuessed: boolean;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Letters that people and cameras take for digits. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  B: '8',
};
const WORD = /[\p{L}\p{N}|]+/gu;
const MAX_RANK_DIGITS = 4;
/** A day written as eight digits, as in the head of a page. */
const DAY = /^20[2-9]\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/;

export function findRanks(text: string, ids: KnownIds): FoundRanks {
  const atoms = joinGroups(atomsOf(text), text, ids);
  const isId = (atom: Atom) => isIdOf(atom, ids);
  const places = atoms.flatMap((atom, index) => (isId(atom) ? [index] : []));
  const withoutRepeats = places.filter((index, place) => {
    const before = atoms[places[place - 1] ?? -1];
    const { digits, line } = atoms[index]!;
    return before === undefined || before.digits !== digits || before.line !== line;
  });
  const inRows = withoutRepeats.filter((index) => {
    const { digits } = atoms[index]!;
    return ids.has(digits) || ids.isNear(digits) || !DAY.test(digits);
  });
  const candidates = inRows.map((index, place) =>
    rankCandidates(atoms, inRows[place - 1] ?? -1, index, inRows[place + 1] ?? atoms.length),
  );
  const column = rankColumn(
    inRows.map((index) => atoms[index]!.digits),
    candidates,
    ids,
  );
  return {
    hasRanks: column !== null,
    found: inRows.map((index, place) => {
      const { digits, written, isGuessed, line } = atoms[index]!;
      const rank = column === null ? undefined : candidates[place]?.[column];
      return {
        id: digits,
        written,
        rank: rank === undefined ? null : Number(rank.digits),
        isGuessed: isGuessed || rank?.isGuessed === true,
        line,
      };
    }),
  };
}

/** Everything in the text that is a number, or would be if some letters were digits. */
function atomsOf(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  let line = 1;
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    for (; at < match.index; at += 1) if (text[at] === '\n') line += 1;
    const [written] = match;
    const narrow = written.normalize('NFKC');
    if (!/\d/.test(narrow)) continue;
    const digits = [...narrow].map((letter) => LOOKS_LIKE[letter] ?? letter).join('');
    if (!/^\d+$/.test(digits)) continue;
    const isGuessed = digits !== narrow;
    atoms.push({
      digits,
      written,
      isGuessed,
      start: match.index,
      end: match.index + written.length,
      line,
    });
  }
  return atoms;
}

/**
 * Digits in two groups, `9002 8505` or `9002-8505`, are one ID where the list knows or nearly knows
 * it, and, in a text that writes its IDs so, also where it does not.
 */
function joinGroups(atoms: readonly Atom[], text: string, ids: KnownIds): readonly Atom[] {
  const pairs = atoms.map((first, index) => pairOf(first, atoms[index + 1], text));
  const known = pairs.filter((pair) => pair !== null && ids.has(pair.digits)).length;
  const isGrouped = known > atoms.filter(({ digits }) => ids.has(digits)).length;
  const joined: Atom[] = [];
  for (let index = 0; index < atoms.length; index += 1) {
    const pair = pairs[index] ?? null;
    const isOneId =
      pair !== null &&
      (ids.has(pair.digits) ||
        ids.isNear(pair.digits) ||
        (isGrouped && pair.digits.length === ids.length && !YEARS.test(pair.written)));
    joined.push(isOneId ? pair : atoms[index]!);
    if (isOneId) index += 1;
  }
  return joined;
}

/** From when to when somebody was somewhere. */
const YEARS = /^(19|20)\d\d[.·-](19|20)\d\d$/;
const SHORTEST_GROUP = 3;

function pairOf(first: Atom, second: Atom | undefined, text: string): Atom | null {
  if (second === undefined) return null;
  if (Math.min(first.digits.length, second.digits.length) < SHORTEST_GROUP) return null;
  if (!/^[ \u00a0\u2009\u202f.·-]$/.test(text.slice(first.end, second.start))) return null;
  return {
    ...first,
    digits: first.digits + second.digits,
    written: text.slice(first.start, second.end),
    isGuessed: first.isGuessed || second.isGuessed,
    end: second.end,
  };
}

/** A number of the right length is an ID; one of another length only where it nearly is a known one. */
function isIdOf({ digits }: Atom, ids: KnownIds): boolean {
  if (digits.length <= MAX_RANK_DIGITS) return false;
  return digits.length === ids.length || ids.isNear(digits);
}

/** Small numbers around an ID by where they stand: −1 the next one before it, 1 the next one after. */
type Candidates = Readonly<Record<number, Atom>>;
const REACH = 4;

function rankCandidates(
  atoms: readonly Atom[],
  previous: number,
  index: number,
  next: number,
): Candidates {
  const candidates: Record<number, Atom> = {};
  const isRank = ({ digits }: Atom) => digits.length <= MAX_RANK_DIGITS;
  const before = atoms
    .slice(previous + 1, index)
    .filter(isRank)
    .reverse();
  const after = atoms.slice(index + 1, next).filter(isRank);
  for (let step = 0; step < REACH; step += 1) {
    if (before[step] !== undefined) candidates[-1 - step] = before[step]!;
    if (after[step] !== undefined) candidates[1 + step] = after[step]!;
  }
  return candidates;
}

/**
 * Which of the small numbers around each ID is its rank: the place whose numbers agree best with the
 * list, or with the order of the page. Null where not even half of them do.
 */
function rankColumn(
  found: readonly string[],
  candidates: readonly Candidates[],
  ids: KnownIds,
): number | null {
  let best: { readonly column: number; readonly score: number } | null = null;
  for (const column of [-1, 1, -2, 2, -3, 3, -4, 4]) {
    let asListed = 0;
    let asOrdered = 0;
    found.forEach((id, place) => {
      const atom = candidates[place]?.[column];
      if (atom === undefined) return;
      if (Number(atom.digits) === ids.rankOf(id)) asListed += 1;
      if (Number(atom.digits) === place + 1) asOrdered += 1;
    });
    const score = Math.max(asListed, asOrdered);
    if (score > (best?.score ?? 0)) best = { column, score };
  }
  return best === null || best.score * 2 < found.length ? null : best.column;
}
