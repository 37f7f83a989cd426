import { expect, test } from 'vitest';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { lockList } from '../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { recordMerge } from '../../../src/store/commands/recordMerge.ts';
import { openSoapFile, soapFileOf } from '../../../src/store/openedFile.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { copyWorkspace, storedWorkspace } from '../../support/copyWorkspace.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';

const ID = sampleId;

function move(workspace: Workspace, id: string, band: 'top' | 'usable' | 'never', index = 0) {
  expect(workspace.run(moveToBand, { track: TRACK, ids: [id], band, index }).ok).toBe(true);
}

async function opened(from: Workspace, into: Workspace) {
  const file = await openSoapFile(await soapFileOf(from, 'PD'), into);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

test('a copy that nobody touched brings nothing and differs in nothing', async () => {
  const here = await storedWorkspace(5);
  const there = await copyWorkspace(here, 2);
  move(here, ID(1), 'top');
  const file = await opened(there, here);
  expect(file.differences).toEqual({ bands: [], orders: [], others: [] });
  expect(file.merged.board.bandsByTrack).toEqual(here.board().bandsByTrack);
});

test('a decision that goes on from one that was seen is no difference', async () => {
  const here = await storedWorkspace(5);
  move(here, ID(1), 'top');
  const there = await copyWorkspace(here, 2);
  move(there, ID(1), 'never');
  expect((await opened(there, here)).differences.bands).toEqual([]);
});

test('who was put into two bands by two people is listed with both', async () => {
  const here = await storedWorkspace(5);
  const there = await copyWorkspace(here, 2);
  move(here, ID(1), 'top');
  move(there, ID(1), 'never');
  move(there, ID(2), 'usable');
  const { differences, merged } = await opened(there, here);
  expect(differences.bands).toEqual([{ track: TRACK, id: ID(1), here: 'top', there: 'never' }]);
  expect(merged.board.placements.get(TRACK)?.get(ID(2))?.band).toBe('usable');
});

test('who was taken out of a band by one and moved by the other is listed', async () => {
  const here = await storedWorkspace(5);
  move(here, ID(1), 'top');
  const there = await copyWorkspace(here, 2);
  here.undo();
  move(there, ID(1), 'usable');
  expect((await opened(there, here)).differences.bands).toEqual([
    { track: TRACK, id: ID(1), here: 'unsorted', there: 'usable' },
  ]);
});

test('a band that both have put in order is listed with both orders', async () => {
  const here = await storedWorkspace(5);
  for (const index of [1, 2, 3]) move(here, ID(index), 'top', index - 1);
  const there = await copyWorkspace(here, 2);
  move(here, ID(3), 'top', 0);
  move(there, ID(1), 'top', 2);
  expect((await opened(there, here)).differences.orders).toEqual([
    {
      track: TRACK,
      band: 'top',
      here: [ID(3), ID(1), ID(2)],
      there: [ID(2), ID(3), ID(1)],
    },
  ]);
});

test('numbers of positions that differ are listed', async () => {
  const here = await storedWorkspace(2);
  const there = await copyWorkspace(here, 2);
  here.run(setPositions, { track: TRACK, positions: 7 });
  there.run(setPositions, { track: TRACK, positions: 8 });
  expect((await opened(there, here)).differences.others).toEqual([
    { what: 'positions', track: TRACK, here: '7', there: '8' },
  ]);
});

test('a locked list that would change is named', async () => {
  const here = await storedWorkspace(5);
  move(here, ID(1), 'top');
  const there = await copyWorkspace(here, 2);
  expect(here.run(lockList, { track: TRACK, name: 'For round 1', signedBy: 'PD' }).ok).toBe(true);
  move(there, ID(2), 'top');
  expect((await opened(there, here)).lockedTracks).toEqual([TRACK]);
});

test('taking a file in keeps all of both, saves it, and leaves a line', async () => {
  const here = await storedWorkspace(5);
  const there = await copyWorkspace(here, 2);
  move(here, ID(1), 'top');
  move(there, ID(2), 'usable');
  const { id: _, by: _by, at: _at, ...facts } = sampleNote({ applicantId: ID(3) });
  expect(there.run(addNote, { ...facts, saidAt: there.now() })).toMatchObject({ ok: true });
  const saved: unknown[] = [];
  here.documents.board.on('update', (_update: Uint8Array, origin: unknown) => saved.push(origin));

  const file = await opened(there, here);
  await here.takeIn(file.state);
  here.run(recordMerge, { fileName: 'pd.soap', createdAt: 0, differences: 0 });

  expect(here.board().bandsByTrack).toEqual(file.merged.board.bandsByTrack);
  expect([...here.ledger().notesById.keys()]).toEqual([...there.ledger().notesById.keys()]);
  expect(saved).toMatchObject([{ kind: 'local' }, { kind: 'local' }]);
  expect(here.board().history.at(-1)).toMatchObject({ what: 'recordMerge', to: 'pd.soap' });
});

test('a broken file changes nothing', async () => {
  const here = await storedWorkspace(2);
  const bytes = await soapFileOf(here, 'PD');
  const before = here.board();
  bytes[bytes.length - 3]! ^= 4;
  expect(await openSoapFile(bytes, here)).toMatchObject({ ok: false });
  expect(here.board()).toBe(before);
});
