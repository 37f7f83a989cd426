import { expect, test } from 'vitest';
import { addNote } from '../../../../src/store/commands/addNote.ts';
import { decideNote } from '../../../../src/store/commands/decideNote.ts';
import { editNote } from '../../../../src/store/commands/editNote.ts';
import { hearingOf } from '../../../../src/store/influenceOfApplicant.ts';
import { edt } from '../../../support/edt.ts';
import { sampleNote } from '../../../support/sampleNote.ts';
import { sampleId, sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const {
  id: _id,
  by: _by,
  at: _at,
  ...facts
} = sampleNote({
  applicantId: sampleId(0),
  initiator: 'they',
  rung: 1,
  strength: 'strong',
  saidAt: edt(16, 9),
});

function withNote() {
  const workspace = sampleWorkspace(2);
  workspace.run(addNote, facts);
  const [noteId] = [...workspace.ledger().notesById.keys()] as [string];
  const net = () =>
    hearingOf({ board: workspace.board(), ledger: workspace.ledger() }, sampleId(0))!.influence.net;
  return { workspace, noteId, net };
}

test('a flagged note counts once the PD includes it with a reason, and not before', () => {
  const { workspace, noteId, net } = withNote();
  expect(net()).toBe(0);
  expect(workspace.run(decideNote, { noteId, choice: 'included', reason: ' ' })).toEqual({
    ok: false,
    error: 'Say why the note is to count.',
  });
  workspace.run(decideNote, { noteId, choice: 'included', reason: 'Confirmed on our own call' });
  expect(net()).toBe(1);
  workspace.run(decideNote, { noteId, choice: 'reported', reason: '' });
  expect(net()).toBe(0);
  workspace.run(decideNote, { noteId, choice: null, reason: '' });
  expect(workspace.ledger().notesById.get(noteId)!.decision).toBeUndefined();
  workspace.undo();
  workspace.undo();
  expect(net()).toBe(1);
});

test('a correction that brings up another case asks the PD again', () => {
  const { workspace, noteId, net } = withNote();
  workspace.run(decideNote, { noteId, choice: 'included', reason: 'Known' });
  workspace.run(editNote, { noteId, facts: { ...facts, overridden: ['H'] } });
  expect(net()).toBe(0);
  expect(workspace.ledger().notesById.get(noteId)!.decision?.cases).toEqual(['D']);
});

test('the history knows the choice and the cases, and no reason', () => {
  const { workspace, noteId } = withNote();
  workspace.run(decideNote, { noteId, choice: 'included', reason: 'Secret reason' });
  expect(workspace.ledger().history.at(-1)).toMatchObject({
    what: 'decideNote',
    on: [sampleId(0)],
    to: 'included',
    why: 'D',
  });
  expect(JSON.stringify(workspace.ledger().history)).not.toContain('Secret');
});

test('nothing is decided on a note that counts, or on none', () => {
  const { workspace, noteId } = withNote();
  workspace.run(editNote, { noteId, facts: { ...facts, initiator: 'we' } });
  // The pool came at nine, so an application of nine is known to have been here.
  const included = { noteId, choice: 'included', reason: 'Known' } as const;
  expect(workspace.run(decideNote, included)).toMatchObject({ ok: false });
  expect(workspace.run(decideNote, { ...included, noteId: 'none' }).ok).toBe(false);
  expect(workspace.run(decideNote, { ...included, choice: 'excluded' }).ok).toBe(true);
});
