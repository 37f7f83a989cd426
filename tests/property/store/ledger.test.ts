import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Note, NoteFacts } from '../../../src/domain/note.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { editNote } from '../../../src/store/commands/editNote.ts';
import { confirmNote, planCallBack } from '../../../src/store/commands/planCallBack.ts';
import { retractNote } from '../../../src/store/commands/retractNote.ts';
import { readLedger } from '../../../src/store/document/readLedger.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleId, sampleWorkspace } from '../../support/sampleWorkspace.ts';

const POOL = 4;
const FACTS: NoteFacts = (({ id: _id, by: _by, at: _at, ...facts }: Note) => facts)(sampleNote());

const KINDS = ['add', 'edit', 'move', 'retract', 'plan', 'confirm', 'undo', 'redo'] as const;
const step = fc.record({
  kind: fc.constantFrom(...KINDS, 'add' as const, 'edit' as const),
  on: fc.uniqueArray(fc.nat({ max: POOL - 1 }), { minLength: 1, maxLength: 3 }),
  which: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(workspace: Workspace, { kind, on, which }: Step): void {
  const [first, ...rest] = on.map(sampleId);
  if (kind === 'undo' || kind === 'redo') workspace[kind]();
  if (kind === 'add') {
    const alsoAbout = rest.map((applicantId) => ({ applicantId }));
    workspace.run(addNote, { ...FACTS, applicantId: first!, alsoAbout });
  }
  const notes = [...workspace.ledger().notesById.values()];
  const note = notes[which % Math.max(1, notes.length)];
  if (note === undefined) return;
  const { id: noteId, applicantId } = note;
  const facts = { ...FACTS, applicantId, words: `Said ${which}` };
  if (kind === 'edit') workspace.run(editNote, { noteId, facts });
  if (kind === 'move')
    workspace.run(editNote, { noteId, facts: { ...facts, applicantId: first! } });
  if (kind === 'retract') workspace.run(retractNote, { noteId, why: 'A slip' });
  if (kind === 'plan') workspace.run(planCallBack, { noteId, dueAt: workspace.now() + 60_000 });
  if (kind === 'confirm') workspace.run(confirmNote, { noteId, result: 'confirmed' });
}

test('the ledger read step by step is the ledger read afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const workspace = sampleWorkspace(POOL);
      for (const next of steps) {
        const before = workspace.ledger();
        take(workspace, next);
        const after = workspace.ledger();
        expect(after).toEqual(readLedger(workspace.documents.ledger));
        for (const [id, note] of after.notesById) {
          const earlier = before.notesById.get(id);
          // Equal, and another object, would draw again for nothing.
          if (earlier !== note) expect(earlier).not.toEqual(note);
        }
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('undoing everything leaves no note, no version, no retraction and no call-back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const workspace = sampleWorkspace(POOL);
      for (const next of steps) take(workspace, next);
      while (workspace.canUndo()) workspace.undo();
      const { ledger } = workspace.documents;
      for (const name of ['notes', 'versions', 'retractions', 'callBacks']) {
        expect(ledger.getMap(name).size).toBe(0);
      }
    }),
    { numRuns: 60, seed: 8 },
  );
});

test('two who edit the same note lose neither version', () => {
  const one = sampleWorkspace(POOL, 1);
  one.run(addNote, { ...FACTS, applicantId: sampleId(0) });
  const two = sampleWorkspace(POOL, 2);
  const send = (from: Workspace, to: Workspace) =>
    Y.applyUpdate(to.documents.ledger, Y.encodeStateAsUpdate(from.documents.ledger), 'net');
  send(one, two);
  const [noteId] = [...one.ledger().notesById.keys()];
  for (const [workspace, words] of [
    [one, 'One heard this'],
    [two, 'Two heard that'],
  ] as const) {
    const facts = { ...FACTS, applicantId: sampleId(0), words };
    workspace.run(editNote, { noteId: noteId!, facts });
  }
  send(one, two);
  send(two, one);
  expect(two.ledger()).toEqual(one.ledger());
  const versions = one
    .ledger()
    .versionsByNote.get(noteId!)!
    .map(({ words }) => words);
  expect(versions[0]).toBe('Reliable.');
  expect(versions.slice(1).sort()).toEqual(['One heard this', 'Two heard that']);
});
