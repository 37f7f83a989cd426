import { type AamcId, groupDigits } from './applicant.ts';
import { editDistance } from './editDistance.ts';
import { type FoundRank, findRanks } from './findRanks.ts';

/**
 * The check that R3 holds what the board holds: whatever R3 shows is pasted, and IDs, ranks and
 * count are compared (`product.md`, "R3 mechanics"). Identical means without a single finding;
 * what cannot be read for certain is a finding, never a pass.
 */
export interface ReadBack {
  readonly isIdentical: boolean;
  /** How many IDs the text held. */
  readonly found: number;
  readonly findings: readonly ReadBackFinding[];
}

export interface ReadBackFinding {
  readonly kind:
    | 'nothing'
    | 'noNrmpId'
    | 'otherList'
    | 'noRanks'
    | 'missing'
    | 'extra'
    | 'wrongId'
    | 'wrongRank'
    | 'swapped'
    | 'twice'
    | 'rankMissing'
    | 'looksLike';
  /** The rank on our list that it is about; null where it is about none. */
  readonly rank: number | null;
  /** Line of the pasted text; null where the text does not have it. */
  readonly line: number | null;
  readonly words: string;
}

export interface ListedRank {
  readonly rank: number;
  readonly id: AamcId;
  readonly name: string;
  /** As the exports have it; R3 pages that name people by it are read too. */
  readonly nrmpId?: string | null;
}

/** Another list that a person could have opened by mistake. */
export interface OtherList {
  readonly title: string;
  readonly ids: ReadonlySet<AamcId>;
}

/** Two slips of the finger still name whom they were meant for; three could be somebody else. */
const MOST_SLIPS = 2;
const ID_LENGTH = 8;

/**
 * `listed`: our list in order, IDs of eight digits, none twice. A text without any AAMC ID of the
 * list is read by NRMP IDs, where it holds one of the list.
 */
export function readBack(
  text: string,
  listed: readonly ListedRank[],
  others: readonly OtherList[] = [],
): ReadBack {
  const byAamc = readBackBy(text, listed, others);
  if (byAamc.known > 0) return byAamc.result;
  const numbered = listed.flatMap((each) => {
    const digits = each.nrmpId?.replace(/\D/g, '') ?? '';
    return digits === '' ? [] : [{ ...each, id: digits, shown: `N${digits}` }];
  });
  const byNrmp = readBackBy(text.replace(NRMP_LETTER, ' '), numbered, []);
  if (byNrmp.known === 0) return byAamc.result;
  const without = listed.filter(({ nrmpId }) => (nrmpId ?? '') === '');
  const findings = [
    ...byNrmp.result.findings,
    ...without.map(
      (each): ReadBackFinding => ({
        kind: 'noNrmpId',
        rank: each.rank,
        line: null,
        words: `${nameIt(each)}, has no NRMP ID in our exports and cannot be compared by it.`,
      }),
    ),
  ];
  return { ...byNrmp.result, isIdentical: findings.length === 0, findings };
}

/** The N before the digits of an NRMP ID, also where a letter stands for one of them. */
const NRMP_LETTER = /(?<![\p{L}\p{N}])N[ -]?(?=[\dOoQDIl|ZSGB]{5,8}(?![\p{L}\p{N}]))/gu;

interface ReadBy {
  readonly result: ReadBack;
  /** How many IDs of the text are on the list. */
  readonly known: number;
}

interface NumberedRank extends ListedRank {
  /** The ID for eyes, where it is no AAMC ID. */
  readonly shown?: string;
}

