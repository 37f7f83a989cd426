import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { sampleId, samplePool, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const [a, b] = [sampleId(0), sampleId(1)];

/** Two windows over the same pool, and the way of what one wrote to the other. */
function twoWindows() {
  const mine = sampleWorkspace(4, 1);
  const theirs = sampleWorkspace(0, 2);
  theirs.knowBlock('aaaaaaaaaaaaaaaa/0', samplePool(4));
  const send = (from: Workspace, to: Workspace) =>
    Y.applyUpdate(to.documents.board, Y.encodeStateAsUpdate(from.documents.board), 'net');
  send(mine, theirs);
  return { mine, theirs, send };
}

const bandOf = (workspace: Workspace, id: string) =>
  workspace.board().placements.get(TRACK)?.get(id)?.band ?? 'unsorted';

test('undo takes back mine and keeps what somebody else has decided since', () => {
  const { mine, theirs, send } = twoWindows();
  mine.run(moveToBand, { track: TRACK, ids: [a, b], band: 'top' });
  send(mine, theirs);
  theirs.run(moveToBand, { track: TRACK, ids: [a], band: 'never' });
  send(theirs, mine);
  const undone = mine.undo();
  expect(bandOf(mine, a)).toBe('never');
  expect(bandOf(mine, b)).toBe('unsorted');
  expect(undone.ok && undone.value.message).toMatch(/^Undone in part: .* 1 changed since/);
});

test('redo does not bring mine back over what somebody else has decided since', () => {
  const { mine, theirs, send } = twoWindows();
  mine.run(moveToBand, { track: TRACK, ids: [a], band: 'top' });
  mine.undo();
  send(mine, theirs);
  theirs.run(moveToBand, { track: TRACK, ids: [a], band: 'backup' });
  send(theirs, mine);
  mine.redo();
  expect(bandOf(mine, a)).toBe('backup');
});

test('what others do never enters my undo', () => {
  const { mine, theirs, send } = twoWindows();
  theirs.run(moveToBand, { track: TRACK, ids: [a], band: 'top' });
  send(theirs, mine);
  expect(mine.canUndo()).toBe(false);
  expect(mine.undo()).toEqual({ ok: false, error: 'Nothing to undo' });
  expect(bandOf(mine, a)).toBe('top');
});
