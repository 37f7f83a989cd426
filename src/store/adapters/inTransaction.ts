import type { Database } from './openDatabase.ts';

/**
 * A request whose outcome the end of its transaction tells: where that is aborted, each of its
 * requests fails too, and nobody waits for them one by one.
 */
export function inTransaction(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** What `meta` holds under a key. */
export async function readMeta(database: Database, key: string): Promise<unknown> {
  const transaction = database.transaction('meta');
  inTransaction(transaction.done);
  return transaction.store.get(key);
}

/** Asks at once, and rejects where the asking itself is refused: no answer of others is left alone. */
export async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  return request();
}
