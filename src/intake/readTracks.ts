import type { TrackApplied } from '../domain/applicant.ts';
import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

/** The letter of an NRMP program code names the kind of position. */
const TYPE_BY_LETTER: Readonly<Record<string, string>> = {
  A: 'Advanced',
  C: 'Categorical',
  M: 'Primary Care',
  P: 'Preliminary',
  R: 'Physician (R)',
};

/**
 * Tracks of one cell, such as `Medicine-Preliminary|2978140P0 (Preliminary)`: label, bar, code (seven
 * digits, a letter, a digit), type. Several may be joined by comma, semicolon or line break; labels
 * may hold commas too, so the codes and not the commas tell where one track ends.
 */
export function readTracks(cell: string): Reading<readonly TrackApplied[]> {
  if (isBlankCell(cell)) return BLANK;
  const pattern =
    /\s*(?:([^|]*?)\s*\|\s*)?(\d{7}([A-Z])\d)(?:\s*\(([^()]*)\))?\s*(?:[,;\n\r]\s*|$)/giy;
  const tracks: TrackApplied[] = [];
  while (pattern.lastIndex < cell.length) {
    const match = pattern.exec(cell);
    if (match === null) return NOT_TRACKS;
    const code = (match[2] ?? '').toUpperCase();
    const type = match[4]?.trim() || (TYPE_BY_LETTER[(match[3] ?? '').toUpperCase()] ?? '');
    if (tracks.some((track) => track.code === code)) continue;
    tracks.push({ code, type, label: match[1]?.replace(/^[\s,;]+/, '') || code });
  }
  return readAs(tracks);
}

const NOT_TRACKS = unreadable(
  'track-unreadable',
  'This is not a list of tracks such as “Medicine-Preliminary|2978140P0 (Preliminary)”. Until the cell is corrected the applicant is shown in every track.',
);
