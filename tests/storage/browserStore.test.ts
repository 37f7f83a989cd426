import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type BrowserStore, startBrowserStore } from '../../src/store/adapters/browserStore.ts';
import { leaveOut, loadWorkspace, rescueFile } from '../../src/store/adapters/loadWorkspace.ts';
import { mergeRows } from '../../src/store/adapters/mergeRows.ts';
import { type Database, openDatabase } from '../../src/store/adapters/openDatabase.ts';
import { joinOtherTabs } from '../../src/store/adapters/otherTabs.ts';
import type { TabIdentity } from '../../src/store/adapters/tabIdentity.ts';
import { addNote } from '../../src/store/commands/addNote.ts';
import { moveToBand } from '../../src/store/commands/moveToBand.ts';
import { mapOf } from '../../src/store/document/schema.ts';
import type { SaveState } from '../../src/store/saveState.ts';
import { createWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { importInto, sampleId, samplePool, TRACK } from '../support/sampleWorkspace.ts';
import { holdTransactions, spyOnTransactions } from './transactions.ts';

let name = '';
let turn = 0;
const clock = { now: () => Date.now() };
const open: BrowserStore[] = [];

beforeEach(() => {
  turn += 1;
  name = `storage-test-${turn}`;
});

afterEach(async () => {
  for (const store of open.splice(0)) store.close();
  await deleteDB(name);
});

interface Opened {
  workspace: Workspace;
  store: BrowserStore;
  states: SaveState[];
  database: Database;
  restored: () => number;
}

interface Given {
  readonly reopen?: typeof openDatabase;
  readonly tab?: TabIdentity;
  readonly onState?: (state: SaveState) => void;
}

const FIRST_TAB: TabIdentity = { id: 'first tab', isOpen: () => true };
const SECOND_TAB: TabIdentity = { id: 'second tab', isOpen: () => true };

async function openWorkspace(given: Given = {}): Promise<Opened> {
  const { reopen, tab = FIRST_TAB, onState = () => undefined } = given;
  let store: BrowserStore | null = null;
  const loaded = await loadWorkspace(tab, () => store?.closedByBrowser(), name);
  if (loaded.kind !== 'ready') throw new Error(`found ${loaded.kind}`);
  const workspace = createWorkspace({
    clock,
    random: Math.random,
    replica: crypto.randomUUID(),
    user: 'Coordinator',
    documents: loaded.documents,
    undoEntries: loaded.undo.entries,
  });
  const states: SaveState[] = [];
  let restored = 0;
  store = startBrowserStore({
    workspace,
    loaded,
    tab,
    clock,
    onState: (state) => {
      states.push(state);
      onState(state);
    },
    onRestored: () => {
      restored += 1;
    },
    reopen: reopen ?? ((onClosed) => openDatabase(onClosed, name)),
  });
  open.push(store);
  const { database } = loaded;
  return { workspace, store, states, database, restored: () => restored };
}

function band(workspace: Workspace, index: number, to: 'top' | 'usable' | 'never'): void {
  const result = workspace.run(moveToBand, { track: TRACK, ids: [sampleId(index)], band: to });
  if (!result.ok) throw new Error(result.error);
}

test('what was said to be saved is there after opening again, undo steps included', async () => {
  const first = await openWorkspace();
  importInto(first.workspace, samplePool(12), 'aaaaaaaaaaaaaaaa');
  for (let index = 0; index < 10; index += 1) band(first.workspace, index, 'top');
  await first.store.settled();
  expect(first.states.at(-1)?.kind).toBe('saved');
  first.store.close();

  const second = await openWorkspace();
  second.workspace.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(12));
  await second.workspace.decodeNewBlocks();
  expect(second.workspace.board().bandsByTrack.get(TRACK)!.top).toHaveLength(10);
  expect(second.workspace.undo().ok).toBe(true);
  expect(second.workspace.board().bandsByTrack.get(TRACK)!.top).toHaveLength(9);
  for (let index = 0; index < 9; index += 1) second.workspace.undo();
  expect(second.workspace.canUndo()).toBe(false);
  expect(second.workspace.board().bandsByTrack.get(TRACK)!.unsorted).toHaveLength(12);
});

