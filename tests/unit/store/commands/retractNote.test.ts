import { expect, test } from 'vitest';
import { addNote } from '../../../../src/store/commands/addNote.ts';
import { confirmNote, planCallBack } from '../../../../src/store/commands/planCallBack.ts';
import { retractNote } from '../../../../src/store/commands/retractNote.ts';
import { influenceOfApplicant } from '../../../../src/store/influenceOfApplicant.ts';
import { sampleNote } from '../../../support/sampleNote.ts';
import { sampleId, sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const NOW = Date.UTC(2027, 2, 16, 13);

function withNote() {
  const workspace = sampleWorkspace(2);
  const { id: _id, by: _by, at: _at, ...facts } = sampleNote({ applicantId: sampleId(0) });
  workspace.run(addNote, {
    ...facts,
    saidAt: NOW,
    applicationReceived: true,
    alsoAbout: [{ applicantId: sampleId(1) }],
  });
  const [first, second] = [...workspace.ledger().notesById.values()];
  const noteNow = (id = first!.id) => workspace.ledger().notesById.get(id)!;
  return { workspace, noteId: first!.id, otherId: second!.id, noteNow };
}

test('a retracted note stays on the record, counts nothing, and leaves its siblings alone', () => {
  const { workspace, noteId, otherId, noteNow } = withNote();
  expect(workspace.run(retractNote, { noteId, why: ' ' }).ok).toBe(false);
  expect(workspace.run(retractNote, { noteId, why: 'Meant somebody else' }).ok).toBe(true);
  expect(noteNow()).toMatchObject({ retracted: { why: 'Meant somebody else', by: 'Person 1' } });
  expect(noteNow(otherId).retracted).toBeUndefined();
  const documents = { board: workspace.board(), ledger: workspace.ledger() };
  expect(influenceOfApplicant(documents, sampleId(0))).toMatchObject({
    net: 0,
    isVouched: false,
    shares: [{ counted: 0 }],
  });
  expect(influenceOfApplicant(documents, sampleId(1))!.net).toBeGreaterThan(0);
  expect(workspace.run(retractNote, { noteId, why: 'Again' }).ok).toBe(false);
  expect(workspace.undo()).toMatchObject({ ok: true, value: { on: [sampleId(0)] } });
  expect(noteNow().retracted).toBeUndefined();
});

test('one call back confirms all that the word said', () => {
  const { workspace, noteId, otherId, noteNow } = withNote();
  expect(workspace.run(planCallBack, { noteId, dueAt: NOW }).ok).toBe(false);
  const dueAt = NOW + 3_600_000;
  expect(workspace.run(planCallBack, { noteId, dueAt })).toMatchObject({
    ok: true,
    value: { message: 'Call-back about 2 applicants: planned' },
  });
  expect(noteNow(otherId).callBack).toMatchObject({ dueAt, by: 'Person 1' });
  workspace.setUser('PD');
  workspace.run(confirmNote, { noteId: otherId, result: 'confirmed' });
  expect(noteNow().callBack).toMatchObject({ dueAt, done: { result: 'confirmed', by: 'PD' } });
  expect(workspace.run(planCallBack, { noteId, dueAt }).ok).toBe(false);
  expect(workspace.undo()).toMatchObject({ ok: true, value: { on: [sampleId(0), sampleId(1)] } });
  expect(noteNow().callBack?.done).toBeUndefined();
});

test('a plan to call back can be dropped, and a call nobody planned written down', () => {
  const { workspace, noteId, noteNow } = withNote();
  workspace.run(planCallBack, { noteId, dueAt: NOW + 3_600_000 });
  workspace.run(planCallBack, { noteId, dueAt: null });
  expect(noteNow().callBack).toBeUndefined();
  workspace.run(confirmNote, { noteId, result: 'not confirmed' });
  expect(noteNow().callBack).toMatchObject({ dueAt: null, done: { result: 'not confirmed' } });
});

test('nothing is called back for a note that was retracted', () => {
  const { workspace, noteId } = withNote();
  workspace.run(retractNote, { noteId, why: 'A prank call' });
  expect(workspace.run(planCallBack, { noteId, dueAt: NOW + 3_600_000 }).ok).toBe(false);
  expect(workspace.run(confirmNote, { noteId, result: 'confirmed' }).ok).toBe(false);
});
