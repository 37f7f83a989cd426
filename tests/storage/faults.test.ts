import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type BrowserStore, startBrowserStore } from '../../src/store/adapters/browserStore.ts';
import { loadWorkspace, type ReadyWorkspace } from '../../src/store/adapters/loadWorkspace.ts';
import { openDatabase } from '../../src/store/adapters/openDatabase.ts';
import { moveToBand } from '../../src/store/commands/moveToBand.ts';
import { holdSame, stateOf } from '../../src/store/document/documentState.ts';
import { DOCUMENT_NAMES } from '../../src/store/document/schema.ts';
import { FIRST_SESSION } from '../../src/store/session.ts';
import { createWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { importInto, sampleId, samplePool, TRACK } from '../support/sampleWorkspace.ts';
import { breakStorage, FAULTS, type FaultPlan } from './faultyStorage.ts';

const clock = { now: () => Date.now() };
const tab = { id: 'this tab', isOpen: () => true };
let turn = 0;
let name = '';
const open: BrowserStore[] = [];

afterEach(async () => {
  for (const store of open.splice(0)) store.close();
  await deleteDB(name);
});

interface Day {
  readonly workspace: Workspace;
  readonly store: BrowserStore;
  readonly states: string[];
  /** The documents when the page last said that all is saved. */
  readonly said: () => ReturnType<typeof stateOf> | null;
}

/** What a person sees at a start: a board, or a screen that offers to try again. */
async function start(isBroken = false): Promise<Day | null> {
  let store: BrowserStore | null = null;
  const loaded = await loadWorkspace(tab, () => store?.closedByBrowser(), name);
  if (loaded.kind !== 'ready') return null;
  return day(loaded, isBroken, (made) => {
    store = made;
  });
}

function day(
  loaded: ReadyWorkspace,
  isBroken: boolean,
  onStore: (store: BrowserStore) => void,
): Day {
  const workspace = createWorkspace({
    clock,
    random: Math.random,
    replica: crypto.randomUUID(),
    user: 'Coordinator',
    documents: loaded.documents,
    undoEntries: loaded.undo.entries,
  });
  const states: string[] = [];
  let said: ReturnType<typeof stateOf> | null = null;
  const store = startBrowserStore({
    workspace,
    loaded,
    tab,
    clock,
    onState: ({ kind }) => {
      states.push(kind);
      // A build that takes "saving" for saved is what the tests have to find.
      if (kind === 'saved' || (isBroken && kind === 'saving')) said = stateOf(workspace.documents);
    },
    onRestored: () => undefined,
    reopen: (onClosed) => openDatabase(onClosed, name),
  });
  onStore(store);
  open.push(store);
  return { workspace, store, states, said: () => said };
}

function edit({ workspace, store }: Day): void {
  importInto(workspace, samplePool(3), 'aaaaaaaaaaaaaaaa');
  for (const [index, band] of (['top', 'usable', 'never'] as const).entries()) {
    workspace.run(moveToBand, { track: TRACK, ids: [sampleId(index)], band });
  }
  workspace.undo();
  store.saveSession(FIRST_SESSION);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Outcome {
  readonly calls: number;
  readonly faults: readonly string[];
  readonly wasTold: boolean;
}

/** One day with one fault: what was lost, and what was said to be saved and was not. */
async function dayWith(plan: FaultPlan, isBroken = false): Promise<Outcome> {
  turn += 1;
  name = `faults-test-${turn}`;
  const faults: string[] = [];
  const storage = breakStorage(plan);
  try {
    let today = await start(isBroken);
    const wasRefused = today === null;
    if (today === null) {
      storage.heal();
      today = await start(isBroken);
    }
    if (today === null) return { calls: storage.calls(), faults: ['no start'], wasTold: true };
    edit(today);
    await Promise.race([today.store.settled(), wait(60)]);
    const said = today.said();
    storage.heal();
    const found = await start();
    if (said !== null && found !== null) {
      for (const document of DOCUMENT_NAMES) {
        const doc = found.workspace.documents[document];
        const before = Y.encodeStateVector(doc);
        Y.applyUpdate(doc, said[document]);
        const grew = Y.encodeStateVector(doc).join() !== before.join();
        if (grew) faults.push(`said to be saved, and not there: ${document}`);
      }
    }
    today.store.retryNow();
    const isSettled = await Promise.race([
      today.store.settled().then(() => true),
      wait(4000).then(() => false),
    ]);
    if (!isSettled) faults.push('never saved after the fault');
    const after = await start();
    if (after === null || !holdSame(after.workspace.documents, today.workspace.documents)) {
      faults.push('the next start has another board');
    }
    const calls = storage.calls();
    return { calls, faults, wasTold: wasRefused || today.states.includes('failed') };
  } catch (error) {
    return { calls: storage.calls(), faults: [`thrown: ${error}`], wasTold: true };
  } finally {
    storage.remove();
    for (const store of open.splice(0)) store.close();
    await deleteDB(name);
  }
}

test('whatever fails, at whichever call, nothing said to be saved is missing and all is saved after it', {
  timeout: 180_000,
}, async () => {
  const { calls, faults } = await dayWith({ at: -1, fault: 'quota' });
  expect(faults).toEqual([]);
  // The first start and the edits, without the looks of the test itself.
  expect(calls).toBeGreaterThan(20);
  const found: string[] = [];
  let told = 0;
  for (const fault of FAULTS) {
    for (let at = 0; at < calls; at += 1) {
      const outcome = await dayWith({ at, fault });
      if (outcome.wasTold) told += 1;
      for (const what of outcome.faults) found.push(`${fault} at call ${at}: ${what}`);
    }
  }
  expect(found).toEqual([]);
  expect(told).toBeGreaterThan(calls);
});

test('a build that says so too early is found out', { timeout: 60_000 }, async () => {
  const { calls } = await dayWith({ at: -1, fault: 'quota' });
  let found = 0;
  for (let at = 0; at < calls && found === 0; at += 1) {
    found += (await dayWith({ at, fault: 'quota' }, true)).faults.length;
  }
  expect(found).toBeGreaterThan(0);
});
