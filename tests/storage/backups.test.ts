import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { loadWorkspace } from '../../src/store/adapters/loadWorkspace.ts';
import { replaceRows } from '../../src/store/adapters/replaceRows.ts';
import {
  addSnapshot,
  KEPT_BYTES,
  KEPT_MS,
  listSnapshots,
  openSnapshots,
} from '../../src/store/adapters/snapshotDatabase.ts';
import { claimTab } from '../../src/store/adapters/tabIdentity.ts';
import { moveToBand } from '../../src/store/commands/moveToBand.ts';
import { stateOf } from '../../src/store/document/documentState.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { storedWorkspace } from '../support/copyWorkspace.ts';
import { sampleId, TRACK } from '../support/sampleWorkspace.ts';

const NAME = 'soap-board-test-snapshots';
const BOARD = 'soap-board-test-replaced';
const FACTS = { why: 'by hand', applicants: 1, placed: 0, notes: 0, size: 3 };

afterEach(async () => {
  await deleteDB(NAME);
  await deleteDB(BOARD);
});

test('a snapshot is listed, newest first, and comes back byte for byte', async () => {
  const database = await openSnapshots(NAME);
  await addSnapshot(database, { ...FACTS, at: 1000 }, Uint8Array.of(1, 2, 3));
  await addSnapshot(database, { ...FACTS, at: 2000, why: 'before merging' }, Uint8Array.of(4));
  const [newest, first] = await listSnapshots(database);
  expect(newest).toMatchObject({ at: 2000, why: 'before merging' });
  expect(await database.get('files', first!.id)).toEqual(Uint8Array.of(1, 2, 3));
  database.close();
});

test('after seven days a snapshot goes, with its file', async () => {
  const database = await openSnapshots(NAME);
  await addSnapshot(database, { ...FACTS, at: 0 }, Uint8Array.of(1));
  await addSnapshot(database, { ...FACTS, at: KEPT_MS }, Uint8Array.of(2));
  expect(await listSnapshots(database)).toHaveLength(2);
  await addSnapshot(database, { ...FACTS, at: KEPT_MS + 1 }, Uint8Array.of(3));
  expect((await listSnapshots(database)).map(({ at }) => at)).toEqual([KEPT_MS + 1, KEPT_MS]);
  expect(await database.getAllKeys('files')).toHaveLength(2);
  database.close();
});

test('what is too much for the browser goes from its old end', async () => {
  const database = await openSnapshots(NAME);
  const size = KEPT_BYTES / 2;
  for (const at of [1, 2, 3]) {
    await addSnapshot(database, { ...FACTS, at, size }, Uint8Array.of(at));
  }
  expect((await listSnapshots(database)).map(({ at }) => at)).toEqual([3, 2]);
  database.close();
});

test('another state takes the place of the stored one, whole, and without its steps of undo', async () => {
  const tab = await claimTab('rehearsal');
  const before = await loadWorkspace(tab, () => undefined, BOARD);
  if (before.kind !== 'ready') throw new Error(before.kind);
  before.database.close();
  const workspace = await storedWorkspace(4);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(2)], band: 'top' });
  await replaceRows(stateOf(workspace.documents), { now: () => 5 }, { name: BOARD });

  const after = await loadWorkspace(tab, () => undefined, BOARD);
  if (after.kind !== 'ready') throw new Error(after.kind);
  expect(after.undo.entries).toEqual([]);
  expect(after.rowCount).toBe(2);
  expect(after.canary).toMatch(/^[0-9a-f-]{36}$/);
  const restored = createWorkspace({
    documents: after.documents,
    clock: { now: () => 6 },
    random: Math.random,
    replica: 'other',
    user: 'PD',
  });
  await restored.decodeNewBlocks();
  expect(restored.board().bandsByTrack).toEqual(workspace.board().bandsByTrack);
  expect(restored.board().history).toEqual(workspace.board().history);
  after.database.close();
});
