import * as Y from 'yjs';
import type { Clock } from '../../base/clock.ts';
import { DOCUMENT_NAMES, type DocumentName } from '../document/schema.ts';
import { nextTask } from '../nextTask.ts';
import type { SaveState } from '../saveState.ts';
import type { SavedSession } from '../session.ts';
import type { UndoEntry, UndoLogWrite } from '../undoLog.ts';
import { isLocalOrigin, type Workspace } from '../workspace.ts';
import { ask, inTransaction, readMeta } from './inTransaction.ts';
import { type ReadyWorkspace, sessionRecord } from './loadWorkspace.ts';
import { type Database, isNewerDatabase, newerDatabase, openDatabase } from './openDatabase.ts';
import type { Seal } from './seal.ts';
import { type StoredRow, schemaMark } from './storedRow.ts';
import type { TabIdentity } from './tabIdentity.ts';

/**
 * Saves the workspace in this browser by listening to its documents.
 *
 * Every update of a person at this window waits in `waiting`; one write at a time takes all that
 * wait into one strict transaction together with their undo entries. "Saved" is said only in the
 * transaction's `complete`. A write that fails or does not answer within two seconds is said, kept,
 * and tried again with the database opened anew; editing goes on meanwhile.
 *
 * A database can be taken away from under a live page: cleared by a person, a policy or the browser.
 * It is then opened again, and where it is not the one that was left, everything is written anew.
 */
export interface BrowserStore {
  /** Called after each confirmed write, for other tabs: they never show what is not durable. */
  onSaved(listener: () => void): void;
  /** Saves what transactions of this origin bring, as if it were done here. */
  saveFrom(origin: object): void;
  /** Takes in what other tabs have saved since. The database is what all tabs agree on. */
  catchUp(): Promise<void>;
  /** The browser has closed the database. */
  closedByBrowser(): void;
  saveSession(session: SavedSession): void;
  retryNow(): void;
  /** Writes where the person is too, at once; resolves when nothing waits any more. */
  rest(): Promise<void>;
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
  readonly loaded: ReadyWorkspace;
  readonly tab: TabIdentity;
  readonly clock: Clock;
  readonly onState: (state: SaveState) => void;
  /** The stored data was gone, and everything has been saved again. */
  readonly onRestored: () => void;
  readonly reopen?: typeof openDatabase;
}

/** Marks a transaction that another tab made and has saved already. */
export const OTHER_TAB = 'other-tab';

/** After so long without an answer we say "Not saved"; after `HANG_MS` we open the database anew. */
export const PATIENCE_MS = 2000;
const HANG_MS = 10_000;
/** An import: it is checked and copied in a task of its own, not in the one that made it. */
const LARGE_BYTES = 500_000;
const RETRY_MS = [500, 1000, 2000, 5000];
const NO_UNDO: UndoLogWrite = { put: [], remove: [] };

