import type * as Y from 'yjs';
import { isSameJson } from '../../base/json.ts';
import type { HistoryLine } from '../../domain/board.ts';
import {
  type DocumentName,
  historyOf,
  type MapName,
  mapOf,
  SCHEMA_VERSION,
  type StoredValue,
  schemaOf,
} from './schema.ts';

/** One value to write; `undefined` removes the key. A command's plan is a list of these. */
export interface Edit {
  readonly map: MapName;
  readonly key: string;
  readonly value: StoredValue | undefined;
}

/** What an edit did, so that it can be taken back while nobody has changed the value since. */
export interface Change {
  readonly map: MapName;
  readonly key: string;
  readonly before: StoredValue | undefined;
  readonly after: StoredValue | undefined;
}

/**
 * Writes the edits and the history line in one transaction: one undo step, one saved row, one
 * message to other tabs. Returns the changes that were really made; an edit that writes what is
 * already there is none.
 */
export function applyEdits(
  doc: Y.Doc,
  edits: readonly Edit[],
  line: HistoryLine | null,
  origin: unknown,
): readonly Change[] {
  const changes: Change[] = [];
  doc.transact(() => {
    if (schemaOf(doc) === 0) mapOf(doc, 'settings').set('schema', SCHEMA_VERSION);
    for (const edit of edits) {
      const map = mapOf(doc, edit.map);
      const before = map.get(edit.key);
      if (isSameJson(before, edit.value)) continue;
      if (edit.value === undefined) map.delete(edit.key);
      else map.set(edit.key, edit.value);
      changes.push({ map: edit.map, key: edit.key, before, after: edit.value });
    }
    if (line !== null) historyOf(doc).push([{ ...line } as never]);
  }, origin);
  return changes;
}

/**
 * The edits that take changes back, leaving alone what somebody else has changed since: undo mine,
 * keep theirs.
 */
export function revertingEdits(doc: Y.Doc, changes: readonly Change[]): readonly Edit[] {
  return changes.toReversed().flatMap(({ map, key, before, after }) => {
    const current = mapOf(doc, map).get(key);
    return isSameJson(current, after) ? [{ map, key, value: before }] : [];
  });
}

/** Commands name the document that they write to; one command writes to one document. */
export interface DocumentEdits {
  readonly document: DocumentName;
  readonly edits: readonly Edit[];
}
