import { expect, test } from 'vitest';
import { BLANK_CONTACT } from '../../../src/domain/contact.ts';
import { contactsInNotes } from '../../../src/domain/contactsInNotes.ts';
import { sampleNote } from '../../support/sampleNote.ts';

const osei = { contactName: 'Dr. Amara Osei', contactRole: 'PD', contactInstitution: '' };

test('everybody who spoke and is in no directory is one entry, however their name was written', () => {
  const notes = [
    sampleNote({ ...osei, saidAt: 1 }),
    sampleNote({ id: 'b', contactName: 'Osei, Amara', contactInstitution: 'Regional', saidAt: 2 }),
    sampleNote({ id: 'c', contactName: 'Dr. Ito', saidAt: 3 }),
  ];
  expect(contactsInNotes(notes, new Map())).toEqual([
    { ...BLANK_CONTACT, name: 'Osei, Amara', role: 'PD', institution: 'Regional' },
    { ...BLANK_CONTACT, name: 'Dr. Ito' },
  ]);
});

test('who is in the directory, who has no name, the applicant and a retracted word are left out', () => {
  const entry = { ...BLANK_CONTACT, id: 'x', name: 'Amara Osei', by: 'PD', at: 0 };
  const notes = [
    sampleNote(osei),
    sampleNote({ id: 'b', contactName: ' ' }),
    sampleNote({ id: 'c', contactName: 'Luz Sandoval', rung: 6 }),
    sampleNote({ id: 'd', contactName: 'Dr. Ito', retracted: { why: 'x', by: 'PD', at: 1 } }),
  ];
  expect(contactsInNotes(notes, new Map([['x', entry]]))).toEqual([]);
});
