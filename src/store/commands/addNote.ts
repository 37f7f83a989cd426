import { err, ok } from '../../base/result.ts';
import { nameOf } from '../../domain/applicant.ts';
import type { Note } from '../../domain/note.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';

export type AddNoteArgs = Omit<Note, 'id' | 'by' | 'at'>;

/** The field that a refused note must change, so that the form can say it at the field. */
export type NoteField = 'applicantId' | 'contactName' | 'rung' | 'saidAt' | 'words';
export interface NoteFault {
  readonly field: NoteField;
  readonly reason: string;
}

export const MAX_NOTE_CHARACTERS = 20_000;
/** Clocks of laptops differ; a word said a few minutes ahead is not a mistake. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** What stands against saving the note, field by field; empty when it can be saved. */
export function faultsOfNote(note: AddNoteArgs, now: number): readonly NoteFault[] {
  const faults: NoteFault[] = [];
  if (note.applicantId === '')
    faults.push({ field: 'applicantId', reason: 'Choose an applicant.' });
  if (note.contactName.trim() === '') {
    faults.push({ field: 'contactName', reason: 'Say who spoke.' });
  }
  if ((note.rung === 3 || note.rung === 4) && !note.contactKnown) {
    faults.push({
      field: 'rung',
      reason:
        'This rung needs a contact whom somebody here knows. Tick “known to us”, or use rung 5.',
    });
  }
  if (!Number.isFinite(note.saidAt)) {
    faults.push({ field: 'saidAt', reason: 'Say when, as a date and a time.' });
  } else if (note.saidAt > now + CLOCK_TOLERANCE_MS) {
    faults.push({ field: 'saidAt', reason: 'This time is in the future.' });
  }
  if (note.words.length > MAX_NOTE_CHARACTERS) {
    faults.push({
      field: 'words',
      reason: `At most ${MAX_NOTE_CHARACTERS.toLocaleString('en')} characters; this has ${note.words.length.toLocaleString('en')}.`,
    });
  }
  return faults;
}

/** Puts a word on the record. It is weighed for all to see, and moves nobody. */
export const addNote: Command<AddNoteArgs> = {
  name: 'addNote',
  plan({ board, now, user, newId }, args) {
    const [fault] = faultsOfNote(args, now);
    if (fault !== undefined) return err(fault.reason);
    const applicant = board.applicantsById.get(args.applicantId);
    if (applicant === undefined) return err('This applicant is not in the pool.');
    const note: Note = { ...args, id: newId(), by: user, at: now };
    return ok({
      document: 'ledger',
      edits: [{ map: 'notes', key: note.id, value: note as unknown as Edit['value'] }],
      line: { what: 'addNote', on: [applicant.id], count: 1, to: note.id },
      message: `Note on ${nameOf(applicant)}`,
      undoable: true,
    });
  },
};
