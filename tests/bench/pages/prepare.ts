import { BANDS } from '../../../src/domain/band.ts';
import { encodeBlocks, MAX_PER_BLOCK } from '../../../src/intake/applicantBlock.ts';
import { startBrowserStore } from '../../../src/store/adapters/browserStore.ts';
import { loadWorkspace } from '../../../src/store/adapters/loadWorkspace.ts';
import { claimTab } from '../../../src/store/adapters/tabIdentity.ts';
import {
  blockKey,
  importApplicants,
  importIdOf,
} from '../../../src/store/commands/importApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { createWorkspace, type Workspace } from '../../../src/store/workspace.ts';
import { fifth, readPool, wishOf } from './readPool.ts';

/**
 * Saves a workspace of N applicants in this browser, the way the app does, for the app to open: all
 * unsorted, or spread evenly over Unsorted and the four bands.
 */
async function prepare(): Promise<void> {
  const { rows, isSpread } = wishOf(location);
  const clock = { now: () => Date.now() };
  const tab = await claimTab('first');
  const loaded = await loadWorkspace(tab, () => undefined);
  if (loaded.kind !== 'ready') throw new Error(`Storage is ${loaded.kind}`);
  const workspace = createWorkspace({
    clock,
    random: Math.random,
    replica: 'bench',
    user: 'Bench',
    documents: loaded.documents,
  });
  const store = startBrowserStore({
    workspace,
    loaded,
    tab,
    clock,
    onState: () => undefined,
    onRestored: () => undefined,
  });
  await importPool(workspace, rows);
  if (isSpread) spread(workspace);
  await store.settled();
  store.close();
  document.title = 'Prepared';
}

async function importPool(workspace: Workspace, rows: number): Promise<void> {
  const applicants = await readPool(rows);
  const name = `pool-${rows}.csv`;
  const count = applicants.length;
  const files = [{ name, hash: name, rows: count, accepted: count, rejected: 0 }];
  const blocks = await encodeBlocks(applicants);
  for (const index of blocks.keys()) {
    const start = index * MAX_PER_BLOCK;
    workspace.knowBlock(
      blockKey(importIdOf(files), index),
      applicants.slice(start, start + MAX_PER_BLOCK),
    );
  }
  must(workspace.run(importApplicants, { files, blocks, added: count, changed: 0, unchanged: 0 }));
}

function spread(workspace: Workspace): void {
  const { applicantIds, tracks } = workspace.board();
  const track = tracks[0]!.code;
  for (const [which, band] of BANDS.entries()) {
    must(workspace.run(moveToBand, { track, ids: fifth(applicantIds, which), band }));
  }
}

function must(result: ReturnType<Workspace['run']>): void {
  if (!result.ok) throw new Error(result.error);
}

prepare().catch((error: unknown) => {
  document.title = `Failed: ${error}`;
});
