import type { AamcId } from './applicant.ts';
import type { Band } from './band.ts';
import { type Board, type Track, type TrackCode, trackTitle } from './board.ts';
import { rankIn } from './preferenceList.ts';

/** A rank of an applicant on the list of another track. */
export interface OtherRank {
  readonly track: Track;
  readonly band: Band;
  readonly rank: number;
  readonly count: number;
}

type RankedBoard = Pick<Board, 'tracks' | 'placements' | 'bandsByTrack'>;

/** On which other lists an applicant stands: each program code makes its own offers. */
export function otherLists(board: RankedBoard, code: TrackCode, id: AamcId): readonly OtherRank[] {
  return tracksRanking(board, code, id).flatMap((track) => {
    const lists = board.bandsByTrack.get(track.code);
    const band = board.placements.get(track.code)?.get(id)?.band;
    const rank = lists === undefined ? null : rankIn(lists, id);
    if (lists === undefined || band === undefined || rank === null) return [];
    const count = lists.top.length + lists.usable.length + lists.backup.length;
    return [{ track, band, rank, count }];
  });
}

/** The names of the other lists, joined by commas; empty when there are none. Ranks are not looked up. */
export function otherListNames(board: RankedBoard, code: TrackCode, id: AamcId): string {
  if (board.tracks.length < 2) return '';
  return tracksRanking(board, code, id).map(shortTitle).join(', ');
}

/** The type tells the tracks of one program apart in the least room. */
function shortTitle(track: Track): string {
  return track.type || trackTitle(track);
}

function tracksRanking(board: RankedBoard, code: TrackCode, id: AamcId): readonly Track[] {
  return board.tracks.filter((track) => {
    if (track.code === code) return false;
    const band = board.placements.get(track.code)?.get(id)?.band;
    return band !== undefined && band !== 'never';
  });
}
