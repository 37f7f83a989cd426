import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BLANK_CONTACT } from '../../../src/domain/contact.ts';
import { standingContacts } from '../../../src/domain/directory.ts';
import { saveContact } from '../../../src/store/commands/saveContact.ts';
import { saveInquiry } from '../../../src/store/commands/saveInquiry.ts';
import { edt } from '../../support/edt.ts';
import { withLayout } from '../../support/layout.ts';
import { drawLedger } from './drawLedger.tsx';

withLayout();

const lines = () =>
  within(screen.getByRole('list', { name: 'Contacts' }))
    .queryAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

function drawContacts(...entries: readonly Partial<typeof BLANK_CONTACT>[]) {
  return drawLedger('contacts', ({ workspace, at }) => {
    at(edt(16, 10));
    for (const facts of entries) {
      workspace.run(saveContact, { id: null, facts: { ...BLANK_CONTACT, ...facts } });
    }
  });
}

const names = (workspace: ReturnType<typeof drawContacts>['workspace']) =>
  standingContacts(workspace.ledger().contactsById).map(({ name }) => name);

test('an empty directory says what it is for', () => {
  drawContacts();
  expect(screen.getByText('The directory is empty')).toBeTruthy();
  expect(screen.getByText('Questions of ours · 0')).toBeTruthy();
});

test('a contact is added, and asked for a name first', async () => {
  const { user, workspace } = drawContacts();
  await user.click(screen.getByRole('button', { name: 'Add contact' }));
  await user.click(await screen.findByRole('button', { name: 'Save contact' }));
  expect(screen.getByText('Type the name of the contact first.')).toBeTruthy();
  await user.type(screen.getByLabelText('Name'), 'Dr. Osei');
  await user.type(screen.getByLabelText('Institution'), 'Regional{Enter}');
  expect(names(workspace)).toEqual(['Dr. Osei']);
  expect(lines()).toEqual(['Dr. Osei, Regional']);
});

test('a search narrows the directory by name, place and role', async () => {
  const { user } = drawContacts({ name: 'Dr. Osei', institution: 'Regional' }, { name: 'Dr. Ito' });
  await user.type(screen.getByRole('searchbox', { name: 'Search the contacts' }), 'regi');
  expect(lines()).toEqual(['Dr. Osei, Regional']);
});

test('one person written twice is offered to be merged, and becomes one voice', async () => {
  const { user, workspace } = drawContacts({ name: 'Dr. Osei', role: 'PD' }, { name: 'osei, MD' });
  await user.click(screen.getByRole('button', { name: 'One person' }));
  expect(names(workspace)).toEqual(['Dr. Osei']);
});

test('an entry is opened, corrected, and merged with another that is searched for', async () => {
  const { user, workspace } = drawContacts({ name: 'Dr. Osei' }, { name: 'Dr. Amara' });
  await user.click(screen.getByText('Dr. Osei'));
  await user.type(await screen.findByLabelText('Who here knows them'), 'Rivera');
  await user.click(screen.getByRole('button', { name: 'Save contact' }));
  expect([...workspace.ledger().contactsById.values()].map(({ knownBy }) => knownBy)).toContain(
    'Rivera',
  );
  await user.click(screen.getByText('Dr. Osei'));
  await user.type(screen.getByRole('combobox', { name: 'Merge with this entry' }), 'amara{Enter}');
  expect(names(workspace)).toEqual(['Dr. Osei']);
});

test('who spoke and is not in the directory is added by one press, with how the word turned out', async () => {
  const { user, workspace } = drawLedger('contacts', (week) => {
    week.at(edt(16, 10));
    week.hear(week.ids[0]!, { contactName: 'Dr. Osei', contactRole: 'PD' });
  });
  await user.click(screen.getByRole('button', { name: 'Add this person' }));
  expect(lines()).toEqual(['Dr. Osei, PD']);
  await user.click(screen.getByText('Dr. Osei'));
  const history = await screen.findByRole('region', { name: 'Trust history' });
  expect(within(history).getByText('1 word: 1 first-hand')).toBeTruthy();
  await user.selectOptions(
    within(history).getByLabelText('How it turned out, Sandoval, Luz'),
    'otherwise',
  );
  const [note] = workspace.ledger().notesById.values();
  expect(note?.turnout?.turnout).toBe('otherwise');
});

test('a CSV is shown with its problems before anybody is added', async () => {
  const { user, workspace } = drawContacts();
  const csv =
    'Name,Role,Relation,Shoe size\nDr. Osei,PD,our faculty,41\n,Chair,,40\nDr. Ito,,cousin,39\n';
  const file = new File([csv], 'contacts.csv', { type: 'text/csv' });
  await user.upload(screen.getByLabelText('Import contacts'), file);
  const problems = await screen.findByRole('table', { name: 'Problems' });
  expect(within(problems).getByText('Nobody is named in this row.')).toBeTruthy();
  expect(within(problems).getByText(/Read as “other”/)).toBeTruthy();
  expect(screen.getByText('Columns that are not kept: Shoe size.')).toBeTruthy();
  expect(names(workspace)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Add 2 contacts' }));
  expect(names(workspace)).toEqual(['Dr. Ito', 'Dr. Osei']);
});

test('a file that is no table is refused with a reason', async () => {
  const { user, session } = drawContacts();
  const file = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])], 'letter.csv');
  await user.upload(screen.getByLabelText('Import contacts'), file);
  await waitFor(() => expect(session.getState().message?.text).toMatch(/^letter\.csv: /));
});

test('our questions stand with whom we asked, the case, and what came of them', () => {
  drawLedger('contacts', (week) => {
    week.at(edt(16, 10));
    week.workspace.run(saveInquiry, {
      id: null,
      facts: {
        applicantId: week.ids[0]!,
        asked: [{ name: 'Dr. Ito' }],
        channel: 'e-mail',
        text: '',
        askedAt: edt(16, 10),
        dueAt: edt(16, 11),
      },
    });
    week.at(edt(16, 12));
  });
  const asked = screen.getByRole('list', { name: 'Questions of ours · 1' });
  expect(within(asked).getByText(/Dr\. Ito · e-mail · Tue 10:00 ET/)).toBeTruthy();
  expect(within(asked).getByText('Case A')).toBeTruthy();
  expect(within(asked).getByText('Overdue since Tue 11:00 ET')).toBeTruthy();
});
