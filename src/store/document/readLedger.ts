import type * as Y from 'yjs';
import type { AamcId } from '../../domain/applicant.ts';
import type { HistoryLine } from '../../domain/board.ts';
import { BLANK_CONTACT, type Contact, type Directory } from '../../domain/contact.ts';
import type { Dismissal, ExplainedMove } from '../../domain/explainedMove.ts';
import type { Inquiry } from '../../domain/inquiry.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { type Note, type NoteVersion, wordIdOf } from '../../domain/note.ts';
import type { Vote } from '../../domain/vote.ts';
import { historyOf, type MapName, mapOf, type StoredValue, splitKey } from './schema.ts';

/**
 * Document → frozen Ledger. Small (hundreds of notes), so it is read whole; a note that did not
 * change, and the list of an applicant's notes, are the very objects of the ledger before, so that
 * nothing of theirs draws again.
 */
export function readLedger(doc: Y.Doc, before?: Ledger): Ledger {
  const notesById = readNotes(doc, before);
  return {
    notesById,
    notesByApplicant: listsByApplicant(
      notesById.values(),
      (a, b) => a.saidAt - b.saidAt || a.at - b.at || (a.id < b.id ? -1 : 1),
      before?.notesByApplicant,
    ),
    versionsByNote: readVersions(doc),
    contactsById: readContacts(doc, before),
    inquiriesByApplicant: listsByApplicant(
      rowsOf<Inquiry>(doc, 'inquiries'),
      (a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1),
      before?.inquiriesByApplicant,
    ),
    moves: sameListOr(before?.moves, rowsOf<ExplainedMove>(doc, 'moves')),
    dismissals: sameListOr(before?.dismissals, rowsOf<Dismissal>(doc, 'dismissals')),
    votes: sameListOr(before?.votes, rowsOf<Vote>(doc, 'votes')),
    history: historyOf(doc).toArray() as unknown as readonly HistoryLine[],
  };
}

/** What people do about a note stands beside it, so that two of them never overwrite each other. */
function readNotes(doc: Y.Doc, before: Ledger | undefined): ReadonlyMap<string, Note> {
  const retractions = mapOf(doc, 'retractions');
  const callBacks = mapOf(doc, 'callBacks');
  const decisions = mapOf(doc, 'decisions');
  const turnouts = mapOf(doc, 'turnouts');
  const notesById = new Map<string, Note>();
  for (const [id, value] of mapOf(doc, 'notes').entries()) {
    const facts = value as unknown as Note;
    const note = {
      ...facts,
      ...beside('retracted', retractions.get(id)),
      ...beside('callBack', callBacks.get(wordIdOf(facts))),
      ...beside('decision', decisions.get(id)),
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

function beside(name: keyof Note, value: StoredValue | undefined): Partial<Note> {
  return value === undefined ? {} : { [name]: value };
}

function rowsOf<Row>(doc: Y.Doc, name: MapName): readonly Row[] {
  return [...mapOf(doc, name).values()] as unknown as readonly Row[];
}

function sameListOr<Row>(before: readonly Row[] | undefined, now: readonly Row[]): readonly Row[] {
  const isSame = before?.length === now.length && before.every((row, index) => row === now[index]);
  return isSame ? before : now;
}

/** The lists of an applicant whose rows did not change are the lists of before. */
function listsByApplicant<Row extends { readonly applicantId: AamcId }>(
  rows: Iterable<Row>,
  order: (a: Row, b: Row) => number,
  before: ReadonlyMap<AamcId, readonly Row[]> | undefined,
): ReadonlyMap<AamcId, readonly Row[]> {
  const lists = new Map<AamcId, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.applicantId);
    if (list === undefined) lists.set(row.applicantId, [row]);
    else list.push(row);
  }
  const result = new Map<AamcId, readonly Row[]>();
  for (const [id, list] of lists) {
    list.sort(order);
    result.set(id, sameListOr(before?.get(id), list));
  }
  return result;
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
