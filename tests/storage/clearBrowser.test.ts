import { expect, test } from 'vitest';
import { clearBrowser } from '../../src/store/adapters/clearBrowser.ts';
import { openDatabase } from '../../src/store/adapters/openDatabase.ts';
import { addSnapshot, openSnapshots } from '../../src/store/adapters/snapshotDatabase.ts';

const PLACE = {
  name: 'rehearsal',
  workspace: 'rehearsal',
  database: 'soap-board-test-cleared',
  snapshots: 'soap-board-test-cleared-snapshots',
} as const;

async function databaseNames(): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

test('clearing takes the board and its snapshots, open as they are, and leaves another place alone', async () => {
  const board = await openDatabase(() => undefined, PLACE.database);
  await board.put('meta', 1, 'schema');
  const snapshots = await openSnapshots(PLACE.snapshots);
  const facts = { at: 1, why: 'by hand', applicants: 1, placed: 0, notes: 0, size: 1 };
  await addSnapshot(snapshots, facts, Uint8Array.of(1));
  localStorage.setItem('soap-board-clock-rehearsal', '{}');
  localStorage.setItem('soap-board-rung-real', 'x');
  sessionStorage.setItem('soap-board-told-rehearsal', 'x');
  const calls: string[] = [];
  const cleared = await clearBrowser(PLACE, {
    settled: async () => void calls.push('settled'),
    close: () => calls.push('closed'),
  });
  expect(cleared.ok).toBe(true);
  expect(calls).toEqual(['settled', 'closed']);
  const names = await databaseNames();
  expect(names).not.toContain(PLACE.database);
  expect(names).not.toContain(PLACE.snapshots);
  expect(localStorage.getItem('soap-board-clock-rehearsal')).toBeNull();
  expect(sessionStorage.getItem('soap-board-told-rehearsal')).toBeNull();
  expect(localStorage.getItem('soap-board-rung-real')).toBe('x');
  localStorage.removeItem('soap-board-rung-real');
});