test('an edit is said to be saving until the transaction is complete', async () => {
  const { workspace, store, states } = await openWorkspace();
  importInto(workspace, samplePool(2), 'aaaaaaaaaaaaaaaa');
  expect(states.map(({ kind }) => kind)).toEqual(['saving']);
  await store.settled();
  expect(states.at(-1)?.kind).toBe('saved');
});

test('a closed connection is said, editing goes on, and everything is saved after it', async () => {
  let refusals = 2;
  const { workspace, store, states, database } = await openWorkspace({
    reopen: (onClosed) => {
      refusals -= 1;
      return refusals >= 0
        ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
        : openDatabase(onClosed, name);
    },
  });
  importInto(workspace, samplePool(3), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  database.close();
  band(workspace, 0, 'top');
  band(workspace, 1, 'never');
  await expect.poll(() => states.at(-1)?.kind, { timeout: 3000 }).toBe('failed');
  band(workspace, 2, 'usable');
  const failed = states.at(-1);
  expect(failed).toMatchObject({ kind: 'failed', unsaved: 3 });
  await expect.poll(() => states.at(-1)?.kind, { timeout: 8000 }).toBe('saved');
  expect(states.some((state) => state.kind === 'failed' && /room/.test(state.reason))).toBe(true);
  store.close();

  const { workspace: again } = await openWorkspace();
  again.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(3));
  await again.decodeNewBlocks();
  const lists = again.board().bandsByTrack.get(TRACK)!;
  expect([lists.top, lists.never, lists.usable].map((list) => list.length)).toEqual([1, 1, 1]);
}, 20_000);

test('a row that changed on the disk is found, and the rest opens when the person says so', async () => {
  const { workspace, store } = await openWorkspace();
  importInto(workspace, samplePool(3), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  band(workspace, 0, 'top');
  await store.settled();
  store.close();
  const database = await openDatabase(() => undefined, name);
  const keys = await database.getAllKeys('rows');
  const row = await database.get('rows', keys[1]!);
  row!.bytes[row!.bytes.length >> 1]! ^= 4;
  await database.put('rows', row!, keys[1]!);
  database.close();

  const found = await loadWorkspace(FIRST_TAB, () => undefined, name);
  if (found.kind !== 'damaged') throw new Error(`found ${found.kind}`);
  expect(found.damagedKeys).toEqual([keys[1]]);
  expect(found.rows).toHaveLength(2);
  await leaveOut(found.database, found.damagedKeys);
  found.database.close();
  const { workspace: rest } = await openWorkspace();
  rest.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(3));
  await rest.decodeNewBlocks();
  expect(rest.board().applicantIds).toHaveLength(3);
  expect(rest.board().bandsByTrack.get(TRACK)!.top).toEqual([]);
});

/** What a second look at the database would show, without the first one's memory. */
async function reopened(pool: number): Promise<Workspace> {
  const { workspace } = await openWorkspace();
  workspace.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(pool));
  await workspace.decodeNewBlocks();
  return workspace;
}

const topOf = (workspace: Workspace) => workspace.board().bandsByTrack.get(TRACK)!.top;

function note(workspace: Workspace): void {
  const result = workspace.run(addNote, {
    applicantId: sampleId(0),
    contactName: 'Dr. Ito',
    contactRole: 'Chair',
    contactInstitution: 'Lakeshore',
    contactKnown: true,
    rung: 2,
    channel: 'call',
    initiator: 'we',
    saidAt: Date.now() - 60_000,
    strength: 'strong',
    firstHand: true,
    words: 'Would take her',
  });
  if (!result.ok) throw new Error(result.error);
}

