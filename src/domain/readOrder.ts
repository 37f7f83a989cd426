import type { AamcId } from './applicant.ts';

/** A reviewer's own order of applicants, as read from pasted lines or a CSV file. */
export interface ReadOrder {
  /** Best first; names at the same place are even. Places count from 1. */
  readonly places: readonly PlacedName[];
  /** Whether ranks stood beside the IDs; otherwise the order of the text counts. */
  readonly hasRanks: boolean;
  /** Numbers that look like an AAMC ID and are nobody's in the pool, or whose digits are too few. */
  readonly unknown: readonly UnknownId[];
  /** Who stands twice: the first place counts. */
  readonly twice: readonly AamcId[];
}

export interface PlacedName {
  readonly id: AamcId;
  readonly place: number;
}

export interface UnknownId {
  readonly written: string;
  /** 1 is the first line of the text. */
  readonly line: number;
}

interface Found {
  readonly id: AamcId;
  /** Small numbers of the line by where they stand: −1 the one before the ID, 1 the one after. */
  readonly numbers: ReadonlyMap<number, number>;
}

const NUMBER = /(?<![\p{L}\p{N}])(?:\d{4}[ \u00a0-]\d{4}|\d+)(?![\p{L}\p{N}])/gu;
const LEAST_ID_DIGITS = 6;
const MOST_RANK_DIGITS = 4;

/** `isKnown`: whether somebody in the pool has the ID. */
export function readOrder(text: string, isKnown: (id: AamcId) => boolean): ReadOrder {
  const found: Found[] = [];
  const unknown: UnknownId[] = [];
  const twice: AamcId[] = [];
  const seen = new Set<AamcId>();
  let mostInLine = 0;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const numbers = numbersIn(line, isKnown);
    const places = numbers.flatMap((each, place) => (isKnown(each) ? [place] : []));
    mostInLine = Math.max(mostInLine, places.length);
    for (const written of numbers) {
      if (written.length >= LEAST_ID_DIGITS && !isKnown(written)) {
        unknown.push({ written, line: index + 1 });
      }
    }
    for (const place of places) {
      const id = numbers[place]!;
      if (seen.has(id)) twice.push(id);
      else found.push({ id, numbers: around(numbers, place) });
      seen.add(id);
    }
  }
  const column = mostInLine > 1 ? null : rankColumn(found);
  const places = found.map(({ id, numbers }, index) => ({
    id,
    place: column === null ? index + 1 : (numbers.get(column) ?? found.length + 1),
  }));
  return {
    places: places.sort((a, b) => a.place - b.place),
    hasRanks: column !== null,
    unknown,
    twice,
  };
}

/** `9002 8505` is one number where that is somebody's ID. */
function numbersIn(line: string, isKnown: (id: AamcId) => boolean): readonly string[] {
  return Array.from(line.matchAll(NUMBER)).flatMap(([written]) => {
    const joined = written.replace(/\D/g, '');
    return joined === written || isKnown(joined) ? [joined] : written.split(/\D/);
  });
}

function around(numbers: readonly string[], place: number): ReadonlyMap<number, number> {
  return new Map(
    numbers.flatMap((each, index) =>
      index === place || each.length > MOST_RANK_DIGITS
        ? []
        : [[index - place, Number(each)] as const],
    ),
  );
}

/**
 * The place beside the IDs whose numbers are ranks: every line has one, they begin at 1 and none is
 * above the number of names. Scores and years never are, so that no column is taken for ranks by
 * chance. The nearest one before the ID is asked first.
 */
function rankColumn(found: readonly Found[]): number | null {
  if (found.length < 2) return null;
  for (const column of [-1, 1, -2, 2, -3, 3]) {
    const ranks = found.map(({ numbers }) => numbers.get(column) ?? Number.NaN);
    const isRank = (rank: number) => rank >= 1 && rank <= found.length;
    const differ = new Set(ranks).size;
    if (ranks.every(isRank) && ranks.includes(1) && differ * 2 > found.length) return column;
  }
  return null;
}
