import { err } from '../base/result.ts';
import type { BoardLock } from './boardLock.ts';

const NOT_LOADED = 'This part of the program did not load. Nothing was changed: try again.';

/**
 * The lock of a board whose working parts are loaded at the first use, so that whether it is set is
 * known, and its key heard, from the moment in which the board is drawn.
 */
export function lockLater(isSet: boolean, load: (isSet: boolean) => Promise<BoardLock>): BoardLock {
  const on =
    <Words extends readonly string[]>(
      deed: (lock: BoardLock, ...words: Words) => ReturnType<BoardLock['lockNow']>,
    ) =>
    async (...words: Words) => {
      const lock = await load(isSet).catch(() => null);
      return lock === null ? err(NOT_LOADED) : deed(lock, ...words);
    };
  return {
    isSet,
    set: on((lock, passphrase: string) => lock.set(passphrase)),
    change: on((lock, passphrase: string, next: string) => lock.change(passphrase, next)),
    remove: on((lock, passphrase: string) => lock.remove(passphrase)),
    lockNow: on((lock) => lock.lockNow()),
  };
}
