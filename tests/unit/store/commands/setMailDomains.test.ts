import { expect, test } from 'vitest';
import { BLANK_CONTACT } from '../../../../src/domain/contact.ts';
import { setMailDomains } from '../../../../src/store/commands/changeSettings.ts';
import { importContacts } from '../../../../src/store/commands/saveContact.ts';
import { sampleWorkspace } from '../../../support/sampleWorkspace.ts';

test('the domains of the program are kept, told and taken back', () => {
  const workspace = sampleWorkspace(1);
  expect(workspace.board().mailDomains).toEqual([]);
  const result = workspace.run(setMailDomains, { text: 'Lakeshore.edu' });
  expect(result).toMatchObject({
    ok: true,
    value: { message: 'The program has its e-mail at lakeshore.edu' },
  });
  expect(workspace.board().mailDomains).toEqual(['lakeshore.edu']);
  workspace.run(setMailDomains, { text: '' });
  expect(workspace.board().mailDomains).toEqual([]);
  workspace.undo();
  expect(workspace.board().mailDomains).toEqual(['lakeshore.edu']);
});

test('what is no domain changes nothing', () => {
  const workspace = sampleWorkspace(1);
  expect(workspace.run(setMailDomains, { text: 'gmail.com' }).ok).toBe(false);
  expect(workspace.board().mailDomains).toEqual([]);
});

test('contacts of a file with mail at the program are our faculty', () => {
  const workspace = sampleWorkspace(1);
  workspace.run(setMailDomains, { text: 'lakeshore.edu' });
  const contacts = [
    { ...BLANK_CONTACT, name: 'Dr. Osei', email: 'osei@lakeshore.edu' },
    { ...BLANK_CONTACT, name: 'Dr. Ito', email: 'ito@elsewhere.edu' },
  ];
  workspace.run(importContacts, { contacts });
  const relations = [...workspace.ledger().contactsById.values()].map(({ relation }) => relation);
  expect(relations).toEqual(['our faculty', 'other']);
});