function readBackBy(
  text: string,
  listed: readonly NumberedRank[],
  others: readonly OtherList[],
): ReadBy {
  const byId = new Map(listed.map((each) => [each.id, each]));
  const nearest = nearestIn(listed);
  const { found, hasRanks } = findRanks(text, {
    length: lengthOf(listed),
    has: (digits) => byId.has(digits),
    isNear: (digits) => nearest(digits) !== null,
    rankOf: (digits) => byId.get(digits)?.rank ?? null,
  });
  if (found.length === 0) {
    const words = 'No AAMC ID of eight digits was found in this text.';
    const nothing = { kind: 'nothing', rank: null, line: null, words } as const;
    return { known: 0, result: { isIdentical: false, found: 0, findings: [nothing] } };
  }
  const findings = [
    ...otherListFindings(found, byId, others),
    ...(hasRanks ? [] : [NO_RANKS]),
    ...compare(found, listed, byId, nearest, hasRanks),
  ];
  return {
    known: found.filter(({ id }) => byId.has(id)).length,
    result: { isIdentical: findings.length === 0, found: found.length, findings },
  };
}

/** Digits of most IDs; NRMP IDs are not all equally long. */
function lengthOf(listed: readonly ListedRank[]): number {
  const counts = new Map<number, number>();
  for (const { id } of listed) counts.set(id.length, (counts.get(id.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ID_LENGTH;
}

const NO_RANKS: ReadBackFinding = {
  kind: 'noRanks',
  rank: null,
  line: null,
  words:
    'The text holds no ranks beside the IDs, so only their order was compared. Copy the column with the ranks as well.',
};

type Nearest = (digits: string) => NumberedRank | null;

/** The listed ID that the digits were probably meant for; remembers its answers. */
function nearestIn(listed: readonly NumberedRank[]): Nearest {
  const answers = new Map<string, NumberedRank | null>();
  return (digits) => {
    let answer = answers.get(digits);
    if (answer === undefined) {
      answer = null;
      let least = MOST_SLIPS + 1;
      for (const each of listed) {
        const distance = editDistance(digits, each.id, least - 1);
        if (distance < least) {
          least = distance;
          answer = each;
        }
      }
      answers.set(digits, answer);
    }
    return answer;
  };
}

function otherListFindings(
  found: readonly FoundRank[],
  byId: ReadonlyMap<AamcId, NumberedRank>,
  others: readonly OtherList[],
): readonly ReadBackFinding[] {
  const ours = found.filter(({ id }) => byId.has(id)).length;
  const [best] = others
    .map(({ title, ids }) => ({ title, count: found.filter(({ id }) => ids.has(id)).length }))
    .sort((a, b) => b.count - a.count);
  const title = best !== undefined && best.count > ours ? best.title : null;
  if (title === null && ours * 2 >= found.length) return [];
  const words =
    title === null
      ? `Only ${ours} of ${found.length} IDs are on our list: is this the page of another program?`
      : `This looks like the list of ${title}: ${best?.count} of ${found.length} IDs are on it, ${ours} on ours.`;
  return [{ kind: 'otherList', rank: null, line: null, words }];
}

interface Seen {
  readonly listed: NumberedRank;
  readonly found: FoundRank;
  /** The rank that the text gives it: written beside it, or its place among the IDs. */
  readonly rank: number | null;
}

function compare(
  found: readonly FoundRank[],
  listed: readonly NumberedRank[],
  byId: ReadonlyMap<AamcId, NumberedRank>,
  nearest: Nearest,
  hasRanks: boolean,
): readonly ReadBackFinding[] {
  const findings: ReadBackFinding[] = [];
  const seenById = new Map<AamcId, Seen>();
  const strangers: { found: FoundRank; rank: number | null }[] = [];
  found.forEach((each, place) => {
    const rank = hasRanks ? each.rank : place + 1;
    const match = byId.get(each.id);
    if (match === undefined) {
      strangers.push({ found: each, rank });
      return;
    }
    const earlier = seenById.get(each.id);
    if (earlier !== undefined) {
      findings.push({
        kind: 'twice',
        rank: match.rank,
        line: each.line,
        words: `${nameIt(match)} stands twice: in lines ${earlier.found.line} and ${each.line}.`,
      });
      return;
    }
    seenById.set(each.id, { listed: match, found: each, rank });
    if (each.isGuessed) findings.push(looksLike(match, each));
  });
  const claimed = new Set<AamcId>();
  for (const { found: each, rank } of strangers) {
    const meant = nearest(each.id);
    if (meant === null || seenById.has(meant.id) || claimed.has(meant.id)) {
      findings.push({
        kind: 'extra',
        rank: null,
        line: each.line,
        words: `Line ${each.line}: ${each.written}${rank === null ? '' : ` at rank ${rank}`} is not on our list.`,
      });
      continue;
    }
    claimed.add(meant.id);
    findings.push({
      kind: 'wrongId',
      rank: meant.rank,
      line: each.line,
      words: `Line ${each.line}: ${each.written} is nobody on our list. The nearest is ${idOf(meant)}, ${nameAlone(meant)}, at rank ${meant.rank}.`,
    });
    if (rank !== meant.rank) findings.push(...rankFindings([{ listed: meant, found: each, rank }]));
  }
  findings.push(...rankFindings([...seenById.values()]));
  const missing = listed.filter(({ id }) => !seenById.has(id) && !claimed.has(id));
  return [...findings, ...missingFindings(missing, listed.length, seenById.size)];
}

function looksLike(listed: NumberedRank, { written, line }: FoundRank): ReadBackFinding {
  return {
    kind: 'looksLike',
    rank: listed.rank,
    line,
    words: `Line ${line}: “${written}” was read as ${idOf(listed)}, ${nameAlone(listed)}, but a letter stands where a digit belongs. Look at it in R3.`,
  };
}

function rankFindings(seen: readonly Seen[]): readonly ReadBackFinding[] {
  const wrong = seen.filter(({ listed, rank }) => rank !== listed.rank);
  const byRank = new Map(wrong.map((each) => [each.rank, each]));
  return wrong.flatMap((each): readonly ReadBackFinding[] => {
    const { listed, found, rank } = each;
    const base = { rank: listed.rank, line: found.line };
    if (rank === null) {
      const words = `${nameIt(listed)}, has no rank in line ${found.line}.`;
      return [{ ...base, kind: 'rankMissing', words }];
    }
    const partner = byRank.get(listed.rank);
    if (partner !== undefined && partner !== each && partner.listed.rank === rank) {
      // Told once, at the better of the two ranks.
      if (listed.rank > rank) return [];
      const words = `${nameIt(listed)}, and ${nameIt(partner.listed)}, are swapped.`;
      return [{ ...base, kind: 'swapped', words }];
    }
    const words = `${nameIt(listed)}, stands at rank ${rank} in line ${found.line}.`;
    return [{ ...base, kind: 'wrongRank', words }];
  });
}

/** From so many on, neighbours that are missing are told in one sentence. */
const RUN = 3;

function missingFindings(
  missing: readonly NumberedRank[],
  last: number,
  seen: number,
): readonly ReadBackFinding[] {
  const runs: NumberedRank[][] = [];
  for (const each of missing) {
    const run = runs.at(-1);
    if (run?.at(-1)?.rank === each.rank - 1) run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run): readonly ReadBackFinding[] => {
    const [first] = run;
    const end = run.at(-1)!;
    const isCutOff = seen > 0 && (first!.rank === 1 || end.rank === last);
    if (run.length < RUN) {
      return run.map((each) => ({
        kind: 'missing',
        rank: each.rank,
        line: null,
        words: `${nameIt(each)}, is missing.`,
      }));
    }
    return [
      {
        kind: 'missing',
        rank: first!.rank,
        line: null,
        words: `Ranks ${first!.rank} to ${end.rank} are missing, ${run.length} names: from ${nameAlone(first!)} to ${nameAlone(end)}.${isCutOff ? ' Is this a part of the page? Copy the whole of it.' : ''}`,
      },
    ];
  });
}

/** Directional marks around a name keep a right-to-left one from reordering the digits beside it. */
function nameAlone({ name }: ListedRank): string {
  return `\u2068${name}\u2069`;
}

function nameIt(listed: NumberedRank): string {
  return `Rank ${listed.rank}, ${nameAlone(listed)}, ${idOf(listed)}`;
}

function idOf({ id, shown }: NumberedRank): string {
  return shown ?? groupDigits(id);
}
