import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { TrackCode } from '../../domain/board.ts';
import { type Reader, type Reading, readersOf } from '../../domain/reading.ts';
import { type Command, HISTORY_IDS } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface Slice {
  readonly reader: Reader;
  readonly ids: readonly AamcId[];
}

export interface GiveToReadArgs {
  readonly track: TrackCode;
  readonly slices: readonly Slice[];
}

/**
 * Asks readers to read applicants of a track, each a slice or the same ones. Nobody moves, and whom a
 * reader was given before stays given.
 */
export const giveToRead: Command<GiveToReadArgs> = {
  name: 'giveToRead',
  plan({ board, now, user }, { track, slices }) {
    if (!board.bandsByTrack.has(track)) return err('This track is not part of the workspace.');
    const readers = slices.map(({ reader }) => ({ ...reader, name: reader.name.trim() }));
    if (readers.length === 0 || readers.some(({ name }) => name === '')) {
      return err('Say who is to read.');
    }
    const given: AamcId[] = [];
    const edits: Edit[] = [];
    for (const [index, { ids }] of slices.entries()) {
      const reader = readers[index]!;
      for (const applicantId of ids) {
        const isKnown = board.applicantsById.has(applicantId);
        if (!isKnown) return err(`Applicant ${applicantId} is not in the pool.`);
        const before = readersOf(board.readings, track, applicantId);
        if (before.some((reading) => reading.reader.id === reader.id)) continue;
        const reading: Reading = { track, applicantId, reader, by: user, at: now };
        edits.push({
          map: 'readings',
          key: readingKey(track, applicantId, reader.id),
          value: reading as unknown as Edit['value'],
        });
        given.push(applicantId);
      }
    }
    const names = readers.map(({ name }) => name).join(', ');
    return ok({
      document: 'board',
      edits,
      line: {
        what: 'giveToRead',
        on: [...new Set(given)].slice(0, HISTORY_IDS),
        count: new Set(given).size,
        track,
        to: names,
      },
      message:
        edits.length === 0
          ? `${names} ${readers.length === 1 ? 'has' : 'have'} all of them to read already`
          : `${namedApplicants(board, [...new Set(given)])} given to ${names} to read`,
      undoable: true,
    });
  },
};

export interface TakeBackReadingArgs {
  readonly track: TrackCode;
  readonly readerId: string;
  /** Of whom the reader is to be freed. */
  readonly ids: readonly AamcId[];
}

/** Frees a reader of applicants. A vote that was cast stays. */
export const takeBackReading: Command<TakeBackReadingArgs> = {
  name: 'takeBackReading',
  plan({ board }, { track, readerId, ids }) {
    const held = ids.flatMap((id) =>
      readersOf(board.readings, track, id).filter(({ reader }) => reader.id === readerId),
    );
    const [first] = held;
    if (first === undefined) return err('This reader has none of them to read.');
    const given = held.map(({ applicantId }) => applicantId);
    return ok({
      document: 'board',
      edits: given.map((id) => ({
        map: 'readings' as const,
        key: readingKey(track, id, readerId),
        value: undefined,
      })),
      line: {
        what: 'takeBackReading',
        on: given.slice(0, HISTORY_IDS),
        count: given.length,
        track,
        from: first.reader.name,
      },
      message: `${first.reader.name} no longer reads ${namedApplicants(board, given)}`,
      undoable: true,
    });
  },
};

function readingKey(track: TrackCode, id: AamcId, readerId: string): string {
  return `${track}/${id}/${readerId}`;
}