test('notes are saved as decisions are, and their undo step too', async () => {
  const { workspace, store, states } = await openWorkspace();
  importInto(workspace, samplePool(2), 'aaaaaaaaaaaaaaaa');
  note(workspace);
  await store.settled();
  expect(states.at(-1)?.kind).toBe('saved');
  store.close();
  const again = await reopened(2);
  expect([...again.ledger().notesById.values()]).toMatchObject([{ words: 'Would take her' }]);
  expect(again.undo().ok).toBe(true);
  expect(again.ledger().notesById.size).toBe(0);
});

test('“saved” is said only after the transaction is complete', async () => {
  const order: string[] = [];
  const { workspace, store } = await openWorkspace({ onState: ({ kind }) => order.push(kind) });
  spyOnTransactions((event) => order.push(event));
  importInto(workspace, samplePool(2), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  expect(order).toEqual(['saving', 'complete', 'saved']);
});

test('storage that does not answer is said within two seconds, and editing goes on', async () => {
  const { workspace, store, states } = await openWorkspace();
  importInto(workspace, samplePool(3), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  const { release } = holdTransactions();
  band(workspace, 0, 'top');
  // Two seconds are promised; the rest is a busy machine's.
  await expect.poll(() => states.at(-1)?.kind, { timeout: 4000, interval: 20 }).toBe('failed');
  band(workspace, 1, 'top');
  expect(states.at(-1)).toMatchObject({ kind: 'failed', unsaved: 2 });
  release();
  await store.settled();
  expect(states.at(-1)?.kind).toBe('saved');
}, 20_000);

test('data cleared under the open board is written anew, all of it', async () => {
  const { workspace, store, states, restored } = await openWorkspace();
  importInto(workspace, samplePool(4), 'aaaaaaaaaaaaaaaa');
  band(workspace, 0, 'top');
  note(workspace);
  await store.settled();
  await deleteDB(name);
  await expect.poll(() => restored(), { timeout: 5000 }).toBe(1);
  expect(states.some(({ kind }) => kind === 'failed')).toBe(true);
  band(workspace, 1, 'top');
  await store.settled();
  expect(states.at(-1)?.kind).toBe('saved');
  store.close();
  const again = await reopened(4);
  expect(topOf(again)).toEqual([sampleId(0), sampleId(1)]);
  expect(again.ledger().notesById.size).toBe(1);
  expect(again.canUndo()).toBe(true);
}, 20_000);

test('a tab that opens while another saves misses nothing', async () => {
  const first = await openWorkspace();
  importInto(first.workspace, samplePool(8), 'aaaaaaaaaaaaaaaa');
  await first.store.settled();
  const second = await openWorkspace({ tab: SECOND_TAB });
  second.workspace.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(8));
  await second.workspace.decodeNewBlocks();
  // Saved after the second tab had read, before it listens: no word of it will ever come.
  for (let index = 0; index < 4; index += 1) band(first.workspace, index, 'top');
  await first.store.settled();
  const leave = joinOtherTabs(second.store);
  await expect.poll(() => topOf(second.workspace).length).toBe(4);
  first.store.onSaved(() => undefined);
  band(first.workspace, 4, 'top');
  await first.store.settled();
  await second.store.catchUp();
  expect(topOf(second.workspace)).toEqual(topOf(first.workspace));
  leave();
});

test('a damaged row of another tab is not taken in', async () => {
  const first = await openWorkspace();
  importInto(first.workspace, samplePool(3), 'aaaaaaaaaaaaaaaa');
  await first.store.settled();
  const [row] = await first.database.getAll('rows');
  await first.database.add('rows', { ...row!, document: 'ledger' });
  await first.database.add('rows', null as never);
  await first.store.catchUp();
  expect(first.workspace.ledger().history).toEqual([]);
  band(first.workspace, 0, 'top');
  await first.store.settled();
});

test('each tab takes back its own steps, and a new one those of the tab closed last', async () => {
  const first = await openWorkspace();
  importInto(first.workspace, samplePool(6), 'aaaaaaaaaaaaaaaa');
  await first.store.settled();
  const second = await openWorkspace({ tab: SECOND_TAB });
  second.workspace.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(6));
  await second.workspace.decodeNewBlocks();
  expect(second.workspace.canUndo()).toBe(false);
  band(first.workspace, 0, 'top');
  await first.store.settled();
  band(second.workspace, 1, 'usable');
  await second.store.settled();
  band(first.workspace, 2, 'top');
  first.workspace.undo();
  first.workspace.undo();
  await first.store.settled();
  first.store.close();
  second.store.close();

  const again = await reopened(6);
  expect(again.canUndo()).toBe(false);
  expect(again.redo().ok).toBe(true);
  expect(topOf(again)).toEqual([sampleId(0)]);
  expect(again.board().bandsByTrack.get(TRACK)!.usable).toEqual([sampleId(1)]);

  const third = await openWorkspace({
    tab: { id: 'third tab', isOpen: (id) => id === 'first tab' },
  });
  third.workspace.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(6));
  await third.workspace.decodeNewBlocks();
  expect(third.workspace.undo()).toMatchObject({ ok: true, value: { on: [sampleId(1)] } });
  await third.store.settled();
  const stored = await third.database.getAll('undo');
  expect(stored.filter(({ tab }) => tab === 'third tab')).toHaveLength(1);
});

