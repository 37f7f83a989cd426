import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserLock } from '../../src/store/adapters/browserLock.ts';
import { type BrowserStore, startBrowserStore } from '../../src/store/adapters/browserStore.ts';
import { findPlace, nextDatabase } from '../../src/store/adapters/findPlace.ts';
import { loadWorkspace, type ReadyWorkspace } from '../../src/store/adapters/loadWorkspace.ts';
import { mergeRows } from '../../src/store/adapters/mergeRows.ts';
import { writeMovedBoard } from '../../src/store/adapters/moveBoard.ts';
import { openAsItIs, openDatabase } from '../../src/store/adapters/openDatabase.ts';
import { newLock, openLock } from '../../src/store/adapters/passphrase.ts';
import { purgeHere } from '../../src/store/adapters/purgeHere.ts';
import { keySeal, OPEN_SEAL } from '../../src/store/adapters/seal.ts';
import { addSnapshot, openSnapshots } from '../../src/store/adapters/snapshotDatabase.ts';
import { type AddNoteArgs, addNote } from '../../src/store/commands/addNote.ts';
import { editNote, factsOf } from '../../src/store/commands/editNote.ts';
import { moveToBand } from '../../src/store/commands/moveToBand.ts';
import { SCHEMA_VERSION } from '../../src/store/document/schema.ts';
import { createSession, FIRST_SESSION } from '../../src/store/session.ts';
import { tabPlaceOf } from '../../src/store/tabPlace.ts';
import { createWorkspace } from '../../src/store/workspace.ts';
import { importInto, sampleId, samplePool, TRACK } from '../support/sampleWorkspace.ts';

function noteArgs(applicantId: string): AddNoteArgs {
  return {
    applicantId,
    contactName: 'Dr. Ito',
    contactRole: '',
    contactInstitution: '',
    contactKnown: false,
    rung: 5,
    channel: 'call',
    initiator: 'they',
    saidAt: 0,
    strength: 'favourable',
    firstHand: true,
    words: '',
  };
}

const PASSPHRASE = 'maple otter ribbon candle';
const clock = { now: () => Date.now() };
const tab = { id: 'this tab', isOpen: () => true };
const open: BrowserStore[] = [];
let turn = 0;
let base = '';
const place = () =>
  ({ name: 'real', workspace: base, database: base, snapshots: `${base}-snapshots` }) as const;

beforeEach(() => {
  turn += 1;
  base = `lock-test-${turn}x`;
});

afterEach(async () => {
  for (const store of open.splice(0)) store.close();
  for (const { name = '' } of await indexedDB.databases()) {
    if (name.startsWith(base)) await deleteDB(name);
  }
});

/** Opens what is stored, as a start of the app does. */
async function start(key: CryptoKey | null = null) {
  const found = await findPlace(place());
  const loaded = await loadWorkspace(tab, () => undefined, found.database, key);
  if (loaded.kind !== 'ready') return { found, loaded };
  return { found, loaded, ...board(loaded, found) };
}

function board(loaded: ReadyWorkspace, found: Awaited<ReturnType<typeof findPlace>>) {
  const workspace = createWorkspace({
    clock,
    random: Math.random,
    replica: crypto.randomUUID(),
    user: 'Coordinator',
    documents: loaded.documents,
    undoEntries: loaded.undo.entries,
  });
  workspace.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(3));
  let isSaved = true;
  const store = startBrowserStore({
    workspace,
    loaded,
    tab,
    clock,
    onState: ({ kind }) => {
      isSaved = kind === 'saved';
    },
    onRestored: () => undefined,
    reopen: (onClosed) => openDatabase(onClosed, found.database),
  });
  open.push(store);
  let reloads = 0;
  const here = {
    place: found,
    workspace,
    store,
    tab,
    clock,
    isSaved: () => isSaved,
    session: () => ({ ...FIRST_SESSION, userName: 'Marker Session' }),
    tabPlace: () => tabPlaceOf(createSession(workspace, {}).getState()),
    reload: () => {
      reloads += 1;
    },
  };
  const lock = browserLock({ ...here, isSet: loaded.seal.isLocked });
  const purge = (noteId: string, why: string) =>
    purgeHere({ ...here, seal: loaded.seal }, noteId, why);
  return { workspace, store, lock, purge, reloads: () => reloads };
}

async function ready(key: CryptoKey | null = null) {
  const started = await start(key);
  if (!('workspace' in started)) throw new Error(`found ${started.loaded.kind}`);
  await started.workspace?.decodeNewBlocks();
  return started as Required<typeof started> & { workspace: object };
}

