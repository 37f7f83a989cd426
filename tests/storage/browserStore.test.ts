import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BrowserStore, startBrowserStore } from '../../src/store/adapters/browserStore.ts';
import { leaveOut, loadWorkspace } from '../../src/store/adapters/loadWorkspace.ts';
import { mergeRows } from '../../src/store/adapters/mergeRows.ts';
import { type Database, openDatabase } from '../../src/store/adapters/openDatabase.ts';
import { moveToBand } from '../../src/store/commands/moveToBand.ts';
import type { SaveState } from '../../src/store/saveState.ts';
import { createWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { importInto, sampleId, samplePool, TRACK } from '../support/sampleWorkspace.ts';

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
}

async function openWorkspace(reopen?: typeof openDatabase): Promise<Opened> {
  const loaded = await loadWorkspace(() => undefined, name);
  if (loaded.kind !== 'ready') throw new Error(`found ${loaded.kind}`);
  const workspace = createWorkspace({
    clock,
    random: Math.random,
    replica: crypto.randomUUID(),
    user: 'Coordinator',
    documents: loaded.documents,
    undoEntries: loaded.undoEntries,
  });
  const states: SaveState[] = [];
  const store = startBrowserStore({
    workspace,
    database: loaded.database,
    clock,
    onState: (state) => states.push(state),
    ...(reopen === undefined ? {} : { reopen }),
  });
  open.push(store);
  return { workspace, store, states, database: loaded.database };
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
  const { workspace, store, states, database } = await openWorkspace((onClosed) => {
    refusals -= 1;
    return refusals >= 0
      ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
      : openDatabase(onClosed, name);
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

  const found = await loadWorkspace(() => undefined, name);
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

test('a workspace of a newer build is not opened, and its rows can be rescued', async () => {
  const { workspace, store } = await openWorkspace();
  importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa');
  await store.settled();
  store.close();
  const database = await openDatabase(() => undefined, name);
  await database.put('meta', 99, 'schema');
  database.close();
  const found = await loadWorkspace(() => undefined, name);
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
