import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { TrackCode } from '../../domain/board.ts';
import { OUTCOME_WORDS, type Outcome, type Round } from '../../domain/offerRounds.ts';
import type { Command } from '../command.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface RecordOutcomeArgs {
  readonly track: TrackCode;
  readonly round: Round;
  readonly id: AamcId;
  /** Null takes the entry away. */
  readonly outcome: Outcome | null;
}

/** What R3 shows became of a name in a round. Whether it can be so is asked before, not here. */
export const recordOutcome: Command<RecordOutcomeArgs> = {
  name: 'recordOutcome',
  plan({ board, now, user }, { track, round, id, outcome }) {
    if (!board.applicantsById.has(id)) return err(`Applicant ${id} is not in the pool.`);
    const before = board.roundRecords
      .get(track)
      ?.find((each) => each.round === round && each.id === id);
    const name = namedApplicants(board, [id]);
    const words = outcome === null ? 'outcome taken away' : OUTCOME_WORDS[outcome].toLowerCase();
    return ok({
      document: 'board',
      edits:
        (before?.outcome ?? null) === outcome
          ? []
          : [
              {
                map: 'rounds',
                key: `${track}/${round}/${id}`,
                value: outcome === null ? undefined : { outcome, by: user, at: now },
              },
            ],
      line: {
        what: 'recordOutcome',
        on: [id],
        count: 1,
        track,
        from: before?.outcome ?? 'none',
        to: outcome ?? 'none',
        why: `Round ${round}`,
      },
      message: `Round ${round}: ${name} ${words}`,
      undoable: true,
    });
  },
};
