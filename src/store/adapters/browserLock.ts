import { deleteDB } from 'idb';
import type { Clock } from '../../base/clock.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { BoardLock } from '../boardLock.ts';
import type { SavedSession } from '../session.ts';
import type { Workspace } from '../workspace.ts';
import type { BrowserStore } from './browserStore.ts';
import { nextDatabase, whileMoving } from './findPlace.ts';
import { inTransaction } from './inTransaction.ts';
import { writeMovedBoard } from './moveBoard.ts';
import { openDatabase } from './openDatabase.ts';
import { changeLock, isLock, type LockFacts, newLock, openLock } from './passphrase.ts';
import type { Place } from './place.ts';
import { scrub } from './scrub.ts';
import { keySeal, OPEN_SEAL, type Seal } from './seal.ts';
import { isOpenElsewhere, type TabIdentity } from './tabIdentity.ts';

export interface BrowserLockParts {
  readonly place: Place;
  readonly workspace: Workspace;
  readonly store: Pick<BrowserStore, 'close' | 'rest'>;
  readonly tab: TabIdentity;
  readonly clock: Clock;
  readonly isSet: boolean;
  /** Whether every edit is saved; a board that holds others is not closed. */
  readonly isSaved: () => boolean;
  readonly session: () => SavedSession;
  readonly reload: () => void;
}

const WRONG = 'This is not the passphrase of the board.';

export function browserLock(parts: BrowserLockParts): BoardLock {
  const { place, store } = parts;

  async function readLock(): Promise<LockFacts | null> {
    const database = await openDatabase(() => undefined, place.database);
    try {
      const lock = await database.get('meta', 'lock');
      return isLock(lock) ? lock : null;
    } finally {
      database.close();
    }
  }

  /** Another tab would go on writing in the form that is given up. */
  function move(seal: Seal, lock: LockFacts | null): Promise<Result<null, string>> {
    return whileMoving(async () => {
      if (await isOpenElsewhere(place.workspace)) {
        return err('The board is open in another tab. Close the other tabs first.');
      }
      await store.rest();
      if (!parts.isSaved()) return err(UNSAVED);
      try {
        await writeMovedBoard({
          workspace: parts.workspace,
          session: parts.session(),
          tab: parts.tab.id,
          from: place.database,
          to: await nextDatabase(place),
          seal,
          lock,
          clock: parts.clock,
        });
      } catch {
        return err('This browser’s storage refused it. Nothing was changed.');
      }
      // From here on the new database is the board; one that lives would write the old one anew.
      store.close();
      await deleteDB(place.database);
      // Snapshots of before are in the form of before.
      await deleteDB(place.snapshots);
      await scrub(place.database);
      parts.reload();
      return ok(null);
    });
  }

  return {
    isSet: parts.isSet,
    async set(passphrase) {
      const { lock, key } = await newLock(passphrase);
      return move(keySeal(key), lock);
    },
    async change(passphrase, next) {
      const lock = await readLock();
      const changed = lock === null ? null : await changeLock(lock, passphrase, next);
      if (changed === null) return err(WRONG);
      const database = await openDatabase(() => undefined, place.database);
      const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
      inTransaction(transaction.store.put(changed, 'lock'));
      await transaction.done;
      database.close();
      return ok(null);
    },
    async remove(passphrase) {
      const lock = await readLock();
      if (lock === null || (await openLock(lock, passphrase)) === null) return err(WRONG);
      return move(OPEN_SEAL, null);
    },
    async lockNow() {
      await store.rest();
      if (!parts.isSaved()) return err(UNSAVED);
      parts.reload();
      return ok(null);
    },
  };
}

const UNSAVED =
  'Edits are still only on screen, because this browser’s storage does not take them. Nothing was closed.';