async function decide() {
  const first = await ready();
  importInto(first.workspace, samplePool(3), 'aaaaaaaaaaaaaaaa');
  first.workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  first.workspace.run(addNote, { ...noteArgs(sampleId(0)), words: 'MARKERWORDS of Dr. Ito' });
  await first.store.settled();
  return first;
}

/** Every value that is stored under the base name, as one text of bytes. */
async function everythingStored(): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder('latin1');
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(base)) continue;
    const database = await openAsItIs(name);
    for (const store of database.objectStoreNames) {
      for (const value of await database.getAll(store)) {
        parts.push(
          JSON.stringify(value, (_key, each) =>
            each instanceof Uint8Array ? decoder.decode(each) : each,
          ),
        );
      }
    }
    database.close();
  }
  return parts.join('\n');
}

async function keyOf(lockedPlace: string, passphrase: string): Promise<CryptoKey | null> {
  const database = await openAsItIs(lockedPlace);
  const lock = await database.get('meta', 'lock');
  database.close();
  return openLock(lock as Parameters<typeof openLock>[0], passphrase);
}

test('a board with a passphrase holds nothing in the open, and is whole behind it, undo included', async () => {
  const first = await decide();
  expect(await everythingStored()).toContain('MARKERWORDS');
  expect(await first.lock.set(PASSPHRASE)).toEqual({ ok: true, value: null });
  expect(first.reloads()).toBe(1);
  const stored = await everythingStored();
  for (const word of ['MARKERWORDS', 'Marker Session', sampleId(0), TRACK]) {
    expect(stored).not.toContain(word);
  }

  const locked = await start();
  expect(locked.loaded.kind).toBe('locked');
  expect(await keyOf(locked.found.database, 'another four plain words')).toBeNull();
  const second = await ready(await keyOf(locked.found.database, PASSPHRASE));
  expect(second.loaded).toMatchObject({ session: { userName: 'Marker Session' } });
  expect(second.workspace.board().bandsByTrack.get(TRACK)?.top).toEqual([sampleId(0)]);
  expect(second.workspace.ledger().notesByApplicant.get(sampleId(0))?.[0]?.words).toContain(
    'MARKERWORDS',
  );
  expect(second.workspace.undo().ok).toBe(true);
  expect(second.workspace.undo().ok).toBe(true);
  expect(second.workspace.board().bandsByTrack.get(TRACK)?.top).toEqual([]);
});

test('what is decided after it is encrypted too, also when rows are merged', async () => {
  const first = await decide();
  await first.lock.set(PASSPHRASE);
  const { found } = await start();
  const second = await ready(await keyOf(found.database, PASSPHRASE));
  second.workspace.run(addNote, { ...noteArgs(sampleId(1)), words: 'LATERMARK' });
  for (let index = 0; index < 420; index += 1) {
    const band = index % 2 === 0 ? 'top' : 'usable';
    second.workspace.run(moveToBand, { track: TRACK, ids: [sampleId(1)], band });
    await second.store.settled();
  }
  second.store.saveSession({ ...FIRST_SESSION, userName: 'LATERNAME' });
  await second.store.rest();
  expect(await everythingStored()).not.toMatch(/LATERMARK|LATERNAME/);
  const database = await openAsItIs(found.database);
  const key = (await keyOf(found.database, PASSPHRASE))!;
  expect(await mergeRows(database, clock, OPEN_SEAL)).toBe(false);
  expect(await mergeRows(database, clock, keySeal(key))).toBe(true);
  expect(await database.count('rows')).toBe(2);
  database.close();
  expect(await everythingStored()).not.toMatch(/LATERMARK|LATERNAME/);
  second.store.close();
  const third = await ready(key);
  expect(third.workspace.ledger().notesByApplicant.get(sampleId(1))).toHaveLength(1);
  expect(third.workspace.board().placements.get(TRACK)?.get(sampleId(1))?.band).toBe('usable');
});

test('another passphrase opens the same board, and the old one does not; taken off, it is open', async () => {
  const first = await decide();
  await first.lock.set(PASSPHRASE);
  const { found } = await start();
  const second = await ready(await keyOf(found.database, PASSPHRASE));
  const next = 'seven green lamps tonight';
  expect(await second.lock.change('not the passphrase', next)).toMatchObject({ ok: false });
  expect(await second.lock.change(PASSPHRASE, next)).toMatchObject({ ok: true });
  expect(await keyOf(found.database, PASSPHRASE)).toBeNull();
  expect(await keyOf(found.database, next)).not.toBeNull();
  expect(await second.lock.remove(PASSPHRASE)).toMatchObject({ ok: false });
  expect(await second.lock.remove(next)).toMatchObject({ ok: true });
  const third = await ready();
  expect(third.loaded).toMatchObject({ kind: 'ready' });
  expect(third.workspace.ledger().notesByApplicant.size).toBe(1);
});

