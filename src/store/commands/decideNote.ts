import { err, ok } from '../../base/result.ts';
import { openCases } from '../../domain/conduct.ts';
import { isRetracted, type NoteDecision } from '../../domain/note.ts';
import { MAX_LINE_CHARACTERS } from '../../domain/noteFaults.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { hearingOf } from '../influenceOfApplicant.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface DecideNoteArgs {
  readonly noteId: string;
  /** Null takes the decision back: the note waits again. */
  readonly choice: NoteDecision['choice'] | null;
  /** Why; asked for where the note is included. It stays in the ledger and enters no history. */
  readonly reason: string;
}

/** What the PD makes of a note that the conduct table flags: excluded, included or reported. */
export const decideNote: Command<DecideNoteArgs> = {
  name: 'decideNote',
  plan({ board, ledger, now, user }, { noteId, choice, reason: typed }) {
    const note = ledger.notesById.get(noteId);
    if (note === undefined) return err('This note is not in the ledger.');
    if (isRetracted(note)) return err('This note was retracted; nothing is left to decide.');
    const reason = typed.trim();
    if (choice === 'included' && reason === '') return err('Say why the note is to count.');
    if (reason.length > MAX_LINE_CHARACTERS) {
      return err(`The reason has at most ${MAX_LINE_CHARACTERS} characters.`);
    }
    const findings =
      hearingOf({ board, ledger }, note.applicantId)?.conductByNote.get(noteId) ?? [];
    const cases = openCases({}, findings);
    if (choice === 'included' && cases.length === 0) {
      return err('Nothing holds this note back: it counts already.');
    }
    const decision: NoteDecision | undefined =
      choice === null ? undefined : { choice, reason, cases, by: user, at: now };
    return ok({
      document: 'ledger',
      edits: [{ map: 'decisions', key: noteId, value: decision as unknown as Edit['value'] }],
      line: {
        what: 'decideNote',
        on: [note.applicantId],
        count: 1,
        from: noteId,
        to: choice ?? 'open',
        ...(cases.length === 0 ? {} : { why: cases.join(', ') }),
      },
      message: `Note on ${namedApplicants(board, [note.applicantId])}: ${choice ?? 'decision open'}`,
      undoable: true,
    });
  },
};
