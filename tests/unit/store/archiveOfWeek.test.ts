import { expect, test } from 'vitest';
import { archiveOf, compareArchive, openArchive } from '../../../src/store/archiveOfWeek.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { setStar } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { openSoapFile } from '../../../src/store/openedFile.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { storedWorkspace } from '../../support/copyWorkspace.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleId, TRACK } from '../../support/sampleWorkspace.ts';

async function week(): Promise<Workspace> {
  const workspace = await storedWorkspace(4);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(2), sampleId(0)], band: 'top' });
  const { id: _id, by: _by, at: _at, ...facts } = sampleNote({ applicantId: sampleId(2) });
  workspace.run(addNote, { ...facts, saidAt: workspace.now() - 60_000 });
  return workspace;
}

async function archived(workspace: Workspace): Promise<Uint8Array> {
  return new TextEncoder().encode((await archiveOf(workspace, 'PD')).text);
}

test('an archive is read by people: lists, decisions, notes and history stand in it', async () => {
  const workspace = await week();
  const { content } = JSON.parse((await archiveOf(workspace, 'PD')).text);
  expect(content.tracks[0].list.map(({ rank, aamcId }: never) => [rank, aamcId])).toEqual([
    [1, sampleId(2)],
    [2, sampleId(0)],
  ]);
  expect(content.tracks[0].decisions).toHaveLength(2);
  expect(content.ledger.notes).toHaveLength(1);
  expect(content.history).toEqual(workspace.board().history);
});

test('an archive opens, holds the board as it is, and no longer after a change on either side', async () => {
  const workspace = await week();
  const opened = await openArchive(await archived(workspace));
  if (!opened.ok) throw new Error(opened.error);
  expect(compareArchive(opened.value, workspace)).toEqual({ ok: true, value: null });
  workspace.run(setStar, { ids: [sampleId(1)], starred: true });
  expect(compareArchive(opened.value, workspace).ok).toBe(false);
  // The same values again, but the record is longer.
  workspace.undo();
  expect(compareArchive(opened.value, workspace).ok).toBe(false);
});

test('the archive of another board does not pass for this one', async () => {
  const opened = await openArchive(await archived(await week()));
  if (!opened.ok) throw new Error(opened.error);
  expect(compareArchive(opened.value, await storedWorkspace(4)).ok).toBe(false);
});

test('an archive is opened again as a board file is', async () => {
  const workspace = await week();
  const opened = await openSoapFile(await archived(workspace), await storedWorkspace(4));
  if (!opened.ok) throw new Error(opened.error);
  expect(opened.value.facts).toMatchObject({ createdBy: 'PD', schema: 1 });
  expect(opened.value.there.board.placements).toEqual(workspace.board().placements);
  expect(opened.value.there.ledger.notesById).toEqual(workspace.ledger().notesById);
});

test('an archive says until when it is to be kept, and tells it when it is opened', async () => {
  const workspace = await week();
  const opened = await openSoapFile(await archived(workspace), workspace);
  expect(opened.ok && new Date(opened.value.keepUntil ?? 0).toISOString()).toMatch(/^2029-03-16T/);
  const { text } = await archiveOf(workspace, 'PD', 7);
  expect(JSON.parse(text).content.keepUntil).toMatch(/^2034-03-16T/);
});
