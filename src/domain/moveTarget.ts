import { BAND_FACTS, BANDS, type Band, type BandOrUnsorted, RANKED_BANDS } from './band.ts';

/** A place to move to, as "Move to…" offers it. */
export interface MoveTarget {
  readonly band: BandOrUnsorted;
  /** Counted from 0 among those who stay; absent for the bottom of the band. */
  readonly index?: number;
  readonly words: string;
}

export interface MoveRoom {
  /** Where the first of the moved stands now. */
  readonly from: BandOrUnsorted;
  /** How many of each band stay when the moved are taken out. */
  readonly staying: Readonly<Record<Band, number>>;
}

/**
 * What the words typed into "Move to…" can mean, the likeliest first: a band by its first letters
 * or its key (`t`, `us`), a place in it (`top 3`, `backup first`), a bare number (a place in the
 * band where the applicant stands, then a rank of the list). Nothing typed offers every band.
 */
export function moveTargets(typed: string, room: MoveRoom): readonly MoveTarget[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [...BANDS, 'unsorted' as const].map(bottomOf);
  if (/^\d+$/.test(text)) return numberTargets(Number(text), room);
  const found = /^([a-z]+)\s*(\d*|first|last|top|bottom)$/.exec(text);
  if (found === null) return [];
  const [, letters = '', place = ''] = found;
  const bands = [...BANDS, 'unsorted' as const].filter((band) =>
    BAND_FACTS[band].name.toLowerCase().startsWith(letters),
  );
  return bands.flatMap((band) => bandTargets(band, place, room));
}

function bandTargets(band: BandOrUnsorted, place: string, room: MoveRoom): readonly MoveTarget[] {
  if (band === 'unsorted') return place === '' ? [bottomOf(band)] : [];
  if (place === '') return [bottomOf(band), atIndex(band, 0, room)];
  if (place === 'first' || place === 'top') return [atIndex(band, 0, room)];
  if (place === 'last' || place === 'bottom') return [bottomOf(band)];
  const position = Number(place);
  return position >= 1 && position <= room.staying[band] + 1
    ? [atIndex(band, position - 1, room)]
    : [];
}

function numberTargets(number: number, room: MoveRoom): readonly MoveTarget[] {
  if (number < 1) return [];
  const { from } = room;
  const targets: MoveTarget[] = [];
  if (from !== 'unsorted' && number <= room.staying[from] + 1) {
    targets.push(atIndex(from, number - 1, room));
  }
  const byRank = rankTarget(number, room);
  if (byRank !== null && !targets.some((each) => isSame(each, byRank))) targets.push(byRank);
  return targets;
}

/**
 * The place that makes the moved one this rank. Where that is the end of one band and the start of
 * the next alike, the applicant's own band is meant, else the lower one.
 */
function rankTarget(rank: number, room: MoveRoom): MoveTarget | null {
  let before = 0;
  for (const band of RANKED_BANDS) {
    const { [band]: staying } = room.staying;
    const index = rank - before - 1;
    const isLastOfAll = band === RANKED_BANDS.at(-1);
    if (index < staying || (index === staying && (isLastOfAll || band === room.from))) {
      const target = atIndex(band, index, room);
      return { ...target, words: `Rank ${rank}: ${target.words}` };
    }
    before += staying;
  }
  return null;
}

function bottomOf(band: BandOrUnsorted): MoveTarget {
  const { name } = BAND_FACTS[band];
  return { band, words: band === 'unsorted' ? name : `${name}, at the bottom` };
}

function atIndex(band: Band, index: number, { staying }: MoveRoom): MoveTarget {
  const { name } = BAND_FACTS[band];
  return { band, index, words: `${name}, place ${index + 1} of ${staying[band] + 1}` };
}

function isSame(one: MoveTarget, other: MoveTarget): boolean {
  return one.band === other.band && one.index === other.index;
}
