import type { AamcId } from './applicant.ts';
import { BAND_FACTS, type Band, type BandOrUnsorted, RANKED_BANDS } from './band.ts';
import {
  type BandLists,
  type Board,
  type HistoryLine,
  isInTrack,
  type Track,
  type TrackCode,
  trackTitle,
} from './board.ts';
import { type ListVersion, lockedVersion } from './listVersion.ts';
import { EASTERN, formatInZone } from './week.ts';

export interface ListEntry {
  /** 1 is offered first. */
  readonly rank: number;
  readonly id: AamcId;
  readonly band: Band;
}

/**
 * The preference list of one track: Top, Usable and Backup read downwards. The list is the board;
 * there is one ordering, not two (`product.md`, "The four bands").
 */
export interface PreferenceList {
  readonly track: Track | null;
  /** Open positions; null while nobody said. */
  readonly positions: number | null;
  readonly entries: readonly ListEntry[];
}

export function preferenceListOf(board: Board, code: TrackCode): PreferenceList {
  const track = board.tracks.find((candidate) => candidate.code === code) ?? null;
  const lists = board.bandsByTrack.get(code);
  const entries = RANKED_BANDS.flatMap((band) =>
    (lists?.[band] ?? []).map((id) => ({ id, band })),
  ).map((entry, index) => ({ rank: index + 1, ...entry }));
  return { track, positions: track?.positions ?? null, entries };
}

/**
 * What R3 is to hold. A locked list changes only by being reopened, so that is its locked order even
 * where the board has come to differ: by an import that was taken back, or another copy of the
 * workspace. An open list is the board's.
 */
export function listToSend(
  { placements }: Pick<Board, 'placements'>,
  list: PreferenceList,
  versions: readonly ListVersion[],
): PreferenceList {
  const locked = lockedVersion(versions);
  const isSame =
    locked?.ids.length === list.entries.length &&
    locked.ids.every((id, index) => list.entries[index]?.id === id);
  if (locked === null || isSame) return list;
  const placed = placements.get(locked.track);
  const entries = locked.ids.map((id, index) => {
    const band = placed?.get(id)?.band ?? 'backup';
    return { rank: index + 1, id, band: band === 'never' ? 'backup' : band };
  });
  return { ...list, entries };
}

/** Fewer names than this for each position risk an empty place (our reading, not an NRMP rule). */
export const NAMES_PER_POSITION = 5;

/** A sentence when the list is short for its positions; null when it is long enough or unknown. */
export function lengthWarning(ranked: number, positions: number | null): string | null {
  if (positions === null || positions === 0 || ranked >= positions * NAMES_PER_POSITION) {
    return null;
  }
  return `${ranked} ${ranked === 1 ? 'name' : 'names'} for ${positions} ${positions === 1 ? 'position' : 'positions'}: rejected and expired offers are never made again, so we suggest at least ${positions * NAMES_PER_POSITION} (${NAMES_PER_POSITION} for each position; our reading, not an NRMP rule).`;
}

/** Why somebody stands where they stand, in words, from the last history line about them. */
export function whyHere(board: Board, code: TrackCode, id: AamcId): string {
  const applicant = board.applicantsById.get(id);
  if (applicant === undefined || !isInTrack(applicant, code)) return 'not in this track';
  const placement = board.placements.get(code)?.get(id);
  if (placement === undefined) return 'no decision yet';
  const line = placingLine(board.history, code, id, placement.at);
  const when = formatInZone(placement.at, EASTERN);
  const moved = line === undefined ? '' : `${movedWords(board, line)}, `;
  return `${moved}${placement.by}, ${when}`;
}

/** Commands that give a band or a place; each writes its own instant into the placements it makes. */
const PLACING: ReadonlySet<string> = new Set([
  'moveToBand',
  'copyDecisions',
  'breakTie',
  'mergeOrders',
]);

export function isPlacing({ what }: HistoryLine): boolean {
  return PLACING.has(what);
}

/** The line of the decision that was made at an instant; every placement bears the one of its own. */
export function placingLine(
  history: readonly HistoryLine[],
  code: TrackCode,
  id: AamcId,
  at: number,
): HistoryLine | undefined {
  return history.findLast(
    (line) =>
      isPlacing(line) &&
      line.track === code &&
      line.at === at &&
      // A line names only the first of many; the instant tells whose it is all the same.
      (line.on.includes(id) || line.count > line.on.length),
  );
}

/** `Usable → Top`, `order`, `tie broken`: what a decision did, without who and when. */
export function movedWords({ tracks }: Pick<Board, 'tracks'>, line: HistoryLine): string {
  if (line.what === 'copyDecisions') {
    const from = tracks.find((track) => track.code === line.from);
    return `copied from ${from === undefined ? line.from : trackTitle(from)}`;
  }
  if (line.what === 'breakTie') return 'tie broken';
  if (line.what === 'mergeOrders') return line.why ?? 'orders merged';
  if (line.from === line.to || line.from === undefined) return 'order';
  return `${bandName(line.from)} → ${bandName(line.to ?? '?')}`;
}

function bandName(band: string): string {
  return band in BAND_FACTS ? BAND_FACTS[band as BandOrUnsorted].name : band;
}

/** Rank of an applicant in the list that bands make, 1 being the first; null if unranked. */
export function rankIn(lists: BandLists, id: AamcId): number | null {
  let before = 0;
  for (const band of RANKED_BANDS) {
    const index = lists[band].indexOf(id);
    if (index >= 0) return before + index + 1;
    before += lists[band].length;
  }
  return null;
}
