import type { AamcId } from './applicant.ts';
import type { HistoryLine } from './board.ts';
import type { Directory } from './contact.ts';
import type { Dismissal, ExplainedMove } from './explainedMove.ts';
import type { Inquiry } from './inquiry.ts';
import type { Note, NoteVersion } from './note.ts';
import type { Vote } from './vote.ts';

/** The back-channel ledger: a document of its own, because fewer people may read it. */
export interface Ledger {
  readonly notesById: ReadonlyMap<string, Note>;
  /** Oldest first. Applicants without a note have no entry. */
  readonly notesByApplicant: ReadonlyMap<AamcId, readonly Note[]>;
  /** Every version of the notes that were edited, oldest first; the last one is the present. */
  readonly versionsByNote: ReadonlyMap<string, readonly NoteVersion[]>;
  /** The directory of those who speak, entries merged into others among them. */
  readonly contactsById: Directory;
  /** Our own questions by applicant, oldest first. */
  readonly inquiriesByApplicant: ReadonlyMap<AamcId, readonly Inquiry[]>;
  /** Moves on the board that were made because of words. */
  readonly moves: readonly ExplainedMove[];
  /** Suggestions that were put away. */
  readonly dismissals: readonly Dismissal[];
  /** Which bands readers would give. Whoever has still to vote is shown none of an applicant. */
  readonly votes: readonly Vote[];
  readonly history: readonly HistoryLine[];
}

/** What a view without the ledger reads. */
export const EMPTY_LEDGER: Ledger = {
  notesById: new Map(),
  notesByApplicant: new Map(),
  versionsByNote: new Map(),
  contactsById: new Map(),
  inquiriesByApplicant: new Map(),
  moves: [],
  dismissals: [],
  votes: [],
  history: [],
};
