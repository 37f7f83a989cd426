import { expect, test } from 'vitest';
import { addNote } from '../../../../src/store/commands/addNote.ts';
import { editNote } from '../../../../src/store/commands/editNote.ts';
import { retractNote } from '../../../../src/store/commands/retractNote.ts';
import type { Workspace } from '../../../../src/store/workspace.ts';
import { sampleNote } from '../../../support/sampleNote.ts';
import { sampleId, sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const { id: _id, by: _by, at: _at, ...facts } = sampleNote({ applicantId: sampleId(0) });

function withWord(others: readonly number[] = []): Workspace {
  const workspace = sampleWorkspace(4);
  workspace.run(addNote, {
    ...facts,
    alsoAbout: others.map((index) => ({
      applicantId: sampleId(index),
      strength: 'lukewarm' as const,
    })),
  });
  return workspace;
}

const notesOf = (workspace: Workspace) => [...workspace.ledger().notesById.values()];

test('an edit keeps every version, each with who wrote it', () => {
  const workspace = withWord();
  const [note] = notesOf(workspace);
  workspace.setUser('PD');
  workspace.run(editNote, { noteId: note!.id, facts: { ...facts, words: 'Very reliable.' } });
  workspace.run(editNote, {
    noteId: note!.id,
    facts: { ...facts, words: 'Very reliable.', standing: 10 },
  });
  const versions = workspace.ledger().versionsByNote.get(note!.id)!;
  expect(versions.map(({ words, standing, by }) => [words, standing, by])).toEqual([
    ['Reliable.', undefined, 'Person 1'],
    ['Very reliable.', undefined, 'PD'],
    ['Very reliable.', 10, 'PD'],
  ]);
  expect(notesOf(workspace)).toMatchObject([
    { id: note!.id, by: 'Person 1', at: note!.at, words: 'Very reliable.', standing: 10 },
  ]);
});

test('an edit is one undo, and leaves no version behind when it is taken back', () => {
  const workspace = withWord([1]);
  const before = workspace.ledger();
  workspace.run(editNote, { noteId: notesOf(workspace)[0]!.id, facts: { ...facts, words: 'New' } });
  expect(workspace.undo()).toMatchObject({ ok: true, value: { on: [sampleId(0), sampleId(1)] } });
  expect(workspace.ledger().notesById).toEqual(before.notesById);
  expect(workspace.ledger().versionsByNote.size).toBe(0);
});

test('what was heard is corrected on all whom the word named, what it says about one on that one', () => {
  const workspace = withWord([1, 2]);
  const [note] = notesOf(workspace);
  workspace.run(editNote, {
    noteId: note!.id,
    facts: { ...facts, contactName: 'Dr. Itô', strength: 'strong' },
  });
  expect(notesOf(workspace).map(({ contactName, strength }) => [contactName, strength])).toEqual([
    ['Dr. Itô', 'strong'],
    ['Dr. Itô', 'lukewarm'],
    ['Dr. Itô', 'lukewarm'],
  ]);
  expect(workspace.ledger().versionsByNote.size).toBe(3);
});

test('a correction of one applicant’s facts makes no version of the others', () => {
  const workspace = withWord([1, 2]);
  const [note] = notesOf(workspace);
  workspace.run(editNote, { noteId: note!.id, facts: { ...facts, strength: 'strong' } });
  expect([...workspace.ledger().versionsByNote.keys()]).toEqual([note!.id]);
  expect(workspace.ledger().history.at(-1)).toMatchObject({ on: [sampleId(0)], count: 1 });
});

test('a note can be put on the right applicant, and both know of it', () => {
  const workspace = withWord([1]);
  const [note] = notesOf(workspace);
  workspace.run(editNote, { noteId: note!.id, facts: { ...facts, applicantId: sampleId(3) } });
  expect([...workspace.ledger().notesByApplicant.keys()].sort()).toEqual([
    sampleId(1),
    sampleId(3),
  ]);
  expect(workspace.ledger().history.at(-1)!.on).toEqual([sampleId(0), sampleId(3)]);
  const onto = { noteId: note!.id, facts: { ...facts, applicantId: sampleId(1) } };
  expect(workspace.run(editNote, onto).ok).toBe(false);
});

test('an edit that changes nothing writes nothing', () => {
  const workspace = withWord([1]);
  const before = workspace.ledger();
  const result = workspace.run(editNote, { noteId: notesOf(workspace)[0]!.id, facts });
  expect(result).toMatchObject({ ok: true, value: { message: 'The note says that already' } });
  expect(workspace.ledger()).toBe(before);
});

test('a note with a fault, a stranger’s note and a retracted note are not edited', () => {
  const workspace = withWord();
  const noteId = notesOf(workspace)[0]!.id;
  expect(workspace.run(editNote, { noteId, facts: { ...facts, contactName: '' } }).ok).toBe(false);
  expect(workspace.run(editNote, { noteId: 'none', facts }).ok).toBe(false);
  workspace.run(retractNote, { noteId, why: 'Another person of that name' });
  const edit = { noteId, facts: { ...facts, words: 'New' } };
  expect(workspace.run(editNote, edit)).toMatchObject({ ok: false });
  expect(notesOf(workspace)[0]!.words).toBe('Reliable.');
});

test('history holds no word and no name of a contact, after undo neither', () => {
  const workspace = withWord([1]);
  const noteId = notesOf(workspace)[0]!.id;
  workspace.run(editNote, { noteId, facts: { ...facts, words: 'Secret words' } });
  workspace.run(retractNote, { noteId, why: 'Secret reason' });
  workspace.undo();
  workspace.undo();
  const text = JSON.stringify(workspace.ledger().history);
  expect(text).not.toMatch(/Secret|Reliable|Ito/);
  expect(workspace.ledger().history).toHaveLength(5);
});
