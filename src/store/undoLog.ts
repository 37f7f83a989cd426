import type { Instant } from '../base/clock.ts';
import type { Change } from './document/applyEdits.ts';
import type { DocumentName } from './document/schema.ts';

/** A command of mine that can be taken back. Plain data, so that it outlives a reload. */
export interface UndoEntry {
  readonly id: string;
  /** Grows by one per entry of this log; the order of undoing. */
  readonly order: number;
  readonly document: DocumentName;
  readonly at: Instant;
  readonly changes: readonly Change[];
  /** The sentence that told of the command. */
  readonly message: string;
  readonly undone: boolean;
}

/** Changes of the log that must be saved in the same breath as the edits they belong to. */
export interface UndoLogWrite {
  readonly put: readonly UndoEntry[];
  readonly remove: readonly string[];
}

/**
 * My commands, oldest first. Everything up to `done` stands; what follows was undone and can be
 * redone until a new command is given.
 */
export interface UndoLog {
  readonly entries: readonly UndoEntry[];
  readonly done: number;
}

export const EMPTY_UNDO_LOG: UndoLog = { entries: [], done: 0 };

export function restoreUndoLog(saved: readonly UndoEntry[]): UndoLog {
  const entries = saved.toSorted((a, b) => a.order - b.order);
  const firstUndone = entries.findIndex((entry) => entry.undone);
  return { entries, done: firstUndone < 0 ? entries.length : firstUndone };
}

export function pushEntry(
  log: UndoLog,
  entry: Omit<UndoEntry, 'order' | 'undone'>,
): readonly [UndoLog, UndoLogWrite] {
  const kept = log.entries.slice(0, log.done);
  const added: UndoEntry = { ...entry, order: (kept.at(-1)?.order ?? 0) + 1, undone: false };
  return [
    { entries: [...kept, added], done: kept.length + 1 },
    { put: [added], remove: log.entries.slice(log.done).map(({ id }) => id) },
  ];
}

export function stepBack(log: UndoLog): readonly [UndoEntry, UndoLog, UndoLogWrite] | null {
  return step(log, log.done - 1, log.done - 1, true);
}

export function stepForward(log: UndoLog): readonly [UndoEntry, UndoLog, UndoLogWrite] | null {
  return step(log, log.done, log.done + 1, false);
}

function step(
  log: UndoLog,
  index: number,
  done: number,
  undone: boolean,
): readonly [UndoEntry, UndoLog, UndoLogWrite] | null {
  const entry = log.entries[index];
  if (entry === undefined) return null;
  const changed: UndoEntry = { ...entry, undone };
  const entries = log.entries.with(index, changed);
  return [entry, { entries, done }, { put: [changed], remove: [] }];
}
