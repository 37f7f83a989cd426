import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { PILES_OF_BOARD } from '../../../src/domain/band.ts';
import type { Board } from '../../../src/domain/board.ts';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import { blockKey, importIdOf } from '../../../src/store/commands/importApplicants.ts';
import { setStar, setTag } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { readBoard } from '../../../src/store/document/readBoard.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { sampleId, samplePool, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const POOL = 24;

/** What a person may do next; applied to whatever the board is by then. */
type Step =
  | { kind: 'move'; ids: number[]; band: number; index: number | undefined }
  | { kind: 'star'; ids: number[]; on: boolean }
  | { kind: 'tag'; ids: number[]; on: boolean }
  | { kind: 'undo' }
  | { kind: 'redo' };

const ids = fc.uniqueArray(fc.nat({ max: POOL - 1 }), { minLength: 1, maxLength: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      ids,
      band: fc.nat({ max: 4 }),
      index: fc.option(fc.nat({ max: POOL }), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('star' as const), ids, on: fc.boolean() }),
      fc.record({ kind: fc.constant('tag' as const), ids, on: fc.boolean() }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }),
  },
);

function take(workspace: Workspace, next: Step): void {
  if (next.kind === 'undo' || next.kind === 'redo') {
    workspace[next.kind]();
    return;
  }
  const targets = next.ids.map(sampleId);
  if (next.kind === 'star') workspace.run(setStar, { ids: targets, starred: next.on });
  else if (next.kind === 'tag') {
    workspace.run(setTag, { ids: targets, tag: 'failed attempt', tagged: next.on });
  } else if (next.kind === 'move') {
    workspace.run(moveToBand, {
      track: TRACK,
      ids: targets,
      band: PILES_OF_BOARD[next.band]!,
      ...(next.index === undefined ? {} : { index: next.index }),
    });
  }
}

/** Everything people decided, without who and when. */
function decisions(board: Board) {
  return {
    bands: board.bandsByTrack.get(TRACK),
    stars: [...board.stars].sort(),
    tags: [...board.tags].sort(),
    keys: [...(board.placements.get(TRACK) ?? [])]
      .map(([id, { band, key }]) => [id, band, key])
      .sort(),
  };
}

test('the board read step by step equals the board read afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const workspace = sampleWorkspace(POOL);
      for (const next of steps) take(workspace, next);
      const decoded = new Map([
        [blockKey(importIdOf([{ hash: 'aaaaaaaaaaaaaaaa' }]), 0), samplePool(POOL)],
      ]);
      const fresh = readBoard(workspace.documents.board, decoded);
      expect(workspace.board()).toEqual(fresh);
      expect(checkBoard(workspace.board())).toEqual([]);
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('undoing everything gives the first board, redoing everything the last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const workspace = sampleWorkspace(POOL);
      const first = decisions(workspace.board());
      for (const next of steps) take(workspace, next);
      while (workspace.canRedo()) workspace.redo();
      const last = decisions(workspace.board());
      while (workspace.canUndo()) workspace.undo();
      expect(decisions(workspace.board())).toEqual(first);
      while (workspace.canRedo()) workspace.redo();
      expect(decisions(workspace.board())).toEqual(last);
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('three replicas converge whatever the order, loss and repetition of messages', () => {
  const action = fc.record({
    who: fc.nat({ max: 2 }),
    step,
    to: fc.nat({ max: 5 }),
    message: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 50 }), fc.nat(), (actions, seed) => {
      const origin = sampleWorkspace(POOL, seed);
      const replicas = [1, 2, 3].map((number) => {
        const replica = sampleWorkspace(0, seed + number, `replica-${number}`);
        replica.knowBlock(
          blockKey(importIdOf([{ hash: 'aaaaaaaaaaaaaaaa' }]), 0),
          samplePool(POOL),
        );
        Y.applyUpdate(
          replica.documents.board,
          Y.encodeStateAsUpdate(origin.documents.board),
          'net',
        );
        return replica;
      });
      const sent = replicas.map((replica) => {
        const updates: Uint8Array[] = [];
        replica.documents.board.on('update', (update: Uint8Array) => updates.push(update));
        return updates;
      });
      for (const { who, step: next, to, message } of actions) {
        take(replicas[who]!, next);
        // One single edit of somebody reaches somebody: late, twice, before earlier ones, or never.
        const updates = sent[who]!;
        const update = updates[message % Math.max(1, updates.length)];
        const target = replicas[to];
        if (target !== undefined && update !== undefined) {
          Y.applyUpdate(target.documents.board, update, 'net');
        }
      }
      // Whoever notices a gap asks for what is missing, and nothing more.
      for (let turn = 0; turn < 2; turn += 1) {
        replicas.forEach(({ documents }, index) => {
          const from = replicas[(index + 1 + (seed % 2)) % 3]!.documents.board;
          const known = Y.encodeStateVector(documents.board);
          Y.applyUpdate(documents.board, Y.encodeStateAsUpdate(from, known), 'net');
        });
      }
      const [a, b, c] = replicas.map((replica) => replica.board());
      expect(decisions(b!)).toEqual(decisions(a!));
      expect(decisions(c!)).toEqual(decisions(a!));
      expect(checkBoard(a!)).toEqual([]);
      expect(b!.history.map(({ id }) => id).sort()).toEqual(a!.history.map(({ id }) => id).sort());
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('a move between two applicants with the same key parts them and keeps everybody else', () => {
  const workspace = sampleWorkspace(4);
  const [a, b, c, d] = [0, 1, 2, 3].map(sampleId) as [string, string, string, string];
  for (const id of [a, b, c]) workspace.run(moveToBand, { track: TRACK, ids: [id], band: 'top' });
  const map = workspace.documents.board.getMap('placements');
  const key = workspace.board().placements.get(TRACK)!.get(a)!.key;
  for (const id of [b, c]) map.set(`${TRACK}/${id}`, { band: 'top', key, by: 'x', at: 1 });
  expect(workspace.board().bandsByTrack.get(TRACK)!.top).toEqual([a, b, c]);
  workspace.run(moveToBand, { track: TRACK, ids: [d], band: 'top', index: 1 });
  expect(workspace.board().bandsByTrack.get(TRACK)!.top).toEqual([a, d, b, c]);
  expect(checkBoard(workspace.board())).toEqual([]);
});

test('a key that no build of ours wrote does not stop a move', () => {
  const workspace = sampleWorkspace(3);
  const [a, b, c] = [0, 1, 2].map(sampleId) as [string, string, string];
  const map = workspace.documents.board.getMap('placements');
  map.set(`${TRACK}/${a}`, { band: 'top', key: '!!', by: 'x', at: 1 });
  map.set(`${TRACK}/${b}`, { band: 'top', key: '~~', by: 'x', at: 1 });
  workspace.run(moveToBand, { track: TRACK, ids: [c], band: 'top', index: 1 });
  expect(workspace.board().bandsByTrack.get(TRACK)!.top).toEqual([a, c, b]);
});
