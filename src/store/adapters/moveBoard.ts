import { deleteDB } from 'idb';
import type { Clock } from '../../base/clock.ts';
import { stateOf } from '../document/documentState.ts';
import { DOCUMENT_NAMES } from '../document/schema.ts';
import type { SavedSession } from '../session.ts';
import type { TabPlace } from '../tabPlace.ts';
import type { UndoEntry } from '../undoLog.ts';
import type { Workspace } from '../workspace.ts';
import { inTransaction } from './inTransaction.ts';
import { keyOf, placeRecord } from './keptPlaces.ts';
import { sessionRecord } from './loadWorkspace.ts';
import type { LockFacts } from './lockFacts.ts';
import { openDatabase } from './openDatabase.ts';
import type { Seal } from './seal.ts';
import { schemaMark } from './storedRow.ts';

export interface BoardToMove {
  readonly workspace: Workspace;
  /** What can be taken back there. */
  readonly steps: readonly UndoEntry[];
  readonly session: SavedSession;
  readonly tab: string;
  /** Where the person of this tab is; null where another tab will open the board. */
  readonly place: TabPlace | null;
  readonly from: string;
  readonly to: string;
  readonly seal: Seal;
  /** Null: the board is open from now on. */
  readonly lock: LockFacts | null;
  readonly clock: Clock;
}

/**
 * Writes a board into a new database in another form and reads it back. The old one can be deleted
 * then; cut off at any point, at least one of the two is whole (`findPlace` tells which). Rejects, and
 * leaves no new one, when it cannot be written or does not read as it was written, or when somebody
 * edited the board meanwhile.
 */
export async function writeMovedBoard(board: BoardToMove): Promise<void> {
  const { workspace, seal, clock, to } = board;
  let isEdited = false;
  const onEdit = () => {
    isEdited = true;
  };
  for (const name of DOCUMENT_NAMES) workspace.documents[name].on('update', onEdit);
  const state = stateOf(workspace.documents);
  const rows = await Promise.all(
    DOCUMENT_NAMES.map((name) => seal.row(name, state[name], clock.now())),
  );
  const steps = await Promise.all(board.steps.map((entry) => seal.undo(entry, board.tab)));
  const session = await sessionRecord(board.session, seal);
  const place = board.place && (await placeRecord(board.place, seal, clock.now()));
  const database = await openDatabase(() => undefined, to);
  try {
    const transaction = database.transaction(['rows', 'undo', 'meta', 'session'], 'readwrite', {
      durability: 'strict',
    });
    const meta = transaction.objectStore('meta');
    for (const row of rows) inTransaction(transaction.objectStore('rows').add(row));
    for (const step of steps) inTransaction(transaction.objectStore('undo').put(step));
    inTransaction(transaction.objectStore('session').put(session, 'last'));
    if (place !== null) {
      inTransaction(transaction.objectStore('session').put(place, keyOf(board.tab)));
    }
    inTransaction(meta.put(schemaMark(seal), 'schema'));
    inTransaction(meta.put(crypto.randomUUID(), 'canary'));
    inTransaction(meta.put(board.from, 'movedFrom'));
    if (board.lock !== null) inTransaction(meta.put(board.lock, 'lock'));
    await transaction.done;
    const stored = await database.getAll('rows');
    const read = await Promise.all(stored.map((row) => seal.bytesOf(row)));
    const isWhole = DOCUMENT_NAMES.every((name) => {
      const index = stored.findIndex(({ document }) => document === name);
      return isSame(read[index] ?? null, state[name]);
    });
    if (!isWhole || isEdited) throw new Error('The new database is not the board.');
  } catch (error) {
    database.close();
    await deleteDB(to);
    throw error;
  } finally {
    for (const name of DOCUMENT_NAMES) workspace.documents[name].off('update', onEdit);
  }
  database.close();
}

function isSame(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
