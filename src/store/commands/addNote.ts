import { err, ok } from '../../base/result.ts';
import type { AamcId } from '../../domain/applicant.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Note, NoteFacts, SpokenWord } from '../../domain/note.ts';
import { faultsOfNote } from '../../domain/noteFaults.ts';
import { type Command, HISTORY_IDS } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { keepContact } from './keepContact.ts';
import { namedApplicants } from './namedApplicants.ts';

/** A further applicant whom the same word named, with what it says about that one. */
export type AlsoAbout = Pick<NoteFacts, 'applicantId'> & Partial<Omit<NoteFacts, keyof SpokenWord>>;

export interface AddNoteArgs extends NoteFacts {
  readonly alsoAbout?: readonly AlsoAbout[];
  /** What the message says of the contact: into the directory, or into the blanks of the entry there. */
  readonly keptContact?: ContactFacts;
}

/**
 * Puts a word on the record: one note for each applicant whom it named. It is weighed for all to
 * see, and moves nobody.
 */
export const addNote: Command<AddNoteArgs> = {
  name: 'addNote',
  plan({ board, ledger, now, user, newId }, { alsoAbout = [], keptContact, ...said }) {
    const kept =
      keptContact === undefined
        ? null
        : keepContact(ledger.contactsById, said, keptContact, { by: user, at: now, newId });
    const facts: NoteFacts = kept === null ? said : { ...said, contactId: kept.id };
    const shared = sharedFacts(facts);
    const all: readonly NoteFacts[] = [facts, ...alsoAbout.map((also) => ({ ...shared, ...also }))];
    const fault = all.flatMap((each) => faultsOfNote(each, now))[0];
    if (fault !== undefined) return err(fault.reason);
    const ids: readonly AamcId[] = [...new Set(all.map(({ applicantId }) => applicantId))];
    if (ids.length < all.length) return err('One word makes one note on each applicant.');
    if (!ids.every((id) => board.applicantsById.has(id))) {
      return err('This applicant is not in the pool.');
    }
    const wordId = newId();
    const notes = all.map((each): Note => ({ ...each, id: newId(), wordId, by: user, at: now }));
    return ok({
      document: 'ledger',
      edits: [...(kept?.edits ?? []), ...notes.map((note) => noteEdit(note))],
      line: {
        what: 'addNote',
        on: ids.slice(0, HISTORY_IDS),
        count: ids.length,
        to: notes.length === 1 ? notes[0]!.id : wordId,
      },
      message: `Note on ${namedApplicants(board, ids)}`,
      undoable: true,
    });
  },
};

/**
 * What a word says alike of everybody it names. Concerns, standing and whatever else was said of one
 * applicant is never put on the record of another.
 */
function sharedFacts(facts: NoteFacts): NoteFacts {
  const {
    applicationReceived: _received,
    contactedFirst: _contacted,
    workedFor: _workedFor,
    workedAs: _workedAs,
    standing: _standing,
    wouldTake: _wouldTake,
    tone: _tone,
    concernsRaised: _raised,
    concernsCleared: _cleared,
    inquiryId: _inquiry,
    ...shared
  } = facts;
  return shared;
}

export function noteEdit(note: Note): Edit {
  return { map: 'notes', key: note.id, value: note as unknown as Edit['value'] };
}
