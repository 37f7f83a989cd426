import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { Placement, TrackCode } from '../../domain/board.ts';
import type { Dismissal, ExplainedMove } from '../../domain/explainedMove.ts';
import { factsName, type Suggestion } from '../../domain/suggestions.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface ExplainMoveArgs {
  readonly track: TrackCode;
  readonly id: AamcId;
  readonly noteIds: readonly string[];
  readonly kind: ExplainedMove['kind'];
  /** Where the applicant stood before the move; null: without a decision. */
  readonly before: Placement | null;
}

/**
 * Writes into the ledger that the applicant stands where they stand because of words. Of an accepted
 * suggestion it is no step of undo: when the move is taken back, the entry names a move that no longer
 * stands, and says nothing more. Notes that a person names for a move by hand are a step of their own.
 */
export const explainMove: Command<ExplainMoveArgs> = {
  name: 'explainMove',
  plan({ board, ledger, user }, { track, id, noteIds, kind, before }) {
    const placement = board.placements.get(track)?.get(id);
    if (placement === undefined) return err('This applicant has no decision to explain.');
    const notes = noteIds.flatMap((noteId) => ledger.notesById.get(noteId) ?? []);
    if (notes.length === 0 || notes.some(({ applicantId }) => applicantId !== id)) {
      return err('Name the notes on this applicant that it was made for.');
    }
    const move: ExplainedMove = {
      track,
      applicantId: id,
      at: placement.at,
      noteIds,
      kind,
      facts: factsName(ledger.notesByApplicant.get(id) ?? []),
      before,
      by: user,
    };
    return ok({
      document: 'ledger',
      edits: [
        {
          map: 'moves',
          key: `${track}/${id}/${placement.at}`,
          value: move as unknown as Edit['value'],
        },
      ],
      line: { what: 'explainMove', on: [id], count: 1, track, to: kind, why: noteIds.join(' ') },
      message: `${namedApplicants(board, [id])}: the ${noteIds.length === 1 ? 'note is' : 'notes are'} on record as the reason`,
      undoable: kind === 'by hand',
    });
  },
};

export interface DismissSuggestionArgs {
  readonly track: TrackCode;
  readonly suggestion: Suggestion;
}

/** Puts a suggestion away until there is a new fact. */
export const dismissSuggestion: Command<DismissSuggestionArgs> = {
  name: 'dismissSuggestion',
  plan({ board, now, user }, { track, suggestion: { applicantId, kind, facts } }) {
    const dismissal: Dismissal = { track, applicantId, kind, facts, by: user, at: now };
    return ok({
      document: 'ledger',
      edits: [
        {
          map: 'dismissals',
          key: `${track}/${applicantId}/${kind}`,
          value: dismissal as unknown as Edit['value'],
        },
      ],
      line: { what: 'dismissSuggestion', on: [applicantId], count: 1, track, to: kind },
      message: `Suggestion on ${namedApplicants(board, [applicantId])} dismissed until there is a new fact`,
      undoable: true,
    });
  },
};
