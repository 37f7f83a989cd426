import type { Result } from '../base/result.ts';

/**
 * The lock of the board that is open: an optional passphrase without which what this browser stores
 * cannot be read. An error is a sentence that says why nothing was changed.
 */
export interface BoardLock {
  readonly isSet: boolean;
  /** Encrypts the board with a new passphrase; the page has to be loaded anew then. */
  set(passphrase: string): Promise<Result<null, string>>;
  /** Exchanges the passphrase of a locked board. */
  change(passphrase: string, next: string): Promise<Result<null, string>>;
  /** Takes the lock off; the page has to be loaded anew then. */
  remove(passphrase: string): Promise<Result<null, string>>;
  /** Saves everything and closes the board behind its passphrase. */
  lockNow(): Promise<Result<null, string>>;
}
