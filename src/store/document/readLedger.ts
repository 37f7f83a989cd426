import type * as Y from 'yjs';
import type { AamcId } from '../../domain/applicant.ts';
import type { HistoryLine, Ledger } from '../../domain/board.ts';
import type { Note } from '../../domain/note.ts';
import { historyOf, mapOf } from './schema.ts';

/**
 * Document → frozen Ledger. Small (hundreds of notes), so it is read whole; an applicant whose notes
 * did not change keeps the very list of the ledger before, so that nothing of theirs draws again.
 */
export function readLedger(doc: Y.Doc, before?: Ledger): Ledger {
  const notesById = new Map<string, Note>();
  const lists = new Map<AamcId, Note[]>();
  for (const [id, value] of mapOf(doc, 'notes').entries()) {
    const note = value as unknown as Note;
    notesById.set(id, note);
    const list = lists.get(note.applicantId);
    if (list === undefined) lists.set(note.applicantId, [note]);
    else list.push(note);
  }
  const notesByApplicant = new Map<AamcId, readonly Note[]>();
  for (const [id, list] of lists) {
    list.sort((a, b) => a.saidAt - b.saidAt || a.at - b.at || (a.id < b.id ? -1 : 1));
    const earlier = before?.notesByApplicant.get(id);
    const isSame =
      earlier !== undefined &&
      earlier.length === list.length &&
      earlier.every((note, index) => note === list[index]);
    notesByApplicant.set(id, isSame ? earlier : list);
  }
  return {
    notesById,
    notesByApplicant,
    history: historyOf(doc).toArray() as unknown as readonly HistoryLine[],
  };
}