test('what is no row at all is damage, and is offered for rescue', async () => {
  const { workspace, store, database } = await openWorkspace();
  importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  await database.add('rows', null as never);
  await database.add('rows', {} as never);
  await database.add('rows', { document: 'shoes', bytes: new Uint8Array(3), hash: '' } as never);
  store.close();
  const found = await loadWorkspace(FIRST_TAB, () => undefined, name);
  expect(found).toMatchObject({ kind: 'damaged', damagedKeys: [2, 3, 4] });
  const text = found.kind === 'damaged' ? await rescueFile(found.rows).text() : '';
  expect(text.trim().split('\n')).toHaveLength(4);
  if (found.kind === 'damaged') found.database.close();
});

test('a database of a newer build, or with other stores, is not opened, and its rows can be rescued', async () => {
  const row = { document: 'board', bytes: new Uint8Array([1, 2]), hash: 'x', at: 0 };
  const newer = await openDB(name, 7, {
    upgrade(database) {
      database.createObjectStore('rows', { autoIncrement: true });
    },
  });
  await newer.add('rows', row);
  newer.close();
  const found = await loadWorkspace(FIRST_TAB, () => undefined, name);
  expect(found).toMatchObject({ kind: 'newer', rows: [row] });
  await deleteDB(name);

  const other = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('rows', { autoIncrement: true });
    },
  });
  await other.add('rows', row);
  other.close();
  expect(await loadWorkspace(FIRST_TAB, () => undefined, name)).toMatchObject({
    kind: 'unavailable',
    rows: [row],
  });
});

test('a document of a newer schema is not opened', async () => {
  const { workspace, store } = await openWorkspace();
  importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  workspace.documents.board.transact(
    () => mapOf(workspace.documents.board, 'settings').set('schema', 99),
    { kind: 'local', undoLog: { put: [], remove: [] } },
  );
  await store.settled();
  store.close();
  expect((await loadWorkspace(FIRST_TAB, () => undefined, name)).kind).toBe('newer');
});

test('a saved place that does not fit is forgotten, not drawn', async () => {
  const { store, database } = await openWorkspace();
  await database.put('session', { firstPass: null, sort: 5, pile: 'shoes', theme: 'dark' }, 'last');
  store.close();
  const found = await loadWorkspace(FIRST_TAB, () => undefined, name);
  expect(found.kind === 'ready' && found.session).toEqual({ theme: 'dark' });
  if (found.kind === 'ready') found.database.close();
});

