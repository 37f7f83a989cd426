import { expect, test } from 'vitest';
import { BLANK_CONTACT, type ContactFacts } from '../../../../src/domain/contact.ts';
import { wordIdOf } from '../../../../src/domain/note.ts';
import { type AddNoteArgs, addNote } from '../../../../src/store/commands/addNote.ts';
import { saveContact } from '../../../../src/store/commands/saveContact.ts';
import { sampleId, sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const note: AddNoteArgs = {
  applicantId: sampleId(0),
  contactName: 'Dr. Osei',
  contactRole: 'Program director',
  contactInstitution: 'Lakeshore',
  contactKnown: true,
  rung: 1,
  channel: 'call',
  initiator: 'we',
  saidAt: Date.UTC(2027, 2, 17, 14),
  strength: 'strong',
  firstHand: true,
  words: 'Would take her if there were a position.',
};

test('a note goes to the ledger and moves nobody', () => {
  const workspace = sampleWorkspace(2);
  const board = workspace.board();
  const result = workspace.run(addNote, { ...note, saidAt: Date.UTC(2027, 2, 16, 12) });
  expect(result).toMatchObject({ ok: true, value: { message: 'Note on Last000, First' } });
  expect(workspace.board()).toBe(board);
  expect(workspace.ledger().notesByApplicant.get(sampleId(0))).toHaveLength(1);
  workspace.undo();
  expect(workspace.ledger().notesById.size).toBe(0);
});

test('history names the act and the applicant, never the words', () => {
  const workspace = sampleWorkspace(2);
  workspace.run(addNote, { ...note, saidAt: Date.UTC(2027, 2, 16, 12) });
  const text = JSON.stringify(workspace.ledger().history);
  expect(text).toContain(sampleId(0));
  expect(text).not.toContain('Would take her');
  expect(text).not.toContain('Osei');
});

test('one word on three applicants is three notes that share it, one line and one undo', () => {
  const workspace = sampleWorkspace(3);
  const result = workspace.run(addNote, {
    ...note,
    saidAt: Date.UTC(2027, 2, 16, 12),
    alsoAbout: [{ applicantId: sampleId(1), strength: 'favourable' }, { applicantId: sampleId(2) }],
  });
  expect(result).toMatchObject({ ok: true, value: { message: 'Note on 3 applicants' } });
  const notes = [...workspace.ledger().notesById.values()];
  expect(notes.map(({ applicantId, strength }) => [applicantId, strength])).toEqual([
    [sampleId(0), 'strong'],
    [sampleId(1), 'favourable'],
    [sampleId(2), 'strong'],
  ]);
  expect(new Set(notes.map(wordIdOf)).size).toBe(1);
  expect(workspace.ledger().history).toHaveLength(1);
  workspace.undo();
  expect(workspace.ledger().notesById.size).toBe(0);
});

test('one word makes one note on each applicant', () => {
  const workspace = sampleWorkspace(2);
  const twice = { ...note, saidAt: 0, alsoAbout: [{ applicantId: note.applicantId }] };
  expect(workspace.run(addNote, twice).ok).toBe(false);
  const stranger = { ...note, saidAt: 0, alsoAbout: [{ applicantId: '00000000' }] };
  expect(workspace.run(addNote, stranger).ok).toBe(false);
  expect(workspace.ledger().notesById.size).toBe(0);
});

test('what was said of one applicant alone is not put on the record of another', () => {
  const workspace = sampleWorkspace(2);
  workspace.run(addNote, {
    ...note,
    saidAt: Date.UTC(2027, 2, 16, 12),
    concernsRaised: ['exams'],
    standing: 10,
    wouldTake: 'yes',
    contactedFirst: true,
    alsoAbout: [{ applicantId: sampleId(1), concernsCleared: ['leave'] }],
  });
  const [first, second] = [...workspace.ledger().notesById.values()];
  expect(first).toMatchObject({ concernsRaised: ['exams'], standing: 10, wouldTake: 'yes' });
  expect(second).toMatchObject({ words: note.words, rung: 1, concernsCleared: ['leave'] });
  for (const fact of ['concernsRaised', 'standing', 'wouldTake', 'contactedFirst']) {
    expect(second).not.toHaveProperty(fact);
  }
});

const said = { ...note, saidAt: Date.UTC(2027, 2, 16, 12) };
const osei: ContactFacts = {
  ...BLANK_CONTACT,
  name: 'Dr. Osei',
  role: 'Program director',
  email: 'osei@lakeshore.example',
};

test('a contact that is kept goes into the directory with the note, in one undo', () => {
  const workspace = sampleWorkspace(1);
  workspace.run(addNote, { ...said, keptContact: osei });
  const [contact] = [...workspace.ledger().contactsById.values()];
  expect(contact).toMatchObject({ ...osei, knownBy: 'Person 1' });
  const [kept] = [...workspace.ledger().notesById.values()];
  expect(kept?.contactId).toBe(contact?.id);
  expect(kept).not.toHaveProperty('keptContact');
  workspace.undo();
  expect(workspace.ledger().contactsById.size).toBe(0);
  expect(workspace.ledger().notesById.size).toBe(0);
});

test('whoever is in the directory has only blanks filled, however the name is written', () => {
  const workspace = sampleWorkspace(1);
  const facts = { ...BLANK_CONTACT, name: 'Osei, Jose', role: 'Chair', knownBy: 'The PD' };
  workspace.run(saveContact, { id: null, facts });
  const typed = { ...osei, name: 'Dr. José Osei' };
  workspace.run(addNote, { ...said, keptContact: typed });
  expect([...workspace.ledger().contactsById.values()]).toMatchObject([
    { name: 'Osei, Jose', role: 'Chair', knownBy: 'The PD', email: 'osei@lakeshore.example' },
  ]);
});

test('who has no name is on record with the note, and not in the directory', () => {
  const workspace = sampleWorkspace(1);
  const result = workspace.run(addNote, {
    ...said,
    contactName: '–',
    keptContact: { ...osei, name: '–' },
  });
  expect(result.ok).toBe(true);
  expect(workspace.ledger().contactsById.size).toBe(0);
});
