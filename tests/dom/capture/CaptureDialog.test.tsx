import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { BLANK_CONTACT } from '../../../src/domain/contact.ts';
import { CaptureDialog } from '../../../src/features/capture/CaptureDialog.tsx';
import { BLANK_DRAFT, keepCaptureDraft } from '../../../src/features/capture/captureDraft.ts';
import { openCapture } from '../../../src/store/actions.ts';
import { setMailDomains } from '../../../src/store/commands/changeSettings.ts';
import { saveContact } from '../../../src/store/commands/saveContact.ts';
import { saveInquiry } from '../../../src/store/commands/saveInquiry.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { edt } from '../../support/edt.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

afterEach(() => keepCaptureDraft(BLANK_DRAFT));

const MAIL = `From: "Edgar Holm, MD" <eholm@lakeshore.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Tue, 16 Mar 2027 10:42:00 -0400
Subject: a student of ours

Dear Helen,

Luz Sandoval went unmatched. I supervised her for six weeks and would take her if we had a slot.

Edgar Holm, MD
Chair of Medicine
Lakeshore State University
`;

/** The box for messages, over a pool of four, at noon of Wednesday. */
async function drawCapture(tell: (week: ReturnType<typeof whisperWeek>) => void = () => undefined) {
  const week = whisperWeek([
    { lastName: 'Sandoval', firstName: 'Luz', school: 'Lakeshore State University' },
    { lastName: 'Yoon', firstName: 'Minseo', school: 'Gulf Bend University' },
    { lastName: 'Brandt', firstName: 'Ada', school: 'Gulf Bend University' },
    { lastName: 'Brandt', firstName: 'Olaf', school: 'Harbor Point Medical College' },
  ]);
  week.at(edt(17, 12));
  tell(week);
  const { workspace, session } = week;
  const parts = { workspace, session };
  render(
    <StoreProvider value={parts}>
      <CaptureDialog />
    </StoreProvider>,
  );
  act(() => openCapture(parts));
  await screen.findByRole('dialog');
  const notes = () => [...workspace.ledger().notesById.values()];
  const contacts = () => [...workspace.ledger().contactsById.values()];
  return { ...week, parts, notes, contacts, user: userEvent.setup() };
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Capture a message' }));
const field = (name: string) => dialog().getByLabelText(name);
const isOpen = () => screen.queryByRole('dialog') !== null;

function paste(text: string): void {
  fireEvent.paste(window, { clipboardData: { getData: () => text } });
}

test('what was read stands in the form, each with the words that led to it, and saves as it is', async () => {
  const { user, notes, ids } = await drawCapture();
  paste(MAIL);
  expect(field('Who spoke')).toHaveProperty('value', 'Edgar Holm');
  expect(field('Rung of the ladder')).toHaveProperty('value', '2');
  expect(dialog().getAllByText(/“Chair of Medicine”/).length).toBeGreaterThan(0);
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain(
    'Luz Sandoval',
  );
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(isOpen()).toBe(false);
  expect(notes()).toMatchObject([
    {
      applicantId: ids[0],
      contactName: 'Edgar Holm',
      rung: 2,
      channel: 'e-mail',
      initiator: 'they',
      strength: 'strong',
      firstHand: true,
      saidAt: edt(16, 10, 42),
    },
  ]);
});

test('every proposal can be changed, and what was changed is saved', async () => {
  const { user, notes } = await drawCapture();
  paste(MAIL);
  await user.selectOptions(field('Rung of the ladder'), '5');
  await user.selectOptions(field('Who began it'), 'we');
  await user.selectOptions(field('How strong, how specific'), 'favourable');
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  expect(notes()).toMatchObject([{ rung: 5, initiator: 'we', strength: 'favourable' }]);
});

test('a message about nobody of the pool is refused at its field, and nothing is lost', async () => {
  const { user, notes } = await drawCapture();
  paste('Dr. Ito called: she is very good.');
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  expect(dialog().getByText('Say whom it is about.')).toBeTruthy();
  expect(notes()).toEqual([]);
  expect(isOpen()).toBe(true);
});

test('what the text does not settle is asked for, never guessed', async () => {
  const { user, notes } = await drawCapture();
  paste('Minseo Yoon.');
  expect(dialog().getByText('Some facts are still to be chosen.')).toBeTruthy();
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  expect(dialog().getByText('Choose the rung: the text does not settle it.')).toBeTruthy();
  expect(notes()).toEqual([]);
});

test('where two bear the name it asks whom, and none of them is an answer', async () => {
  const { user, notes, ids } = await drawCapture();
  paste('Called Dr. Ito, PD at Rivermont General: Brandt is good.');
  const question = within(dialog().getByRole('radiogroup', { name: /Whom does “Brandt” mean/ }));
  expect(question.getByLabelText(/None of these/)).toBeTruthy();
  await user.click(question.getByLabelText(/Brandt, Olaf/));
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  expect(notes()).toMatchObject([{ applicantId: ids[3] }]);
});

test('one message on two applicants becomes two notes, each with what was said of that one', async () => {
  const { user, notes, ids } = await drawCapture();
  paste(
    'Called Dr. Ito, PD at Rivermont General. Luz Sandoval: would take her. Minseo Yoon was late every day.',
  );
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  const [first, second] = notes();
  expect(first).toMatchObject({ applicantId: ids[0], strength: 'strong', wouldTake: 'yes' });
  expect(second).toMatchObject({ applicantId: ids[1], strength: 'concern' });
  expect(second).not.toHaveProperty('wouldTake');
});

test('whoever spoke goes into the directory with the note, unless somebody says no', async () => {
  const { user, contacts, notes, workspace } = await drawCapture();
  paste(MAIL);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(contacts()).toMatchObject([
    {
      name: 'Edgar Holm',
      role: 'Chair of Medicine',
      institution: 'Lakeshore State University',
      email: 'eholm@lakeshore.example',
      knownBy: '',
    },
  ]);
  expect(notes()[0]?.contactId).toBe(contacts()[0]?.id);
  act(() => void workspace.undo());
  expect([contacts(), notes()]).toEqual([[], []]);
});

test('a contact who is not to be kept stays out of the directory', async () => {
  const { user, contacts, notes } = await drawCapture();
  paste(MAIL);
  await user.click(field('Keep in the directory'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect([contacts().length, notes().length]).toEqual([0, 1]);
});

test('somebody of the directory is recognised, and completed by what the message says', async () => {
  const { user, contacts } = await drawCapture(({ workspace }) => {
    const facts = { ...BLANK_CONTACT, name: 'Edgar Holm', role: 'Chair', knownBy: 'The PD' };
    workspace.run(saveContact, { id: null, facts });
  });
  paste(MAIL);
  expect(dialog().getByText(/in the directory/)).toBeTruthy();
  expect(dialog().queryByLabelText('Keep in the directory')).toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(contacts()).toMatchObject([
    { role: 'Chair', knownBy: 'The PD', email: 'eholm@lakeshore.example' },
  ]);
});

test('a colleague with mail at the program speaks as our faculty, whoever that is', async () => {
  const { user, contacts, notes } = await drawCapture(({ workspace }) => {
    workspace.run(setMailDomains, { text: 'aldervalley.example' });
  });
  paste(
    'From: Tom Whitlock <tom.whitlock@aldervalley.example>\nTo: im-residency@aldervalley.example\nDate: Tue, 16 Mar 2027 10:42:00 -0400\nSubject: Minseo Yoon\n\nI worked with Minseo Yoon for two months at my last place and would take her.\n\nTom Whitlock, MD',
  );
  expect(field('Rung of the ladder')).toHaveProperty('value', '4');
  expect(field('Known to us')).toHaveProperty('checked', true);
  expect(dialog().getByText(/from an address of ours/)).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(notes()).toMatchObject([{ contactRelation: 'our faculty', rung: 4, strength: 'strong' }]);
  expect(contacts()).toMatchObject([{ relation: 'our faculty', knownBy: 'PD' }]);
});

test('words that a check marks are shown beside the rule, and saved all the same on record', async () => {
  const { user, notes } = await drawCapture();
  paste('Called Dr. Ito: Luz Sandoval is good. Where else did she apply?');
  expect(document.querySelector('mark[data-checked]')).not.toBeNull();
  await user.selectOptions(field('Rung of the ladder'), '5');
  await user.selectOptions(field('How strong, how specific'), 'favourable');
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  expect(notes()[0]?.overridden?.length).toBeGreaterThan(0);
});

test('a dialog that closes by accident keeps the text and what was put right', async () => {
  const { user, parts, notes } = await drawCapture();
  paste(MAIL);
  await user.selectOptions(field('Rung of the ladder'), '5');
  await user.keyboard('{Escape}');
  expect(isOpen()).toBe(false);
  expect(notes()).toEqual([]);
  act(() => openCapture(parts));
  await screen.findByRole('dialog');
  expect(field('Rung of the ladder')).toHaveProperty('value', '5');
  await user.click(dialog().getByRole('button', { name: 'Discard' }));
  expect(field('Text, e-mail or chat')).toHaveProperty('value', '');
});

test('a time in the future is refused at its field', async () => {
  const { user, notes } = await drawCapture();
  paste(MAIL);
  fireEvent.change(field('When'), { target: { value: '2099-01-01T10:00' } });
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  expect(dialog().getByText('This time is in the future.')).toBeTruthy();
  expect(notes()).toEqual([]);
});

test('a rung that needs somebody known says so at its field', async () => {
  const { user, notes } = await drawCapture();
  paste(MAIL);
  await user.selectOptions(field('Rung of the ladder'), '4');
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  expect(dialog().getByText(/This rung needs a contact whom somebody here knows/)).toBeTruthy();
  expect(notes()).toEqual([]);
});

test('100,000 characters are refused with both numbers, and stay in the box', async () => {
  const { user, notes } = await drawCapture();
  const text = `${MAIL}${'x '.repeat(50_000)}`;
  paste(text);
  await user.click(dialog().getByRole('button', { name: /^Save note/ }));
  const area = field('Text, e-mail or chat') as HTMLTextAreaElement;
  expect(dialog().getByText(/At most 20,000 characters/)).toBeTruthy();
  expect(area.value.length).toBeGreaterThan(100_000);
  expect(notes()).toEqual([]);
});

test('markup, emoji and text from right to left are text', async () => {
  await drawCapture();
  const text = '<img src=x onerror="alert(1)"> Luz Sandoval 👩🏽‍⚕️ ליאת \u202eabc';
  paste(text);
  const shown = dialog().getByRole('group', { name: /with what was read marked/ });
  expect(shown.textContent).toBe(text);
  expect(shown.querySelector('img')).toBeNull();
});

/** We asked Edgar Holm about Luz Sandoval on Tuesday morning. */
function askHolm({ workspace, ids }: ReturnType<typeof whisperWeek>): void {
  workspace.run(saveInquiry, {
    id: null,
    facts: {
      applicantId: ids[0]!,
      asked: [{ name: 'Dr. Edgar Holm' }],
      channel: 'e-mail',
      text: 'Do you know her?',
      askedAt: edt(16, 9),
      dueAt: null,
    },
  });
}

test('what somebody writes whom we asked is the answer to our question', async () => {
  const { user, notes, workspace, ids } = await drawCapture(askHolm);
  paste(MAIL);
  expect(field('It answers our question of Tue 09:00 ET')).toHaveProperty('checked', true);
  await user.keyboard('{Control>}{Enter}{/Control}');
  const [inquiry] = workspace.ledger().inquiriesByApplicant.get(ids[0]!) ?? [];
  expect(notes()).toMatchObject([{ inquiryId: inquiry?.id, applicantId: ids[0] }]);
});

test('a message that is no answer is not linked to the question', async () => {
  const { user, notes } = await drawCapture(askHolm);
  paste(MAIL);
  await user.click(field('It answers our question of Tue 09:00 ET'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(notes()[0]).not.toHaveProperty('inquiryId');
});
