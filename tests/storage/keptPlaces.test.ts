import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findTabPlace,
  KEPT_MS,
  keepTabPlace,
  placeRecord,
} from '../../src/store/adapters/keptPlaces.ts';
import { openDatabase } from '../../src/store/adapters/openDatabase.ts';
import { newLock } from '../../src/store/adapters/passphrase.ts';
import { keySeal, OPEN_SEAL, type Seal } from '../../src/store/adapters/seal.ts';
import type { TabPlace } from '../../src/store/tabPlace.ts';

const PLACE: TabPlace = {
  screen: 'board',
  track: '2978140C0',
  focusedId: '99000001',
  isPanelOpen: true,
  isNoteOpen: true,
  selection: ['99000001', '99000002'],
  search: 'rao',
  ledgerView: 'inbox',
  comparing: [{ kind: 'lookAlikes', of: '99000002' }],
  isCapturing: false,
  drafts: { 'note 99000001': { saidAtText: '2027-03-17T10:42', note: { words: 'Half a word' } } },
};

let turn = 0;
let databaseName = '';
let now = 1_000_000_000;
const clock = { now: () => now };

beforeEach(() => {
  turn += 1;
  now = 1_000_000_000;
  databaseName = `kept-places-${turn}`;
});
afterEach(() => deleteDB(databaseName));

function partsOf(id: string, isOpen: (other: string) => boolean = () => false, seal = OPEN_SEAL) {
  return { databaseName, tab: { id, isOpen }, seal, clock };
}

async function keep(id: string, place: TabPlace, seal: Seal = OPEN_SEAL): Promise<void> {
  const kept = keepTabPlace(partsOf(id, undefined, seal), () => place);
  kept.touch();
  expect(kept.isKept()).toBe(false);
  await kept.flush();
  expect(kept.isKept()).toBe(true);
}

async function find(parts: ReturnType<typeof partsOf>) {
  const database = await openDatabase(() => undefined, databaseName);
  try {
    return await findTabPlace(database, parts);
  } finally {
    database.close();
  }
}

test('a tab that was thrown away comes back to its own place', async () => {
  await keep('one', PLACE);
  await keep('two', { ...PLACE, search: 'other' });
  expect(await find(partsOf('one'))).toEqual({ place: PLACE, isOwn: true });
  // Looking changes nothing: it may be thrown away again.
  expect(await find(partsOf('one'))).toEqual({ place: PLACE, isOwn: true });
});

test('a new tab takes over what the last closed one left, once, and nothing of one that is open', async () => {
  await keep('open', { ...PLACE, search: 'of an open tab' });
  await keep('closed', PLACE);
  const isOpen = (id: string) => id === 'open';
  expect(await find(partsOf('new', isOpen))).toEqual({ place: PLACE, isOwn: false });
  expect(await find(partsOf('newer', isOpen))).toBeNull();
  expect(await find(partsOf('open'))).toMatchObject({ isOwn: true });
});

test('what nobody came back for in a day is dropped', async () => {
  await keep('closed', PLACE);
  now += KEPT_MS;
  expect(await find(partsOf('new'))).toBeNull();
  const database = await openDatabase(() => undefined, databaseName);
  expect(await database.getAllKeys('session')).toEqual([]);
  database.close();
});

test('under a passphrase no word of it is stored as it is, and only its key opens it', async () => {
  const { key } = await newLock('maple otter ribbon');
  const seal = keySeal(key);
  await keep('one', PLACE, seal);
  const record = await placeRecord(PLACE, seal, now);
  expect(new TextDecoder('latin1').decode(record.place as Uint8Array)).not.toContain('Half a word');
  expect(await find(partsOf('one', undefined, seal))).toEqual({ place: PLACE, isOwn: true });
  expect(await find(partsOf('one'))).toBeNull();
});

test('what an older or damaged build left is no place', async () => {
  const database = await openDatabase(() => undefined, databaseName);
  await database.put('session', { at: now, place: { screen: 'nowhere' } }, 'tab one');
  await database.put('session', 'junk', 'tab two');
  database.close();
  expect(await find(partsOf('one'))).toBeNull();
  expect(await find(partsOf('two'))).toBeNull();
});
