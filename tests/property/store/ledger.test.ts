import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BLANK_CONTACT } from '../../../src/domain/contact.ts';
import type { Note, NoteFacts } from '../../../src/domain/note.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { decideNote } from '../../../src/store/commands/decideNote.ts';
import { editNote } from '../../../src/store/commands/editNote.ts';
import { confirmNote, planCallBack } from '../../../src/store/commands/planCallBack.ts';
import { retractNote } from '../../../src/store/commands/retractNote.ts';
import { mergeContacts, saveContact } from '../../../src/store/commands/saveContact.ts';
import { answerInquiry, saveInquiry } from '../../../src/store/commands/saveInquiry.ts';
import { readLedger } from '../../../src/store/document/readLedger.ts';
import { MAP_NAMES } from '../../../src/store/document/schema.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleId, sampleWorkspace } from '../../support/sampleWorkspace.ts';

const POOL = 4;
const FACTS: NoteFacts = (({ id: _id, by: _by, at: _at, ...facts }: Note) => facts)(sampleNote());

const KINDS = [
  'add',
  'edit',
  'move',
  'retract',
  'plan',
  'confirm',
  'decide',
  'ask',
  'answer',
  'contact',
  'merge',
  'undo',
  'redo',
] as const;
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
  const { notesById, inquiriesByApplicant, contactsById } = workspace.ledger();
  if (kind === 'ask') {
    const asked = [{ name: FACTS.contactName }];
    const question = {
      applicantId: first!,
      asked,
      channel: 'call',
      text: '',
      dueAt: null,
    } as const;
    workspace.run(saveInquiry, { id: null, facts: { ...question, askedAt: which } });
  }
  const [inquiry] = inquiriesByApplicant.get(first!) ?? [];
  if (kind === 'answer' && inquiry !== undefined) {
    const { applicantId: _applicantId, ...facts } = FACTS;
    workspace.run(answerInquiry, { inquiryId: inquiry.id, facts: { ...facts, saidAt: which } });
  }
  if (kind === 'contact') {
    workspace.run(saveContact, { id: null, facts: { ...BLANK_CONTACT, name: `Dr. ${which}` } });
  }
  const [into, from] = [...contactsById.keys()];
  if (kind === 'merge' && from !== undefined) workspace.run(mergeContacts, { into: into!, from });
  const notes = [...notesById.values()];
  const note = notes[which % Math.max(1, notes.length)];
  if (note === undefined) return;
  const { id: noteId, applicantId } = note;
  const facts = { ...FACTS, applicantId, words: `Said ${which}` };
  if (kind === 'edit') workspace.run(editNote, { noteId, facts });
  if (kind === 'move')
    workspace.run(editNote, { noteId, facts: { ...facts, applicantId: first! } });
  if (kind === 'retract') workspace.run(retractNote, { noteId, why: 'A slip' });
  if (kind === 'decide') workspace.run(decideNote, { noteId, choice: 'reported', reason: '' });
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

test('undoing everything leaves nothing in the ledger but its history', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const workspace = sampleWorkspace(POOL);
      for (const next of steps) take(workspace, next);
      while (workspace.canUndo()) workspace.undo();
      const { ledger } = workspace.documents;
      for (const name of MAP_NAMES.ledger.filter((each) => each !== 'settings')) {
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
