import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPanel } from '../../../src/store/actions.ts';
import { drawPanel } from './drawPanel.tsx';

const form = () => within(screen.getByRole('form', { name: 'New note' }));
const isOpen = () => screen.queryByRole('form', { name: 'New note' }) !== null;
const field = (name: string) => form().getByLabelText(name);
const errorOf = (name: string) =>
  (field(name).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id.endsWith('-error'))
    .map((id) => document.getElementById(id)?.textContent)
    .join('');

async function drawForm() {
  const drawn = drawPanel();
  await drawn.user.click(screen.getByRole('button', { name: 'Add note' }));
  const notes = () => drawn.workspace.ledger().notesByApplicant.get(drawn.ids[0]) ?? [];
  return { ...drawn, notes };
}

test('the form opens with the focus on who spoke and with nothing that weighs much', async () => {
  await drawForm();
  expect(document.activeElement).toBe(field('Contact name'));
  expect(field('Rung of the ladder')).toHaveProperty('value', '5');
  expect(field('Worked with the applicant')).toHaveProperty('checked', false);
});

test('faults stand at their field, and only after an attempt to save', async () => {
  const { user, notes } = await drawForm();
  expect(errorOf('Contact name')).toBe('');
  await user.selectOptions(field('Rung of the ladder'), '4');
  await user.clear(field('When'));
  await user.click(form().getByRole('button', { name: 'Save note' }));
  expect(errorOf('Contact name')).toContain('Say who spoke');
  expect(errorOf('Rung of the ladder')).toContain('somebody here knows');
  expect(errorOf('When')).toContain('Say when');
  expect(document.activeElement).toBe(field('Contact name'));
  expect(notes()).toEqual([]);
  await user.type(field('Contact name'), 'Dr. Osei');
  expect(errorOf('Contact name')).toBe('');
  await user.click(field('Known to us'));
  expect(errorOf('Rung of the ladder')).toBe('');
});

test('the weight follows the fields and says why', async () => {
  const { user } = await drawForm();
  const weight = () => form().getByText(/^Weighs/).textContent;
  expect(weight()).toContain('Conduct case D: counts 0 until the PD decides');
  await user.selectOptions(field('Who began it'), 'we');
  expect(weight()).toContain('+0.04 · Not first-hand: × 0.3');
  await user.click(field('Worked with the applicant'));
  expect(weight()).toBe('Weighs +0.12');
  await user.selectOptions(field('Rung of the ladder'), '1');
  await user.selectOptions(field('How strong, how specific'), 'serious concern');
  expect(weight()).toBe('Weighs −1.00');
});

test('saving adds the note, shows what it counts, and gives the focus back', async () => {
  const { user, notes } = await drawForm();
  await user.type(field('Contact name'), 'Dr. Osei');
  await user.selectOptions(field('Rung of the ladder'), '1');
  await user.selectOptions(field('Who began it'), 'we');
  await user.selectOptions(field('How strong, how specific'), 'strong');
  await user.click(field('Worked with the applicant'));
  await user.type(field('Words'), 'Would take her.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(notes()).toMatchObject([
    { contactName: 'Dr. Osei', rung: 1, strength: 'strong', words: 'Would take her.' },
  ]);
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add note' }));
  const section = within(screen.getByRole('region', { name: 'Back channels' }));
  expect(section.getByText('Would take her.')).toBeTruthy();
  expect(section.getByText('Why +1.00')).toBeTruthy();
  expect(section.getByText('Notes move nobody by themselves.')).toBeTruthy();
});

test('a draft survives the closing of the panel and belongs to its applicant', async () => {
  const { user, session, ids } = await drawForm();
  await user.type(field('Words'), 'Half a sentence');
  await user.keyboard('{Escape}');
  expect(isOpen()).toBe(false);
  expect(session.getState().isPanelOpen).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Close panel' }));
  act(() => session.setState({ isPanelOpen: true }));
  await user.click(screen.getByRole('button', { name: 'Continue note' }));
  expect(field('Words')).toHaveProperty('value', 'Half a sentence');
  act(() => session.setState({ focusedId: ids[1] }));
  expect(isOpen()).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  expect(field('Words')).toHaveProperty('value', '');
});

