import type * as Y from 'yjs';
import type { AamcId } from '../../domain/applicant.ts';
import type { HistoryLine, Ledger } from '../../domain/board.ts';
import {
  type CallBack,
  type Note,
  type NoteVersion,
  type Retraction,
  wordIdOf,
} from '../../domain/note.ts';
import { historyOf, mapOf, splitKey } from './schema.ts';

/**
 * Document → frozen Ledger. Small (hundreds of notes), so it is read whole; a note that did not
 * change, and the list of an applicant's notes, are the very objects of the ledger before, so that
 * nothing of theirs draws again.
 */
export function readLedger(doc: Y.Doc, before?: Ledger): Ledger {
  const notesById = readNotes(doc, before);
  return {
    notesById,
    notesByApplicant: byApplicant(notesById.values(), before),
    versionsByNote: readVersions(doc),
    history: historyOf(doc).toArray() as unknown as readonly HistoryLine[],
  };
}

/** What people do about a note stands beside it, so that two of them never overwrite each other. */
function readNotes(doc: Y.Doc, before: Ledger | undefined): ReadonlyMap<string, Note> {
  const retractions = mapOf(doc, 'retractions');
  const callBacks = mapOf(doc, 'callBacks');
  const notesById = new Map<string, Note>();
  for (const [id, value] of mapOf(doc, 'notes').entries()) {
    const facts = value as unknown as Note;
    const retracted = retractions.get(id) as unknown as Retraction | undefined;
    const callBack = callBacks.get(wordIdOf(facts)) as unknown as CallBack | undefined;
    const note: Note = {
      ...facts,
      ...(retracted === undefined ? {} : { retracted }),
      ...(callBack === undefined ? {} : { callBack }),
    };
    const earlier = before?.notesById.get(id);
    notesById.set(id, earlier !== undefined && hasSameFields(earlier, note) ? earlier : note);
  }
  return notesById;
}

function byApplicant(
  notes: Iterable<Note>,
  before: Ledger | undefined,
): ReadonlyMap<AamcId, readonly Note[]> {
  const lists = new Map<AamcId, Note[]>();
  for (const note of notes) {
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
  return notesByApplicant;
}

function readVersions(doc: Y.Doc): ReadonlyMap<string, readonly NoteVersion[]> {
  const versions = new Map<string, { readonly key: string; readonly version: NoteVersion }[]>();
  for (const [key, value] of mapOf(doc, 'versions').entries()) {
    const [id] = splitKey(key);
    const entry = { key, version: value as unknown as NoteVersion };
    const list = versions.get(id);
    if (list === undefined) versions.set(id, [entry]);
    else list.push(entry);
  }
  return new Map(
    [...versions].map(([id, list]) => [
      id,
      list
        .sort((a, b) => a.version.at - b.version.at || (a.key < b.key ? -1 : 1))
        .map(({ version }) => version),
    ]),
  );
}

/** Values that the document did not replace are the same objects again. */
function hasSameFields(a: Note, b: Note): boolean {
  const keys = Object.keys(a) as (keyof Note)[];
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
