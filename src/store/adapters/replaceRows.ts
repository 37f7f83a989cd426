import type { Clock } from '../../base/clock.ts';
import type { DocumentsState } from '../document/documentState.ts';
import { DOCUMENT_NAMES } from '../document/schema.ts';
import { inTransaction } from './inTransaction.ts';
import { openDatabase } from './openDatabase.ts';
import { OPEN_SEAL, type Seal } from './seal.ts';
import { schemaMark } from './storedRow.ts';

/** Puts a state in place of everything that is stored, in one transaction: all of it or nothing. */
export async function replaceRows(
  state: DocumentsState,
  clock: Clock,
  { seal = OPEN_SEAL, name }: { readonly seal?: Seal; readonly name?: string } = {},
): Promise<void> {
  const rows = await Promise.all(
    DOCUMENT_NAMES.map((document) => seal.row(document, state[document], clock.now())),
  );
  const database = await openDatabase(() => undefined, name);
  const transaction = database.transaction(['rows', 'undo', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  inTransaction(transaction.objectStore('rows').clear());
  // Steps of another state would take back what is not there.
  inTransaction(transaction.objectStore('undo').clear());
  inTransaction(transaction.objectStore('meta').put(crypto.randomUUID(), 'canary'));
  inTransaction(transaction.objectStore('meta').put(schemaMark(seal), 'schema'));
  for (const row of rows) inTransaction(transaction.objectStore('rows').add(row));
  await transaction.done;
  database.close();
}
