import { seededRandom } from '../../src/base/clock.ts';
import { encodeBlocks } from '../../src/intake/applicantBlock.ts';
import { importApplicants } from '../../src/store/commands/importApplicants.ts';
import { documentsOf, stateOf } from '../../src/store/document/documentState.ts';
import { createDocuments, type WorkspaceDocuments } from '../../src/store/document/schema.ts';
import { createWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { samplePool } from './sampleWorkspace.ts';

/** A workspace whose pool is stored as a real import stores it, so that a copy can read it. */
export async function storedWorkspace(count: number): Promise<Workspace> {
  const workspace = workspaceOf(createDocuments(), 1, 13);
  const result = workspace.run(importApplicants, {
    files: [
      { name: 'pool.csv', hash: 'aaaaaaaaaaaaaaaa', rows: count, accepted: count, rejected: 0 },
    ],
    blocks: await encodeBlocks(samplePool(count)),
    added: count,
    changed: 0,
    unchanged: 0,
  });
  if (!result.ok) throw new Error(result.error);
  await workspace.decodeNewBlocks();
  return workspace;
}

/** The same workspace on another machine, with another person at it from an hour of Tuesday on. */
export async function copyWorkspace(of: Workspace, seed: number, hour = 14): Promise<Workspace> {
  const documents = documentsOf(stateOf(of.documents));
  if (!documents.ok) throw new Error(documents.error);
  const copy = workspaceOf(documents.value, seed, hour);
  await copy.decodeNewBlocks();
  return copy;
}

function workspaceOf(documents: WorkspaceDocuments, seed: number, hour: number): Workspace {
  let now = Date.UTC(2027, 2, 16, hour) + seed;
  return createWorkspace({
    documents,
    clock: { now: () => (now += 1000) },
    random: seededRandom(seed),
    replica: `replica-${seed}`,
    user: `Person ${seed}`,
  });
}
