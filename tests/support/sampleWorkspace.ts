import { seededRandom } from '../../src/base/clock.ts';
import type { Applicant } from '../../src/domain/applicant.ts';
import {
  blockKey,
  importApplicants,
  importIdOf,
} from '../../src/store/commands/importApplicants.ts';
import { createWorkspace, type Workspace } from '../../src/store/workspace.ts';
import { makeApplicant } from './makeApplicant.ts';

/** The track that every sample applicant applied to. */
export const TRACK = '2978140C0';

/** An applicant with a name after the ID who applied to the track; facts are given as needed. */
export function sampleApplicant(id: string, facts: Partial<Applicant> = {}): Applicant {
  return makeApplicant({
    id,
    lastName: `Last${id.slice(-3)}`,
    firstName: 'First',
    tracks: [{ code: TRACK, type: 'Categorical', label: 'Internal Medicine' }],
    ...facts,
  });
}

export function sampleId(index: number): string {
  return String(99_000_000 + index);
}

export function samplePool(count: number): readonly Applicant[] {
  return Array.from({ length: count }, (_, index) => sampleApplicant(sampleId(index)));
}

/** Imports applicants without files, as the import flow does with files. */
export function importInto(
  workspace: Workspace,
  applicants: readonly Applicant[],
  hash: string,
): void {
  const files = [
    {
      name: `${hash}.csv`,
      hash,
      rows: applicants.length,
      accepted: applicants.length,
      rejected: 0,
    },
  ];
  workspace.knowBlock(blockKey(importIdOf(files), 0), applicants);
  const result = workspace.run(importApplicants, {
    files,
    // Of this realm: under jsdom the encoder gives an array that the document does not know.
    blocks: [Uint8Array.from(new TextEncoder().encode(hash))],
    added: applicants.length,
    changed: 0,
    unchanged: 0,
  });
  if (!result.ok) throw new Error(result.error);
}

/** A workspace with a clock that ticks a second per look and chance from a seed. */
export function sampleWorkspace(count: number, seed = 1, replica = `replica-${seed}`): Workspace {
  let now = Date.UTC(2027, 2, 16, 13);
  const workspace = createWorkspace({
    clock: { now: () => (now += 1000) },
    random: seededRandom(seed),
    replica,
    user: `Person ${seed}`,
  });
  if (count > 0) importInto(workspace, samplePool(count), 'aaaaaaaaaaaaaaaa');
  return workspace;
}
