import * as Y from 'yjs';
import type { Json } from '../../base/json.ts';

/**
 * The shape of the two shared documents. Every value is plain JSON under one key of one flat map
 * (`blocks` holds bytes), so that concurrent edits meet at the smallest unit a person decides on.
 *
 * board   settings    schema, workspaceName, mailDomains, cardFacts, rubric, positions/CODE, school/NAME
 *                     week/EVENT → {at, confirmed}, where it is not as the preset has it
 *         imports     ID → import record
 *         blocks      ID/N → compressed applicants, written once, never changed
 *         placements  TRACK/AAMC → placement: one value per applicant and track, so that nobody can
 *                     stand in two bands however many people move them at once
 *         stars       AAMC → true
 *         tags        AAMC/TAG → {by, at}
 *         lists       TRACK/N → locked list
 *         rounds      TRACK/ROUND/AAMC → {outcome, by, at}
 *         verified    AAMC → {by, at}: eligibility ticked in R3
 *         filters     ID → {name, form, by, at}: a named first pass
 *         ladders     ID → {ladder, by, at}: a version of the numbers that weigh words, kept for good
 *         readings    TRACK/AAMC/READER → who was asked to read whom, by whom and when
 *         history     a line per command
 * ledger  settings    schema
 *         notes       ID → note
 *         versions    NOTE/VERSION → the facts of a note as somebody wrote them, kept by an edit
 *         retractions NOTE → {why, by, at}
 *         callBacks   WORD → {dueAt, by, at, done}
 *         decisions   NOTE → {choice, reason, cases, by, at}: what the PD made of a flagged note
 *         turnouts    NOTE → {turnout, by, at}
 *         contacts    ID → contact
 *         merges      CONTACT → {into, by, at}: the same person was written twice
 *         inquiries   ID → our own question about an applicant
 *         moves       TRACK/AAMC/AT → which notes a move on the board was made for
 *         dismissals  TRACK/AAMC/KIND → a suggestion that was put away
 *         votes       TRACK/AAMC/READER → the band that a reader would give; it moves nobody
 *         history     a line per command
 */
export const SCHEMA_VERSION = 1;

export const DOCUMENT_NAMES = ['board', 'ledger'] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

export const MAP_NAMES = {
  board: [
    'settings',
    'imports',
    'blocks',
    'placements',
    'stars',
    'tags',
    'lists',
    'rounds',
    'verified',
    'filters',
    'ladders',
    'readings',
  ],
  ledger: [
    'settings',
    'notes',
    'versions',
    'retractions',
    'callBacks',
    'decisions',
    'turnouts',
    'contacts',
    'merges',
    'inquiries',
    'moves',
    'dismissals',
    'votes',
  ],
} as const satisfies Record<DocumentName, readonly string[]>;
export type MapName = (typeof MAP_NAMES)[DocumentName][number];

export type StoredValue = Json | Uint8Array;

/** The two documents of a workspace: authorised apart, because the ledger is the sensitive one. */
export type WorkspaceDocuments = Readonly<Record<DocumentName, Y.Doc>>;

export function createDocuments(): WorkspaceDocuments {
  return { board: new Y.Doc(), ledger: new Y.Doc() };
}

export function mapOf(doc: Y.Doc, name: MapName): Y.Map<StoredValue> {
  return doc.getMap<StoredValue>(name);
}

export function historyOf(doc: Y.Doc): Y.Array<Json> {
  return doc.getArray<Json>('history');
}

/** The schema that wrote the document; 0 while it is empty. */
export function schemaOf(doc: Y.Doc): number {
  const value = mapOf(doc, 'settings').get('schema');
  return typeof value === 'number' ? value : 0;
}

export function placementKey(track: string, id: string): string {
  return `${track}/${id}`;
}

/** Splits `TRACK/AAMC` or `AAMC/TAG` at the first slash. */
export function splitKey(key: string): readonly [string, string] {
  const at = key.indexOf('/');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
}