test('a workspace of a newer build is not opened, and its rows can be rescued', async () => {
  const { workspace, store } = await openWorkspace();
  importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  store.close();
  const database = await openDatabase(() => undefined, name);
  await database.put('meta', 99, 'schema');
  database.close();
  const found = await loadWorkspace(FIRST_TAB, () => undefined, name);
  expect(found.kind).toBe('newer');
  expect(found.kind === 'newer' && found.rows.length).toBe(1);
});

test('many rows become one, and the board stays the same', async () => {
  const { workspace, store, database } = await openWorkspace();
  importInto(workspace, samplePool(30), 'aaaaaaaaaaaaaaaa');
  for (let round = 0; round < 500; round += 1) {
    band(workspace, round % 30, Math.floor(round / 30) % 2 === 0 ? 'top' : 'usable');
    await store.settled();
  }
  const before = workspace.board().bandsByTrack.get(TRACK);
  expect(await database.count('rows')).toBeGreaterThan(400);
  expect(await mergeRows(database, clock)).toBe(true);
  expect(await database.count('rows')).toBe(1);
  store.close();
  const { workspace: again } = await openWorkspace();
  again.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(30));
  await again.decodeNewBlocks();
  expect(again.board().bandsByTrack.get(TRACK)).toEqual(before);
}, 30_000);

test('rows are not merged while one of them is damaged, nor when one of them is gone', async () => {
  const { workspace, store, database } = await openWorkspace();
  importInto(workspace, samplePool(30), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  const [row] = await database.getAll('rows');
  const transaction = database.transaction('rows', 'readwrite');
  for (let count = 0; count < 401; count += 1) void transaction.store.add(row!);
  await transaction.done;
  const keys = await database.getAllKeys('rows');
  await database.put('rows', { ...row!, hash: 'no hash' }, keys[7]!);
  expect(await mergeRows(database, clock)).toBe(false);
  expect(await database.count('rows')).toBe(402);

  await database.put('rows', row!, keys[7]!);
  // Another tab merges between our reading and our writing: what was read is no longer there.
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  const spy = vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (name, bytes) => {
    await database.delete('rows', keys[7]!);
    return digest(name, bytes);
  });
  expect(await mergeRows(database, clock)).toBe(false);
  spy.mockRestore();
  expect(await database.count('rows')).toBe(401);
}, 20_000);

test('of four tabs the one of an older build stops writing, says so, and overwrites nothing', async () => {
  const tabs = [];
  for (const id of ['first tab', 'second tab', 'third tab', 'old tab']) {
    const opened = await openWorkspace({ tab: { id, isOpen: () => true } });
    opened.workspace.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(3));
    joinOtherTabs(opened.store, name);
    tabs.push(opened);
  }
  const [first, second, third, old] = tabs as [Opened, Opened, Opened, Opened];
  importInto(first.workspace, samplePool(3), 'aaaaaaaaaaaaaaaa');
  await first.store.settled();
  band(first.workspace, 0, 'top');
  await expect
    .poll(() => old.workspace.board().placements.get(TRACK)?.get(sampleId(0))?.band)
    .toBe('top');
  // The build of the others moves on.
  first.store.close();
  second.store.close();
  third.store.close();
  const database = await openDatabase(() => undefined, name);
  await database.put('meta', 2, 'schema');
  const rows = await database.count('rows');

  band(old.workspace, 1, 'never');
  await expect.poll(() => old.states.at(-1)?.kind).toBe('failed');
  expect(old.states.at(-1)).toMatchObject({ reason: expect.stringMatching(/newer version/) });
  expect(await database.count('rows')).toBe(rows);
  expect(await database.get('meta', 'schema')).toBe(2);
  expect(old.workspace.board().placements.get(TRACK)?.get(sampleId(1))?.band).toBe('never');
  database.close();
});
