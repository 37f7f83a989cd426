import { err, ok } from '../../base/result.ts';
import type { Turnout } from '../../domain/note.ts';
import type { Command } from '../command.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface RecordTurnoutArgs {
  readonly noteId: string;
  /** Null takes it back. */
  readonly turnout: Turnout | null;
}

/** Writes down how a word turned out: the trust history of the contact who said it. */
export const recordTurnout: Command<RecordTurnoutArgs> = {
  name: 'recordTurnout',
  plan({ board, ledger, now, user }, { noteId, turnout }) {
    const note = ledger.notesById.get(noteId);
    if (note === undefined) return err('This note is not in the ledger.');
    return ok({
      document: 'ledger',
      edits: [
        {
          map: 'turnouts',
          key: noteId,
          value: turnout === null ? undefined : { turnout, by: user, at: now },
        },
      ],
      line: {
        what: 'recordTurnout',
        on: [note.applicantId],
        count: 1,
        from: noteId,
        to: turnout ?? 'none',
      },
      message: `Word about ${namedApplicants(board, [note.applicantId])}: ${turnout === null ? 'how it turned out is open' : `turned out ${turnout}`}`,
      undoable: true,
    });
  },
};
