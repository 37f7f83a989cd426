import { err, ok } from '../../base/result.ts';
import type { BoardLock } from '../boardLock.ts';
import { inTransaction } from './inTransaction.ts';
import { isLock, type LockFacts } from './lockFacts.ts';
import { openDatabase } from './openDatabase.ts';
import { changeLock, newLock, openLock } from './passphrase.ts';
import { type RelocateParts, relocateBoard, UNSAVED } from './relocateBoard.ts';
import { keySeal, OPEN_SEAL, type Seal } from './seal.ts';

export interface BrowserLockParts extends RelocateParts {
  readonly isSet: boolean;
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

  const move = (seal: Seal, lock: LockFacts | null) => relocateBoard(parts, { seal, lock });

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
