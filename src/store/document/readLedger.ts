import type * as Y from 'yjs';
import type { AamcId } from '../../domain/applicant.ts';
import type { HistoryLine, Ledger } from '../../domain/board.ts';
import { BLANK_CONTACT, type Contact, type Directory } from '../../domain/contact.ts';
import { type Note, type NoteVersion, wordIdOf } from '../../domain/note.ts';
import { historyOf, mapOf, type StoredValue, splitKey } from './schema.ts';

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
    contactsById: readContacts(doc, before),
    history: historyOf(doc).toArray() as unknown as readonly HistoryLine[],
  };
}

/** What people do about a note stands beside it, so that two of them never overwrite each other. */
function readNotes(doc: Y.Doc, before: Ledger | undefined): ReadonlyMap<string, Note> {
  const [retractions, callBacks, turnouts] = (
    ['retractions', 'callBacks', 'turnouts'] as const
  ).map((name) => mapOf(doc, name)) as [Beside, Beside, Beside];
  const notesById = new Map<string, Note>();
  for (const [id, value] of mapOf(doc, 'notes').entries()) {
    const facts = value as unknown as Note;
    const note = {
      ...facts,
      ...beside('retracted', retractions.get(id)),
      ...beside('callBack', callBacks.get(wordIdOf(facts))),
      ...beside('turnout', turnouts.get(id)),
    };
    notesById.set(id, sameOr(before?.notesById.get(id), note));
  }
  return notesById;
}

function readContacts(doc: Y.Doc, before: Ledger | undefined): Directory {
  const merges = mapOf(doc, 'merges');
  const contacts = new Map<string, Contact>();
  for (const [id, value] of mapOf(doc, 'contacts').entries()) {
    const merge = merges.get(id) as { readonly into: string } | undefined;
    const contact: Contact = {
      ...BLANK_CONTACT,
      ...(value as unknown as Contact),
      ...(merge === undefined ? {} : { mergedInto: merge.into }),
    };
    contacts.set(id, sameOr(before?.contactsById.get(id), contact));
  }
  return sameMapOr(before?.contactsById, contacts);
}

type Beside = ReturnType<typeof mapOf>;

function beside(name: keyof Note, value: StoredValue | undefined): Partial<Note> {
  return value === undefined ? {} : { [name]: value };
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
function sameOr<Row extends object>(before: Row | undefined, now: Row): Row {
  if (before === undefined) return now;
  const keys = Object.keys(before) as (keyof Row)[];
  const isSame =
    keys.length === Object.keys(now).length && keys.every((key) => before[key] === now[key]);
  return isSame ? before : now;
}

function sameMapOr<Row>(
  before: ReadonlyMap<string, Row> | undefined,
  now: ReadonlyMap<string, Row>,
): ReadonlyMap<string, Row> {
  const isSame =
    before !== undefined &&
    before.size === now.size &&
    [...now].every(([id, row]) => before.get(id) === row);
  return isSame ? before : now;
}
