import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Random, seededRandom } from '../../../src/base/clock.ts';
import { BANDS, type BandOrUnsorted } from '../../../src/domain/band.ts';
import type { Board } from '../../../src/domain/board.ts';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { setStar, setTag } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { tieApplicants } from '../../../src/store/commands/tieApplicants.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { copyWorkspace, storedWorkspace } from '../../support/copyWorkspace.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';

/** `npm run torture` takes 1,000 commands a seed. */
const COMMANDS = Number(process.env.CONVERGE_COMMANDS ?? 40);
const SEEDS = 500;
/** Seeds that once led apart; none so far. */
const PINNED: readonly number[] = [];
const POOL = 8;
const PLACES: readonly BandOrUnsorted[] = [...BANDS, 'unsorted'];

function command(workspace: Workspace, random: Random): void {
  const pick = (below: number) => Math.floor(random() * below);
  const ids = [...new Set([sampleId(pick(POOL)), sampleId(pick(POOL))])];
  const kind = pick(10);
  if (kind < 5) {
    const index = random() < 0.5 ? {} : { index: pick(POOL) };
    workspace.run(moveToBand, { track: TRACK, ids, band: PLACES[pick(PLACES.length)]!, ...index });
  } else if (kind < 6) workspace.run(setStar, { ids, starred: random() < 0.5 });
  else if (kind < 7) workspace.run(setTag, { ids, tag: 'failed attempt', tagged: random() < 0.5 });
  else if (kind < 8) workspace.run(tieApplicants, { track: TRACK, ids });
  else if (kind < 9) workspace.undo();
  else workspace.redo();
}

/** Everything people decided, and every line of the history. */
function decided(board: Board) {
  return {
    bands: board.bandsByTrack.get(TRACK),
    placements: [...(board.placements.get(TRACK) ?? [])].sort(),
    stars: [...board.stars].sort(),
    tags: [...board.tags].sort(),
    history: board.history.map(({ id }) => id).sort(),
  };
}

async function fault(seed: number): Promise<string | null> {
  const random = seededRandom(seed);
  const origin = await storedWorkspace(POOL);
  const replicas: Workspace[] = [];
  for (let number = 0; number < 3 + (seed % 3); number += 1) {
    replicas.push(await copyWorkspace(origin, seed * 10 + number + 2, 14 + number));
  }
  const sent = replicas.map((replica) => {
    const updates: Uint8Array[] = [];
    replica.documents.board.on('update', (update: Uint8Array, origins: unknown) => {
      if (origins !== 'net') updates.push(update);
    });
    return updates;
  });
  const take = (to: Workspace, update: Uint8Array) =>
    Y.applyUpdate(to.documents.board, update, 'net');
  for (let turn = 0; turn < COMMANDS; turn += 1) {
    const from = Math.floor(random() * replicas.length);
    command(replicas[from]!, random);
    // Late, twice, before earlier ones, or never.
    const update = sent[from]![Math.floor(random() * sent[from]!.length)];
    const to = replicas[Math.floor(random() * (replicas.length + 1))];
    if (to !== undefined && update !== undefined) take(to, update);
  }
  // At the end each asks each for what it lacks.
  for (const to of replicas) {
    const known = Y.encodeStateVector(to.documents.board);
    for (const from of replicas) take(to, Y.encodeStateAsUpdate(from.documents.board, known));
  }
  const [first, ...others] = replicas.map((replica) => replica.board());
  const broken = checkBoard(first!);
  if (broken.length > 0) return broken.join(', ');
  const wanted = JSON.stringify(decided(first!));
  return others.every((board) => JSON.stringify(decided(board)) === wanted) ? null : 'apart';
}

test(`three to five replicas converge, whatever came late, twice, early or never: ${SEEDS} seeds`, {
  timeout: 60 * 60_000,
}, async () => {
  const found: string[] = [];
  for (const seed of [...PINNED, ...Array.from({ length: SEEDS }, (_, index) => index + 1)]) {
    const what = await fault(seed);
    if (what !== null) found.push(`seed ${seed}: ${what}`);
  }
  expect(found).toEqual([]);
});
