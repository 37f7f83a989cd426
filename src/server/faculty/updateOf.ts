import * as Y from 'yjs';
import type { HistoryLine } from '../../domain/board.ts';
import { applyEdits, type Edit } from '../../store/document/applyEdits.ts';

/**
 * An edit with its line of history as an update of the ledger. It is made in a copy, so that nobody
 * sees it before it is stored.
 */
export function updateOf(ledger: Y.Doc, edit: Edit, line: HistoryLine): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ledger));
  const before = Y.encodeStateVector(copy);
  applyEdits(copy, [edit], line, null);
  return Y.encodeStateAsUpdate(copy, before);
}
