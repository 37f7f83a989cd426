import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { drawPanel } from './drawPanel.tsx';

const form = () => within(screen.getByRole('form', { name: 'Ask about this applicant' }));
const field = (name: string) => form().getByLabelText(name);

async function drawAsk() {
  const drawn = drawPanel({ step2ck: 241, visaNeeded: true });
  await drawn.user.click(screen.getByRole('button', { name: 'Ask somebody about this applicant' }));
  const inquiries = () => drawn.workspace.ledger().inquiriesByApplicant.get(drawn.ids[0]) ?? [];
  return { ...drawn, inquiries };
}

test('the text names the applicant and asks about the work, about nothing else', async () => {
  await drawAsk();
  const text = (field('Question') as HTMLTextAreaElement).value;
  expect(text).toMatch(/Luz Sandoval( from .+)?(, class of \d+,)? has applied to/);
  expect(text).toContain('how long, when and in what role you worked together');
  expect(text).toContain('Please leave out anything personal');
  expect(text).not.toMatch(/241|visa|married|family|pregnan|religio|rank us/i);
});

test('nobody asked is refused at the field, with the focus there', async () => {
  const { user, inquiries } = await drawAsk();
  await user.click(form().getByRole('button', { name: 'Put on record' }));
  expect(form().getByText('Say whom you ask.')).toBeTruthy();
  expect(document.activeElement).toBe(field('Whom we ask'));
  expect(inquiries()).toEqual([]);
});

test('several are asked at once, by a channel and a time that are on record', async () => {
  const { user, inquiries, workspace } = await drawAsk();
  await user.type(field('Whom we ask'), 'Dr. Rivera; Dr. Okafor');
  await user.selectOptions(field('Channel'), 'group chat');
  await user.click(form().getByRole('button', { name: 'Put on record' }));
  const [inquiry] = inquiries();
  expect(inquiry).toMatchObject({
    asked: [{ name: 'Dr. Rivera' }, { name: 'Dr. Okafor' }],
    channel: 'group chat',
    by: 'Person 1',
  });
  expect(inquiry!.dueAt! - inquiry!.askedAt).toBe(24 * 3_600_000);
  expect(screen.queryByRole('form', { name: 'Ask about this applicant' })).toBeNull();
  expect(screen.getByText(/^Asked Dr. Rivera, Dr. Okafor on /)).toBeTruthy();
  expect(workspace.ledger().notesById.size).toBe(0);
});

test('an answer due before the question is refused', async () => {
  const { user, inquiries } = await drawAsk();
  await user.type(field('Whom we ask'), 'Dr. Rivera');
  fireEvent.change(field('Answer due'), { target: { value: '2020-01-01T10:00' } });
  await user.click(form().getByRole('button', { name: 'Put on record' }));
  expect(inquiries()).toEqual([]);
  expect(form()).toBeTruthy();
});

test('a text that was written anew is what is copied and kept', async () => {
  const { user, inquiries } = await drawAsk();
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await user.type(field('Whom we ask'), 'Dr. Rivera');
  fireEvent.change(field('Question'), { target: { value: 'Do you know her work?' } });
  await user.click(form().getByRole('button', { name: 'Copy the text' }));
  expect(write).toHaveBeenCalledWith('Do you know her work?');
  await user.click(form().getByRole('button', { name: 'Put on record' }));
  expect(inquiries()[0]?.text).toBe('Do you know her work?');
});

test('an answer becomes a note that is linked to the question, and we began it', async () => {
  const { user, inquiries, workspace, ids } = await drawAsk();
  await user.type(field('Whom we ask'), 'Dr. Rivera');
  await user.click(form().getByRole('button', { name: 'Put on record' }));
  await user.click(screen.getByRole('button', { name: 'Write down the answer of Dr. Rivera' }));
  const answer = within(screen.getByRole('form', { name: 'Answer' }));
  expect(answer.getByLabelText('Contact name')).toHaveProperty('value', 'Dr. Rivera');
  await user.selectOptions(answer.getByLabelText('How strong, how specific'), 'strong');
  await user.click(answer.getByRole('button', { name: 'Save note' }));
  expect(workspace.ledger().notesByApplicant.get(ids[0])).toMatchObject([
    { inquiryId: inquiries()[0]?.id, initiator: 'we', strength: 'strong' },
  ]);
  expect(screen.getByText(/· 1 answer$/, { exact: false })).toBeTruthy();
});

test('a question that is left half written is there again, until it is discarded', async () => {
  const { user, session } = await drawAsk();
  await user.type(field('Whom we ask'), 'Dr. Rivera');
  fireEvent.change(field('Question'), { target: { value: 'Half a' } });
  await user.click(screen.getByRole('button', { name: 'Close panel' }));
  act(() => session.setState({ isPanelOpen: true }));
  await user.click(screen.getByRole('button', { name: 'Ask somebody about this applicant' }));
  expect(field('Whom we ask')).toHaveProperty('value', 'Dr. Rivera');
  expect(field('Question')).toHaveProperty('value', 'Half a');
  await user.click(form().getByRole('button', { name: 'Discard' }));
  await user.click(screen.getByRole('button', { name: 'Ask somebody about this applicant' }));
  expect(field('Whom we ask')).toHaveProperty('value', '');
});