test('a move that was cut off before its end changes nothing', async () => {
  const first = await decide();
  first.store.close();
  const unfinished = await nextDatabase(place());
  (await openDatabase(() => undefined, unfinished)).close();
  const again = await ready();
  expect(again.found.database).toBe(base);
  expect(again.workspace.ledger().notesByApplicant.size).toBe(1);
  expect(await nextDatabase(place())).not.toBe(unfinished);
});

test('a move that was cut off after its end is ended by the next start', async () => {
  const first = await decide();
  const { lock, key } = await newLock(PASSPHRASE);
  const to = await nextDatabase(place());
  await writeMovedBoard({
    workspace: first.workspace,
    steps: [],
    session: FIRST_SESSION,
    tab: tab.id,
    place: null,
    from: base,
    to,
    seal: keySeal(key),
    lock,
    clock,
  });
  first.store.close();
  const { found, loaded } = await start();
  expect(found.database).toBe(to);
  expect(loaded.kind).toBe('locked');
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain(base);
});

test('an edit while the board moves keeps it where it is', async () => {
  const first = await decide();
  const { lock, key } = await newLock(PASSPHRASE);
  const to = await nextDatabase(place());
  const moving = writeMovedBoard({
    workspace: first.workspace,
    steps: [],
    session: FIRST_SESSION,
    tab: tab.id,
    place: null,
    from: base,
    to,
    seal: keySeal(key),
    lock,
    clock,
  });
  first.workspace.run(moveToBand, { track: TRACK, ids: [sampleId(1)], band: 'never' });
  await expect(moving).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(to);
});

test('a changed bit of a locked board is found, and so is a row of another key', async () => {
  const first = await decide();
  await first.lock.set(PASSPHRASE);
  const { found } = await start();
  const key = await keyOf(found.database, PASSPHRASE);
  const other = await newLock(PASSPHRASE);
  expect((await loadWorkspace(tab, () => undefined, found.database, other.key)).kind).toBe(
    'damaged',
  );
  const database = await openAsItIs(found.database);
  const [rowKey] = await database.getAllKeys('rows');
  const row = (await database.get('rows', rowKey!))!;
  row.bytes[row.bytes.length >> 1]! ^= 4;
  await database.put('rows', row, rowKey);
  database.close();
  expect((await loadWorkspace(tab, () => undefined, found.database, key)).kind).toBe('damaged');
});

test('a purged note is in nothing that is stored, and the history says that one was purged', async () => {
  const first = await decide();
  first.workspace.run(addNote, { ...noteArgs(sampleId(1)), words: 'KEPTWORDS' });
  const note = first.workspace.ledger().notesByApplicant.get(sampleId(0))![0]!;
  const edited = first.workspace.run(editNote, {
    noteId: note.id,
    facts: { ...factsOf(note), words: 'MARKERWORDS, corrected' },
  });
  expect(edited.ok).toBe(true);
  const snapshots = await openSnapshots(`${base}-snapshots`);
  const facts = { at: 1, why: 'by hand', applicants: 1, placed: 0, notes: 1, size: 1 };
  await addSnapshot(snapshots, facts, new TextEncoder().encode('MARKERWORDS'));
  snapshots.close();
  await first.store.settled();
  expect(await first.purge(note.id, ' ')).toMatchObject({ ok: false });
  expect(await everythingStored()).toContain('MARKERWORDS');
  expect(await first.purge(note.id, 'the applicant asked for it')).toMatchObject({ ok: true });
  const stored = await everythingStored();
  expect(stored).not.toContain('MARKERWORDS');
  expect(stored).toContain('KEPTWORDS');

  const second = await ready();
  const ledger = second.workspace.ledger();
  expect(ledger.notesById.has(note.id)).toBe(false);
  expect(ledger.versionsByNote.has(note.id)).toBe(false);
  expect(ledger.notesByApplicant.get(sampleId(1))).toHaveLength(1);
  expect(ledger.history.at(-1)).toMatchObject({
    what: 'purgeNote',
    on: [sampleId(0)],
    why: 'the applicant asked for it',
  });
  // Only the step that put the other note there is left of the ledger's.
  expect(second.workspace.undo().ok).toBe(true);
  expect(second.workspace.ledger().notesById.size).toBe(0);
});

test('a build from before there was a lock takes it for a newer one and writes nothing', async () => {
  const first = await decide();
  await first.lock.set(PASSPHRASE);
  const { found } = await start();
  const database = await openAsItIs(found.database);
  expect(await database.get('meta', 'schema')).toBeGreaterThan(SCHEMA_VERSION);
  database.close();
});
