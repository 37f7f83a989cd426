import { expect, test } from 'vitest';
import { BLANK_CONTACT, type ContactFacts, contactIn } from '../../../../src/domain/contact.ts';
import {
  importContacts,
  mergeContacts,
  saveContact,
} from '../../../../src/store/commands/saveContact.ts';
import type { Workspace } from '../../../../src/store/workspace.ts';
import { sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const osei: ContactFacts = { ...BLANK_CONTACT, name: ' José Osei ', institution: 'Lakeshore' };
const contactsOf = (workspace: Workspace) => [...workspace.ledger().contactsById.values()];

test('a contact is added, changed, and taken back', () => {
  const workspace = sampleWorkspace(0);
  workspace.run(saveContact, { id: null, facts: osei });
  const [added] = contactsOf(workspace);
  expect(added).toMatchObject({ name: 'José Osei', institution: 'Lakeshore', by: 'Person 1' });
  workspace.run(saveContact, { id: added!.id, facts: { ...osei, knownBy: 'Dr. Lind' } });
  expect(contactsOf(workspace)).toMatchObject([{ id: added!.id, knownBy: 'Dr. Lind' }]);
  workspace.undo();
  workspace.undo();
  expect(contactsOf(workspace)).toEqual([]);
});

test('a contact without a name, with a letter for a role, or of nobody’s is refused', () => {
  const workspace = sampleWorkspace(0);
  for (const [id, facts] of [
    [null, { ...osei, name: ' . ' }],
    [null, { ...osei, role: 'x'.repeat(501) }],
    ['none', osei],
  ] as const) {
    expect(workspace.run(saveContact, { id, facts }).ok).toBe(false);
  }
  expect(contactsOf(workspace)).toEqual([]);
});

test('a person written twice becomes one whose blanks are filled, and two again by undo', () => {
  const workspace = sampleWorkspace(0);
  workspace.run(saveContact, { id: null, facts: osei });
  workspace.run(saveContact, {
    id: null,
    facts: { ...osei, name: 'Joe Osei', institution: 'Elsewhere', role: 'PD' },
  });
  const [into, from] = contactsOf(workspace).map(({ id }) => id) as [string, string];
  workspace.run(mergeContacts, { into, from });
  expect(contactIn(workspace.ledger().contactsById, from)).toMatchObject({
    id: into,
    institution: 'Lakeshore',
    role: 'PD',
  });
  expect(workspace.run(mergeContacts, { into: from, from: into }).ok).toBe(false);
  expect(workspace.run(mergeContacts, { into, from: 'none' }).ok).toBe(false);
  workspace.undo();
  expect(contactsOf(workspace).map(({ id, role }) => [id, role])).toEqual([
    [into, ''],
    [from, 'PD'],
  ]);
});

test('importing adds who is new, fills blanks of who is known, and changes nothing else', () => {
  const workspace = sampleWorkspace(0);
  workspace.run(saveContact, { id: null, facts: { ...osei, role: 'Chair' } });
  const contacts: readonly ContactFacts[] = [
    { ...osei, name: 'Osei, Jose', institution: '', role: 'PD', phone: '555-0100' },
    { ...BLANK_CONTACT, name: 'Ada Lind' },
    { ...BLANK_CONTACT, name: 'Lind, Ada', relation: 'our faculty' },
    { ...BLANK_CONTACT, name: 'José Osei', institution: 'Hillside' },
  ];
  expect(workspace.run(importContacts, { contacts })).toMatchObject({
    ok: true,
    value: { message: '2 contacts added, 1 completed, 1 known already' },
  });
  expect(
    contactsOf(workspace).map(({ name, role, phone, relation }) => [name, role, phone, relation]),
  ).toEqual([
    ['José Osei', 'Chair', '555-0100', 'other'],
    ['Ada Lind', '', '', 'our faculty'],
    ['José Osei', '', '', 'other'],
  ]);
  const again = workspace.run(importContacts, { contacts });
  expect(again).toMatchObject({ ok: true, value: { canUndo: false } });
  workspace.undo();
  expect(contactsOf(workspace)).toHaveLength(1);
});

test('the history of the directory names nobody', () => {
  const workspace = sampleWorkspace(0);
  workspace.run(saveContact, { id: null, facts: osei });
  workspace.run(importContacts, { contacts: [{ ...BLANK_CONTACT, name: 'Ada Lind' }] });
  workspace.undo();
  expect(JSON.stringify(workspace.ledger().history)).not.toMatch(/Osei|Lind|Lakeshore/);
});
