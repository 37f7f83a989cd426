import * as Y from 'yjs';
import type { Clock } from '../../base/clock.ts';
import { DOCUMENT_NAMES } from '../document/schema.ts';
import { inTransaction } from './inTransaction.ts';
import type { Database } from './openDatabase.ts';
import { OPEN_SEAL, type Seal } from './seal.ts';

/** Below so many rows, opening is fast enough and nothing needs merging. */
export const MERGE_ABOVE = 400;

/**
 * Merges the rows of each document into one, so that a week of edits opens as fast as an hour's.
 * One tab at a time does it, under a Web Lock, when nothing else is going on. Rows that other tabs
 * append meanwhile are not among those replaced; if any of those read is gone, nothing is written.
 */
export async function mergeRows(
  database: Database,
  clock: Clock,
  seal: Seal = OPEN_SEAL,
): Promise<boolean> {
  return navigator.locks.request(
    `soap-board-merge-${database.name}`,
    { ifAvailable: true },
    async (lock) => {
      if (lock === null) return false;
      const reading = database.transaction('rows');
      inTransaction(reading.done);
      const [rows, keys] = await Promise.all([reading.store.getAll(), reading.store.getAllKeys()]);
      if (rows.length <= MERGE_ABOVE) return false;
      const bytes = await Promise.all(rows.map((row) => seal.bytesOf(row)));
      if (bytes.includes(null)) return false;
      const merged = [];
      for (const document of DOCUMENT_NAMES) {
        const updates = bytes.filter((_, index) => rows[index]!.document === document);
        if (updates.length === 0) continue;
        merged.push(await seal.row(document, Y.mergeUpdates(updates as Uint8Array[]), clock.now()));
      }
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      const present = new Set(await transaction.store.getAllKeys());
      if (!keys.every((key) => present.has(key))) {
        transaction.abort();
        await transaction.done.catch(() => undefined);
        return false;
      }
      for (const key of keys) inTransaction(transaction.store.delete(key));
      for (const row of merged) inTransaction(transaction.store.add(row));
      await transaction.done;
      return true;
    },
  );
}
