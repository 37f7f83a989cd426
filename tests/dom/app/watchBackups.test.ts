import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { watchBackups } from '../../../src/app/watchBackups.ts';
import type { BackupState, Backups } from '../../../src/store/backups.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { createSession } from '../../../src/store/session.ts';
import { createWorkspace } from '../../../src/store/workspace.ts';
import { closeMessage, shownMessages } from '../../../src/ui/messageQueue.ts';
import { importInto, sampleId, samplePool, TRACK } from '../../support/sampleWorkspace.ts';

let stop = () => {};
beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2027, 2, 16, 15) }));
afterEach(() => {
  stop();
  for (const { id } of shownMessages()) closeMessage(id);
  vi.useRealTimers();
});

function watched(state: Partial<BackupState> = {}) {
  const workspace = createWorkspace({
    clock: { now: () => Date.now() },
    random: Math.random,
    replica: 'one',
    user: 'Coordinator',
  });
  importInto(workspace, samplePool(2), 'aaaaaaaaaaaaaaaa');
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  const session = createSession(workspace, {});
  const store = createStore<BackupState>()(() => ({
    snapshots: null,
    keptFile: null,
    backedUpAt: null,
    isPromised: null,
    ...state,
  }));
  session.setState({ backups: { state: store } as unknown as Backups });
  stop = watchBackups({ workspace, session });
  return store;
}

test('edits without a backup are told of, once, and again after half an hour', () => {
  const store = watched();
  vi.advanceTimersByTime(4 * 60_000);
  expect(shownMessages()).toEqual([]);
  vi.advanceTimersByTime(2 * 60_000);
  expect(shownMessages().map(({ text }) => text)).toEqual([
    '2 edits since Tue 11:00 ET are in this browser only.',
  ]);
  vi.advanceTimersByTime(10 * 60_000);
  expect(shownMessages()).toHaveLength(1);
  store.setState({ backedUpAt: Date.now() });
  for (const { id } of shownMessages()) closeMessage(id);
  vi.advanceTimersByTime(60 * 60_000);
  expect(shownMessages()).toEqual([]);
});

test('a file that is kept up to date needs no reminder', () => {
  watched({ keptFile: { name: 'board.soap', writtenAt: Date.now(), state: 'current' } });
  vi.advanceTimersByTime(60 * 60_000);
  expect(shownMessages()).toEqual([]);
});
