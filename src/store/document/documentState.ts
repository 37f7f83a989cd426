import * as Y from 'yjs';
import { isSameJson } from '../../base/json.ts';
import { err, ok, type Result } from '../../base/result.ts';
import {
  createDocuments,
  DOCUMENT_NAMES,
  type DocumentName,
  historyOf,
  MAP_NAMES,
  mapOf,
  SCHEMA_VERSION,
  schemaOf,
  type WorkspaceDocuments,
} from './schema.ts';

/** Each document whole, as one update that any other copy of it can take in. */
export type DocumentsState = Readonly<Record<DocumentName, Uint8Array>>;

export function stateOf(documents: WorkspaceDocuments): DocumentsState {
  const entries = DOCUMENT_NAMES.map((name) => [name, Y.encodeStateAsUpdate(documents[name])]);
  return Object.fromEntries(entries) as DocumentsState;
}

/** New documents that hold all that the given states hold, or a sentence on why they cannot. */
export function documentsOf(
  ...states: readonly Readonly<Record<string, Uint8Array>>[]
): Result<WorkspaceDocuments, string> {
  const documents = createDocuments();
  for (const state of states) {
    for (const name of DOCUMENT_NAMES) {
      const bytes = state[name];
      if (bytes === undefined) return err('A part of this file is missing. Open an older one.');
      try {
        Y.applyUpdate(documents[name], bytes, 'load');
      } catch {
        return err('A part of this file cannot be read. Open an older one.');
      }
    }
  }
  if (DOCUMENT_NAMES.some((name) => schemaOf(documents[name]) > SCHEMA_VERSION)) {
    return err('This was saved by a newer version of this tool. Update the tool, then try again.');
  }
  return ok(documents);
}

/** Takes a saved update in; false where it cannot be read. */
export function takesIn(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes, 'load');
    return true;
  } catch {
    return false;
  }
}

/** Takes the state in; listeners hear only of what was not there before. */
export function takeIn(documents: WorkspaceDocuments, state: DocumentsState, origin: object): void {
  for (const name of DOCUMENT_NAMES) Y.applyUpdate(documents[name], state[name], origin);
}

/** Whether both hold the same under every key, and the same history line for line. */
export function holdSame(a: WorkspaceDocuments, b: WorkspaceDocuments): boolean {
  return DOCUMENT_NAMES.every(
    (name) =>
      isSameJson(historyOf(a[name]).toArray(), historyOf(b[name]).toArray()) &&
      MAP_NAMES[name].every((map) => {
        const [left, right] = [mapOf(a[name], map), mapOf(b[name], map)];
        return (
          left.size === right.size &&
          [...left.entries()].every(
            ([key, value]) => right.has(key) && isSame(value, right.get(key)),
          )
        );
      }),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  if (!(a instanceof Uint8Array && b instanceof Uint8Array)) return isSameJson(a, b);
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
