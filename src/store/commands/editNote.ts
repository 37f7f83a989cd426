import { nowAfter } from '../../base/clock.ts';
import { isSameJson } from '../../base/json.ts';
import { err, ok } from '../../base/result.ts';
import type { Ledger } from '../../domain/ledger.ts';
import {
  isRetracted,
  type Note,
  type NoteFacts,
  type NoteVersion,
  WORD_FACTS,
  wordIdOf,
} from '../../domain/note.ts';
import { faultsOfNote } from '../../domain/noteFaults.ts';
import type { Command } from '../command.ts';
import type { Edit } from '../document/applyEdits.ts';
import { noteEdit } from './addNote.ts';
import { namedApplicants } from './namedApplicants.ts';

export interface EditNoteArgs {
  readonly noteId: string;
  /** All facts of the note as they are now to stand; an absent fact is taken out. */
  readonly facts: NoteFacts;
}

/**
 * Corrects a note and keeps every version of it. What was heard (who, when, which words) is
 * corrected in the notes on all applicants whom that word named; the rest in this note alone.
 */
export const editNote: Command<EditNoteArgs> = {
  name: 'editNote',
  plan({ board, ledger, now, user, newId }, { noteId, facts }) {
    const note = ledger.notesById.get(noteId);
    if (note === undefined) return err('This note is not in the ledger.');
    if (isRetracted(note)) return err('This note was retracted; write a new one.');
    const [fault] = faultsOfNote(facts, now);
    if (fault !== undefined) return err(fault.reason);
    if (!board.applicantsById.has(facts.applicantId)) {
      return err('This applicant is not in the pool.');
    }
    const siblings = notesOfWord(ledger, note).filter(({ id }) => id !== noteId);
    if (siblings.some(({ applicantId }) => applicantId === facts.applicantId)) {
      return err('The same word has a note on this applicant already.');
    }
    const version = newId();
    const changed = [
      { before: note, after: facts },
      ...siblings.map((before) => ({ before, after: withWord(factsOf(before), facts) })),
    ].filter(({ before, after }) => !isSameJson(factsOf(before), after));
    const on = [note, ...changed.map(({ after }) => after)].map(({ applicantId }) => applicantId);
    const ids = changed.length === 0 ? [note.applicantId] : [...new Set(on)];
    return ok({
      document: 'ledger',
      edits: changed.flatMap(({ before, after }) => [
        ...(before.version === undefined
          ? [versionEdit(before.id, 'first', { ...factsOf(before), by: before.by, at: before.at })]
          : []),
        versionEdit(before.id, version, {
          ...after,
          by: user,
          at: nowAfter(now, ledger.versionsByNote.get(before.id) ?? [before]),
        }),
        noteEdit({ ...after, ...recordOf(before), version }),
      ]),
      line: { what: 'editNote', on: ids, count: ids.length, to: noteId },
      message:
        changed.length === 0
          ? 'The note says that already'
          : `Note on ${namedApplicants(board, [facts.applicantId])} corrected`,
      undoable: true,
    });
  },
};

/** The notes on all applicants whom the word of a note named, itself among them. */
export function notesOfWord(ledger: Ledger, note: Note): readonly Note[] {
  const wordId = wordIdOf(note);
  return [...ledger.notesById.values()].filter((other) => wordIdOf(other) === wordId);
}

type Recorded = 'id' | 'wordId' | 'memberId' | 'by' | 'at';

/** What an edit leaves alone: who wrote the note first, and when. */
function recordOf({ id, wordId, memberId, by, at }: Note): Pick<Note, Recorded> {
  return {
    id,
    by,
    at,
    ...(wordId === undefined ? {} : { wordId }),
    ...(memberId === undefined ? {} : { memberId }),
  };
}

/** What somebody wrote of a note, without what was done about it since. */
export function factsOf(note: Note): NoteFacts {
  const { id, wordId, memberId, by, at, version, ...rest } = note;
  const { retracted, callBack, decision, turnout, ...facts } = rest;
  return facts;
}

function versionEdit(noteId: string, name: string, version: NoteVersion): Edit {
  return {
    map: 'versions',
    key: `${noteId}/${name}`,
    value: version as unknown as Edit['value'],
  };
}

function withWord(facts: NoteFacts, word: NoteFacts): NoteFacts {
  const own = Object.fromEntries(
    Object.entries(facts).filter(([name]) => !(WORD_FACTS as readonly string[]).includes(name)),
  );
  const heard = Object.fromEntries(
    WORD_FACTS.flatMap((name) => (word[name] === undefined ? [] : [[name, word[name]]])),
  );
  return { ...own, ...heard } as unknown as NoteFacts;
}
