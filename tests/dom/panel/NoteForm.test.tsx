import { act, screen, within } from '@testing-library/react';
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
