import * as Y from 'yjs';
import type { Clock } from '../../base/clock.ts';
import { DOCUMENT_NAMES, type DocumentName, SCHEMA_VERSION } from '../document/schema.ts';
import type { SaveState } from '../saveState.ts';
import type { SavedSession } from '../session.ts';
import type { UndoLogWrite } from '../undoLog.ts';
import { isLocalOrigin, type Workspace } from '../workspace.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import { toStoredRow } from './storedRow.ts';

/**
 * Saves the workspace in this browser by listening to its documents.
 *
 * Every update of a person at this window waits in `waiting`; one write at a time takes all that
 * wait into one strict transaction together with their undo entries. "Saved" is said only in the
 * transaction's `complete`. A write that fails or does not answer within two seconds is said, kept,
 * and tried again with the database opened anew; editing goes on meanwhile.
 */
export interface BrowserStore {
  /** Called with each confirmed update, for other tabs: they never show what is not durable. */
  onSaved(listener: (document: DocumentName, update: Uint8Array) => void): void;
  saveSession(session: SavedSession): void;
  retryNow(): void;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
  close(): void;
}

interface Waiting {
  readonly document: DocumentName;
  readonly update: Uint8Array;
  readonly undoLog: UndoLogWrite;
}

export interface BrowserStoreParts {
  readonly workspace: Workspace;
  readonly database: Database;
  readonly clock: Clock;
  readonly onState: (state: SaveState) => void;
  readonly reopen?: typeof openDatabase;
}

/** After so long without an answer we say "Not saved"; after `HANG_MS` we open the database anew. */
const PATIENCE_MS = 2000;
const HANG_MS = 10_000;
const RETRY_MS = [500, 1000, 2000, 5000];

export function startBrowserStore(parts: BrowserStoreParts): BrowserStore {
  const { workspace, clock, onState } = parts;
  const reopen = parts.reopen ?? openDatabase;
  let database: Database | null = parts.database;
  let waiting: Waiting[] = [];
  let isWriting = false;
  let isClosed = false;
  let attempts = 0;
  let failingSince: number | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const savedListeners = new Set<(document: DocumentName, update: Uint8Array) => void>();
  const settledWaiters = new Set<() => void>();

  for (const document of DOCUMENT_NAMES) {
    workspace.documents[document].on('update', (update: Uint8Array, origin: unknown) => {
      if (!isLocalOrigin(origin)) return;
      waiting.push({ document, update, undoLog: origin.undoLog });
      if (failingSince === null) onState({ kind: 'saving' });
      else fail(null);
      void flush();
    });
  }

  async function flush(): Promise<void> {
    if (isWriting || isClosed || waiting.length === 0 || retryTimer !== undefined) return;
    isWriting = true;
    // A copy: edits that arrive during the write belong to the next one.
    const batch = waiting.slice();
    const watchdog = setTimeout(
      () => fail('This browser’s storage does not answer. Keep this tab open; we go on trying.'),
      PATIENCE_MS,
    );
    try {
      database ??= await reopen(forget);
      await answered(write(database, batch, clock));
      waiting = waiting.slice(batch.length);
      attempts = 0;
      failingSince = null;
      for (const { document, update } of batch) {
        for (const listener of savedListeners) listener(document, update);
      }
      onState(waiting.length === 0 ? { kind: 'saved', at: clock.now() } : { kind: 'saving' });
    } catch (error) {
      database?.close();
      database = null;
      fail(reasonOf(error));
      const delay = RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)]!;
      attempts += 1;
      retryTimer = setTimeout(retryNow, delay);
    } finally {
      clearTimeout(watchdog);
      isWriting = false;
    }
    if (waiting.length > 0) void flush();
    else for (const resolve of settledWaiters) resolve();
  }

  let lastReason = '';
  function fail(reason: string | null): void {
    failingSince ??= clock.now();
    lastReason = reason ?? lastReason;
    onState({
      kind: 'failed',
      reason: lastReason,
      since: failingSince,
      unsaved: waiting.length,
    });
  }

  function forget(): void {
    database = null;
  }

  function retryNow(): void {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    void flush();
  }

  let sessionTimer: ReturnType<typeof setTimeout> | undefined;
  return {
    onSaved(listener) {
      savedListeners.add(listener);
    },
    saveSession(session) {
      clearTimeout(sessionTimer);
      // Where the person was is worth no alarm: it is written when there is time, and may fail.
      sessionTimer = setTimeout(() => {
        database?.put('session', session, 'last').catch(() => undefined);
      }, 250);
    },
    retryNow,
    settled() {
      if (waiting.length === 0 && !isWriting) return Promise.resolve();
      return new Promise((resolve) => {
        settledWaiters.add(() => resolve());
      });
    },
    close() {
      isClosed = true;
      clearTimeout(retryTimer);
      clearTimeout(sessionTimer);
      database?.close();
    },
  };
}

/** Rejects when the write hangs. It may still come through later; a row stored twice does no harm. */
function answered(write: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), HANG_MS);
    write.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function write(database: Database, batch: readonly Waiting[], clock: Clock): Promise<void> {
  const rows = [];
  for (const [document, updates] of byDocument(batch)) {
    rows.push(await toStoredRow(document, Y.mergeUpdates(updates), clock.now()));
  }
  const transaction = database.transaction(['rows', 'undo', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  for (const row of rows) void transaction.objectStore('rows').add(row);
  void transaction.objectStore('meta').put(SCHEMA_VERSION, 'schema');
  for (const { undoLog } of batch) {
    for (const id of undoLog.remove) void transaction.objectStore('undo').delete(id);
    for (const entry of undoLog.put) void transaction.objectStore('undo').put(entry);
  }
  await transaction.done;
}

function byDocument(batch: readonly Waiting[]): Map<DocumentName, Uint8Array[]> {
  const updates = new Map<DocumentName, Uint8Array[]>();
  for (const { document, update } of batch) {
    const list = updates.get(document);
    if (list === undefined) updates.set(document, [update]);
    else list.push(update);
  }
  return updates;
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return 'This computer gives the browser no more room. Free some disk space; we go on trying.';
  }
  return 'This browser’s storage refused the write. Keep this tab open; we go on trying.';
}