export function startBrowserStore(parts: BrowserStoreParts): BrowserStore {
  const { workspace, clock, onState } = parts;
  const reopen = parts.reopen ?? openDatabase;
  const { seal, undo } = parts.loaded;
  let database: Database | null = parts.loaded.database;
  let { canary, lastKey } = parts.loaded;
  /** Rows of this tab: they are in the documents already. */
  const ownKeys = new Set<number>();
  let waiting: Waiting[] = [];
  let isLost = false;
  let isWriting = false;
  let isClosed = false;
  let attempts = 0;
  let failingSince: number | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const savedOrigins = new Set<unknown>();
  const savedListeners = new Set<() => void>();
  const settledWaiters = new Set<() => void>();

  for (const document of DOCUMENT_NAMES) {
    workspace.documents[document].on('update', (update: Uint8Array, origin: unknown) => {
      const isForeign = !isLocalOrigin(origin);
      if (isForeign && !savedOrigins.has(origin)) return;
      waiting.push({ document, update, undoLog: isForeign ? NO_UNDO : origin.undoLog });
      if (failingSince === null) onState({ kind: 'saving' });
      else fail(null);
      void flush();
    });
  }

  if (undo.taken.length > 0) {
    renameSteps(parts.loaded.database, undo.taken, parts.tab.id, seal).catch(() => undefined);
  }

  async function flush(): Promise<void> {
    const isIdle = waiting.length === 0 && !isLost;
    if (isWriting || isClosed || isIdle || retryTimer !== undefined) return;
    isWriting = true;
    const watchdog = setTimeout(
      () => fail('This browser’s storage does not answer. Keep this tab open; we go on trying.'),
      PATIENCE_MS,
    );
    try {
      const isRestored = database === null ? await openAgain() : false;
      // A copy: edits that arrive during the write belong to the next one.
      const batch = waiting.slice();
      const whole = isRestored ? wholeState(workspace) : [];
      if (batch.some(({ update }) => update.length > LARGE_BYTES)) await nextTask();
      await answered(save([...whole, ...batch]));
      isLost = false;
      waiting = waiting.slice(batch.length);
      attempts = 0;
      failingSince = null;
      onState(waiting.length === 0 ? { kind: 'saved', at: clock.now() } : { kind: 'saving' });
      for (const listener of savedListeners) listener();
      if (isRestored) parts.onRestored();
    } catch (error) {
      database?.close();
      database = null;
      isLost = true;
      fail(reasonOf(error));
      const delay = RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)]!;
      attempts += 1;
      if (!isClosed) retryTimer = setTimeout(retryNow, delay);
    } finally {
      clearTimeout(watchdog);
      isWriting = false;
    }
    if (waiting.length > 0 || isLost) void flush();
    else for (const resolve of settledWaiters) resolve();
  }

  /** Opens the database again; true when it is not the one that was left. */
  async function openAgain(): Promise<boolean> {
    const opened = await reopen(closedByBrowser);
    const found = await readMeta(opened, 'canary');
    database = opened;
    // Its rows may be others under the same numbers: all are read again, which changes nothing twice.
    lastKey = 0;
    ownKeys.clear();
    const isRestored = canary !== null && found !== canary;
    // Under a new name, so that every other tab writes what it knows as well.
    if (isRestored) canary = crypto.randomUUID();
    else if (typeof found === 'string') canary = found;
    return isRestored;
  }

  async function save(batch: readonly Waiting[]): Promise<void> {
    if (database === null || batch.length === 0) return;
    const name = canary ?? crypto.randomUUID();
    const keys = await write(database, batch, { tab: parts.tab.id, canary: name, clock, seal });
    canary = name;
    for (const key of keys) ownKeys.add(key);
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

  function closedByBrowser(): void {
    if (isClosed) return;
    database = null;
    isLost = true;
    fail(
      'The browser closed its storage or cleared it. Keep this tab open; we save everything anew.',
    );
    void flush();
  }

  function retryNow(): void {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    void flush();
  }

  let catching: Promise<void> | null = null;
  let mustCatchAgain = false;

  /** One at a time; whoever asks meanwhile gets another round. */
  function catchUp(): Promise<void> {
    mustCatchAgain = true;
    catching ??= (async () => {
      try {
        while (mustCatchAgain) {
          mustCatchAgain = false;
          await readNewRows();
        }
      } catch {
        // The database is going away: the next write says so and opens it anew.
      } finally {
        catching = null;
      }
    })();
    return catching;
  }

  async function readNewRows(): Promise<void> {
    if (database === null || isClosed) return;
    const transaction = database.transaction('rows');
    inTransaction(transaction.done);
    const range = IDBKeyRange.lowerBound(lastKey, true);
    const [rows, keys] = await Promise.all([
      ask(() => transaction.store.getAll(range)),
      ask(() => transaction.store.getAllKeys(range)),
    ]);
    let hasBoard = false;
    for (const [index, row] of rows.entries()) {
      const key = keys[index]!;
      if (ownKeys.delete(key)) continue;
      const bytes = await seal.bytesOf(row);
      if (bytes === null) continue;
      Y.applyUpdate(workspace.documents[row.document], bytes, OTHER_TAB);
      hasBoard ||= row.document === 'board';
    }
    lastKey = keys.at(-1) ?? lastKey;
    if (hasBoard) await workspace.decodeNewBlocks();
  }

  let sessionTimer: ReturnType<typeof setTimeout> | undefined;
  let lastSession: SavedSession | null = null;

  async function writeSession(session: SavedSession): Promise<void> {
    const record = await sessionRecord(session, seal);
    await database?.put('session', record, 'last').catch(() => undefined);
  }

  return {
    onSaved(listener) {
      savedListeners.add(listener);
    },
    saveFrom(origin) {
      savedOrigins.add(origin);
    },
    catchUp,
    closedByBrowser,
    saveSession(session) {
      clearTimeout(sessionTimer);
      // Where the person was is worth no alarm: it is written when there is time, and may fail.
      lastSession = session;
      sessionTimer = setTimeout(() => void writeSession(session), 250);
    },
    retryNow,
    settled() {
      if (waiting.length === 0 && !isWriting && !isLost) return Promise.resolve();
      return new Promise((resolve) => {
        settledWaiters.add(() => resolve());
      });
    },
    async rest() {
      clearTimeout(sessionTimer);
      if (lastSession !== null) await writeSession(lastSession);
      await this.settled();
    },
    close() {
      isClosed = true;
      clearTimeout(retryTimer);
      clearTimeout(sessionTimer);
      database?.close();
    },
  };
}

