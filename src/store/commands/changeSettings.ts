import { err, ok } from '../../base/result.ts';
import type { TrackCode } from '../../domain/board.ts';
import type { Command } from '../command.ts';

/** No program is known to offer more positions in SOAP than this; more is a slip of the finger. */
export const MAX_POSITIONS = 200;

export interface SetPositionsArgs {
  readonly track: TrackCode;
  /** Open positions; null when nobody knows yet. */
  readonly positions: number | null;
}

export const setPositions: Command<SetPositionsArgs> = {
  name: 'setPositions',
  plan({ board }, { track, positions }) {
    const current = board.tracks.find(({ code }) => code === track);
    if (current === undefined) return err('This track is not part of the workspace.');
    if (
      positions !== null &&
      !(Number.isInteger(positions) && positions >= 0 && positions <= MAX_POSITIONS)
    ) {
      return err(`Open positions are a whole number from 0 to ${MAX_POSITIONS}.`);
    }
    return ok({
      document: 'board',
      edits: [{ map: 'settings', key: `positions/${track}`, value: positions ?? undefined }],
      line: {
        what: 'setPositions',
        on: [],
        count: 0,
        track,
        from: String(current.positions ?? 'unknown'),
        to: String(positions ?? 'unknown'),
      },
      message: `${current.label}: ${positions === null ? 'open positions unknown' : `${positions} open positions`}`,
      undoable: true,
    });
  },
};

export interface SetKnownSchoolArgs {
  readonly school: string;
  readonly known: boolean;
}

/** Applicants of a known school are pulled into Review now whatever the first pass says. */
export const setKnownSchool: Command<SetKnownSchoolArgs> = {
  name: 'setKnownSchool',
  plan(_context, { school, known }) {
    const name = school.trim();
    if (name === '') return err('Type the name of a school first.');
    return ok({
      document: 'board',
      edits: [{ map: 'settings', key: `school/${name}`, value: known ? true : undefined }],
      line: { what: 'setKnownSchool', on: [], count: 0, from: known ? 'off' : 'on', to: name },
      message: `${name} is ${known ? 'a known school' : 'no longer a known school'}`,
      undoable: true,
    });
  },
};
