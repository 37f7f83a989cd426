import type { Instant } from '../base/clock.ts';

/** Edits that only the browser holds are worth a word after so long, and again after so long. */
export const FIRST_REMINDER_MS = 5 * 60_000;
export const NEXT_REMINDER_MS = 30 * 60_000;

export interface BackupFacts {
  readonly now: Instant;
  /** When everything was last written outside the browser's own storage; null: never. */
  readonly backedUpAt: Instant | null;
  /** When the last reminder was shown; null: none yet. */
  readonly remindedAt: Instant | null;
  /** When each edit was made, in any order. */
  readonly edits: Iterable<Instant>;
}

/** How many edits wait for a backup, and since when; null while it is not worth a word. */
export function backupReminder({
  now,
  backedUpAt,
  remindedAt,
  edits,
}: BackupFacts): { readonly count: number; readonly since: Instant } | null {
  let count = 0;
  let since = Number.POSITIVE_INFINITY;
  for (const at of edits) {
    if (backedUpAt !== null && at <= backedUpAt) continue;
    count += 1;
    since = Math.min(since, at);
  }
  if (count === 0 || now - since < FIRST_REMINDER_MS) return null;
  return remindedAt !== null && now - remindedAt < NEXT_REMINDER_MS ? null : { count, since };
}
