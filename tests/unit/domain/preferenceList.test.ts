import { expect, test } from 'vitest';
import { checkBoard } from '../../../src/domain/checkBoard.ts';
import {
  lengthWarning,
  listToSend,
  preferenceListOf,
  whyHere,
} from '../../../src/domain/preferenceList.ts';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { lockList } from '../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

const [a, b, c, d] = [0, 1, 2, 3].map(sampleId) as [string, string, string, string];

function ranked() {
  const workspace = sampleWorkspace(4);
  for (const [id, band] of [
    [c, 'top'],
    [a, 'usable'],
    [b, 'backup'],
    [d, 'never'],
  ] as const) {
    workspace.run(moveToBand, { track: TRACK, ids: [id], band });
  }
  return workspace;
}

test('Top, Usable and Backup read downwards are the list; Never is not on it', () => {
  const workspace = ranked();
  workspace.run(setPositions, { track: TRACK, positions: 2 });
  const list = preferenceListOf(workspace.board(), TRACK);
  expect(list.positions).toBe(2);
  expect(list.entries).toEqual([
    { rank: 1, id: c, band: 'top' },
    { rank: 2, id: a, band: 'usable' },
    { rank: 3, id: b, band: 'backup' },
  ]);
});

test('a locked list is sent as it was locked, whatever the board has become', () => {
  const workspace = ranked();
  const list = preferenceListOf(workspace.board(), TRACK);
  const versions = () => workspace.board().listVersions.get(TRACK) ?? [];
  expect(listToSend(workspace.board(), list, versions())).toBe(list);
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  expect(listToSend(workspace.board(), list, versions())).toBe(list);
  const shorter = { ...list, entries: list.entries.slice(1) };
  expect(listToSend(workspace.board(), shorter, versions()).entries).toEqual(list.entries);
});

test('why somebody stands there is told from the last move', () => {
  const board = ranked().board();
  expect(whyHere(board, TRACK, c)).toMatch(/^Unsorted → Top, Person 1, Tue \d\d:\d\d$/);
  expect(whyHere(sampleWorkspace(1).board(), TRACK, a)).toBe('no decision yet');
});

test('a list is short below five names for each position', () => {
  expect(lengthWarning(9, 2)).toContain('9 names for 2 positions');
  expect(lengthWarning(10, 2)).toBeNull();
  expect(lengthWarning(0, 0)).toBeNull();
  expect(lengthWarning(3, null)).toBeNull();
});

test('the checker finds each fault that a board can have', () => {
  const board = ranked().board();
  expect(checkBoard(board)).toEqual([]);
  const lists = board.bandsByTrack.get(TRACK)!;
  const withLists = (change: object) => ({
    ...board,
    bandsByTrack: new Map([[TRACK, { ...lists, ...change }]]),
  });
  expect(checkBoard(withLists({ top: [c, a] }))).toContain(`${a} stands twice in track ${TRACK}`);
  expect(checkBoard(withLists({ top: [] }))).toEqual([`${c} stands nowhere in track ${TRACK}`]);
  expect(checkBoard(withLists({ unsorted: [d], never: [] }))).toContain(
    `${d} stands in unsorted and was placed elsewhere`,
  );
  expect(checkBoard(withLists({ top: [c, '12345678'] })).join()).toContain('not in the pool');
  expect(checkBoard({ ...board, tracks: [] })).toContain('There is no track');
});