test('a discarded draft does not come back', async () => {
  const { user } = await drawForm();
  await user.type(field('Words'), 'A mistake');
  await user.click(form().getByRole('button', { name: 'Discard' }));
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  expect(field('Words')).toHaveProperty('value', '');
});

test('the key for a note opens the form, and asked again takes the focus back to it', () => {
  const { session, workspace, ids } = drawPanel();
  act(() => openPanel({ session, workspace }, ids[0], true));
  expect(document.activeElement).toBe(field('Contact name'));
  act(() => (document.activeElement as HTMLElement).blur());
  act(() => openPanel({ session, workspace }, ids[0], true));
  expect(document.activeElement).toBe(field('Contact name'));
});

test('the form does not follow to the next applicant', async () => {
  const { user, session } = await drawForm();
  await user.click(screen.getByRole('button', { name: 'Next applicant' }));
  expect(isOpen()).toBe(false);
  expect(session.getState().isNoteOpen).toBe(false);
});

test('one call that named two is one word on both, each as strong as it was said', async () => {
  const { user, workspace, ids, notes } = await drawForm();
  await user.type(field('Contact name'), 'Dr. Osei');
  await user.selectOptions(field('How strong, how specific'), 'strong');
  await user.click(field('Worked with the applicant'));
  await user.type(form().getByRole('combobox', { name: /^Also about/ }), 'yoon');
  await user.keyboard('{Enter}');
  const other = within(form().getByRole('group', { name: 'Yoon, Minseo' }));
  expect(other.getByLabelText('How strong about them')).toHaveProperty('value', 'strong');
  await user.selectOptions(other.getByLabelText('How strong about them'), 'concern');
  await user.click(form().getByRole('button', { name: 'Save note' }));
  const [one] = notes();
  const [also] = workspace.ledger().notesByApplicant.get(ids[1]) ?? [];
  expect(one).toMatchObject({ contactName: 'Dr. Osei', strength: 'strong', firstHand: true });
  expect(also).toMatchObject({ contactName: 'Dr. Osei', strength: 'concern', firstHand: false });
  expect(also?.wordId).toBe(one?.wordId);
  act(() => void workspace.undo());
  expect(workspace.ledger().notesById.size).toBe(0);
});

test('who was named by mistake is left out again', async () => {
  const { user, workspace, ids } = await drawForm();
  await user.type(field('Contact name'), 'Dr. Osei');
  await user.type(form().getByRole('combobox', { name: /^Also about/ }), 'yoon');
  await user.keyboard('{Enter}');
  await user.click(form().getByRole('button', { name: 'Leave out Yoon, Minseo' }));
  await user.click(form().getByRole('button', { name: 'Save note' }));
  expect(workspace.ledger().notesByApplicant.has(ids[1])).toBe(false);
  expect(workspace.ledger().notesById.size).toBe(1);
});

test('a time in the future is refused at its field', async () => {
  const { user, notes } = await drawForm();
  await user.type(field('Contact name'), 'Dr. Osei');
  fireEvent.change(field('When'), { target: { value: '2099-01-01T10:00' } });
  await user.click(form().getByRole('button', { name: 'Save note' }));
  expect(errorOf('When')).toContain('in the future');
  expect(notes()).toEqual([]);
});

test('a text of 100,000 characters is refused with both numbers, and stays in the field', async () => {
  const { user, notes } = await drawForm();
  await user.type(field('Contact name'), 'Dr. Osei');
  fireEvent.change(field('Words'), { target: { value: 'x'.repeat(100_000) } });
  await user.click(form().getByRole('button', { name: 'Save note' }));
  expect(errorOf('Words')).toBe('At most 20,000 characters; this has 100,000.');
  expect(field('Words')).toHaveProperty('value.length', 100_000);
  expect(notes()).toEqual([]);
});

test('markup, emoji and text from right to left are kept and shown as text', async () => {
  const words = '<img src=x onerror="alert(1)"> 👍 היא מצוינת';
  const { user, notes } = await drawForm();
  await user.type(field('Contact name'), 'Dr. Osei');
  fireEvent.change(field('Words'), { target: { value: words } });
  await user.click(form().getByRole('button', { name: 'Save note' }));
  expect(notes()).toMatchObject([{ words }]);
  const section = screen.getByRole('region', { name: 'Back channels' });
  expect(section.querySelector('blockquote')?.textContent).toBe(words);
  expect(section.querySelector('img')).toBeNull();
});