/** A step taken over and not renamed would belong to nobody after the next reload. */
async function renameSteps(
  database: Database,
  entries: readonly UndoEntry[],
  tab: string,
  seal: Seal,
): Promise<void> {
  const renamed = await Promise.all(entries.map((entry) => seal.undo(entry, tab)));
  const transaction = database.transaction('undo', 'readwrite');
  for (const entry of renamed) transaction.store.put(entry).catch(() => undefined);
  await transaction.done;
}

/** Everything that is on the screen, to be written into a database that lost it. */
function wholeState(workspace: Workspace): readonly Waiting[] {
  const undoLog = { put: workspace.undoEntries(), remove: [] };
  return DOCUMENT_NAMES.map((document, index) => ({
    document,
    update: Y.encodeStateAsUpdate(workspace.documents[document]),
    undoLog: index === 0 ? undoLog : NO_UNDO,
  }));
}

/** Rejects when the write hangs. It may still come through later; a row stored twice does no harm. */
function answered(write: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), HANG_MS);
    write.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface WriteMarks {
  readonly tab: string;
  readonly canary: string;
  readonly clock: Clock;
  readonly seal: Seal;
}

/** Writes one transaction and resolves with the keys of its rows when it is complete. */
async function write(
  database: Database,
  batch: readonly Waiting[],
  { tab, canary, clock, seal }: WriteMarks,
): Promise<readonly number[]> {
  const rows: StoredRow[] = [];
  for (const [document, updates] of byDocument(batch)) {
    rows.push(await seal.row(document, Y.mergeUpdates(updates), clock.now()));
  }
  const steps = await Promise.all(
    batch.map(({ undoLog }) => Promise.all(undoLog.put.map((entry) => seal.undo(entry, tab)))),
  );
  const transaction = database.transaction(['rows', 'undo', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  inTransaction(transaction.done);
  const mark = await transaction.objectStore('meta').get('schema');
  if (typeof mark === 'number' && mark > schemaMark(seal)) {
    transaction.abort();
    throw newerDatabase();
  }
  const keys = rows.map((row) => transaction.objectStore('rows').add(row));
  for (const key of keys) inTransaction(key);
  inTransaction(transaction.objectStore('meta').put(schemaMark(seal), 'schema'));
  inTransaction(transaction.objectStore('meta').put(canary, 'canary'));
  for (const [index, { undoLog }] of batch.entries()) {
    for (const id of undoLog.remove) inTransaction(transaction.objectStore('undo').delete(id));
    for (const entry of steps[index]!) inTransaction(transaction.objectStore('undo').put(entry));
  }
  await transaction.done;
  return Promise.all(keys);
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
  if (isNewerDatabase(error)) {
    return 'A newer version of the board is open in this browser. Reload this tab to go on in it.';
  }
  return 'This browser’s storage refused the write. Keep this tab open; we go on trying.';
}
