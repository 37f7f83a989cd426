import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { Band } from '../../domain/band.ts';
import type { TrackCode } from '../../domain/board.ts';
import type { Reader } from '../../domain/reading.ts';
import { MAX_VOTE_CHARACTERS, type Vote, voteKey } from '../../domain/vote.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface CastVoteArgs {
  readonly track: TrackCode;
  readonly id: AamcId;
  readonly reader: Reader;
  /** Null takes the vote back. */
  readonly band: Band | null;
  readonly why?: string;
}

/**
 * Puts on record which band a reader would give; the last vote of a reader counts. The line of
 * history does not say which, so that it leads nobody who has still to vote.
 */
export const castVote: Command<CastVoteArgs> = {
  name: 'castVote',
  plan({ board, ledger, now }, { track, id, reader, band, why = '' }) {
    if (!board.applicantsById.has(id)) return err('This applicant is not in the pool.');
    if (why.length > MAX_VOTE_CHARACTERS) {
      return err(`A reason has at most ${MAX_VOTE_CHARACTERS} characters; write a note for more.`);
    }
    const key = voteKey({ track, applicantId: id, personId: reader.id });
    const before = ledger.votes.find((vote) => voteKey(vote) === key);
    if (band === null && before === undefined) return err('There is no vote to take back.');
    const vote: Vote | null =
      band === null
        ? null
        : {
            track,
            applicantId: id,
            personId: reader.id,
            by: reader.name,
            band,
            ...(why.trim() === '' ? {} : { why: why.trim() }),
            at: now,
          };
    return ok({
      document: 'ledger',
      edits: [{ map: 'votes', key, value: (vote ?? undefined) as unknown as Edit['value'] }],
      line: { what: band === null ? 'takeBackVote' : 'castVote', on: [id], count: 1, track },
      message: `Your vote on ${namedApplicants(board, [id])} is ${band === null ? 'taken back' : 'on record'}`,
      undoable: true,
    });
  },
};
