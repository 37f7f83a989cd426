import { err, ok } from '../../base/result.ts';
import { wordIdOf } from '../../domain/note.ts';
import { MAX_LINE_CHARACTERS } from '../../domain/noteFaults.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';

export interface PurgeNoteArgs {
  readonly noteId: string;
  /** A line for the history: why, and nothing of what the note said. */
  readonly why: string;
  /** Under which keys the document keeps the note's earlier versions. */
  readonly versionKeys: readonly string[];
}

/**
 * Takes a note out of the ledger with all that stands beside it. The history keeps that one was
 * purged, on whom, by whom, when and why. What earlier rows, undo and snapshots still hold of it is
 * for the storage to drop; this cannot be undone.
 */
export const purgeNote: Command<PurgeNoteArgs> = {
  name: 'purgeNote',
  plan({ ledger }, args) {
    const note = ledger.notesById.get(args.noteId);
    if (note === undefined) return err('This note is not in the ledger.');
    const why = args.why.trim();
    if (why === '') return err('Say why the note is purged; nothing of its words.');
    if (why.length > MAX_LINE_CHARACTERS) {
      return err(`The reason has at most ${MAX_LINE_CHARACTERS} characters.`);
    }
    const word = wordIdOf(note);
    const isLastOfWord = ![...ledger.notesById.values()].some(
      (other) => other.id !== note.id && wordIdOf(other) === word,
    );
    const edits: Edit[] = [
      ...(['notes', 'retractions', 'decisions', 'turnouts'] as const).map((map) => ({
        map,
        key: note.id,
        value: undefined,
      })),
      ...args.versionKeys.map((key) => ({ map: 'versions' as const, key, value: undefined })),
      ...(isLastOfWord ? [{ map: 'callBacks' as const, key: word, value: undefined }] : []),
    ];
    return ok({
      document: 'ledger',
      edits,
      line: { what: 'purgeNote', on: [note.applicantId], count: 1, to: note.id, why },
      message: 'The note is purged',
      undoable: false,
    });
  },
};
