import { err, ok } from '../../base/result.ts';
import { isRetracted } from '../../domain/note.ts';
import { MAX_LINE_CHARACTERS } from '../../domain/noteFaults.ts';
import type { Command } from '../command.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface RetractNoteArgs {
  readonly noteId: string;
  /** A line for the record; it stays with the note and never enters the history. */
  readonly why: string;
}

/** Stops what a note counts. The note stays on the record, with who took it back and why. */
export const retractNote: Command<RetractNoteArgs> = {
  name: 'retractNote',
  plan({ board, ledger, now, user }, args) {
    const note = ledger.notesById.get(args.noteId);
    if (note === undefined) return err('This note is not in the ledger.');
    if (isRetracted(note)) return err('This note was retracted already.');
    const why = args.why.trim();
    if (why === '') return err('Say why the note is retracted.');
    if (why.length > MAX_LINE_CHARACTERS) {
      return err(`The reason has at most ${MAX_LINE_CHARACTERS} characters.`);
    }
    return ok({
      document: 'ledger',
      edits: [{ map: 'retractions', key: note.id, value: { why, by: user, at: now } }],
      line: { what: 'retractNote', on: [note.applicantId], count: 1, to: note.id },
      message: `Note on ${namedApplicants(board, [note.applicantId])} retracted: it counts nothing`,
      undoable: true,
    });
  },
};
