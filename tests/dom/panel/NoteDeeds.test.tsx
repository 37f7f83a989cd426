import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PRESET_LADDER } from '../../../src/domain/ladder.ts';
import type { NoteFacts } from '../../../src/domain/note.ts';
import { decideBand } from '../../../src/store/actions.ts';
import { addNote } from '../../../src/store/commands/addNote.ts';
import { saveLadder } from '../../../src/store/commands/saveLadder.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { drawPanel } from './drawPanel.tsx';

/** The panel of somebody about whom somebody spoke on Tuesday. */
function drawNoted(facts: Partial<NoteFacts> = {}) {
  const drawn = drawPanel();
  const [applicantId] = drawn.ids;
  const saidAt = drawn.workspace.now();
  const { id: _id, by: _by, at: _at, ...plain } = sampleNote({ applicantId, saidAt });
  act(() => void drawn.workspace.run(addNote, { ...plain, contactName: 'Dr. Osei', ...facts }));
  const notes = () => drawn.workspace.ledger().notesByApplicant.get(applicantId) ?? [];
  return { ...drawn, parts: drawn, applicantId, notes, note: () => notes()[0]! };
}

const section = () => within(screen.getByRole('region', { name: 'Back channels' }));
const button = (name: string | RegExp) => section().getByRole('button', { name });

test('a flagged note counts 0 until the PD decides, and the clause is one press away', async () => {
  const { user, note } = drawNoted({ initiator: 'they', rung: 1, strength: 'strong' });
  expect(section().getByText('It counts 0 until the PD decides.')).toBeTruthy();
  const rule = section().getByText(/^Case D/);
  expect(rule.closest('details')?.textContent).toContain('Source, in our words');
  await user.click(button('Exclude'));
  expect(note().decision).toMatchObject({ choice: 'excluded', cases: ['D'], by: 'Person 1' });
  expect(section().queryByText('It counts 0 until the PD decides.')).toBeNull();
  await user.click(button('Decide again'));
  expect(note().decision).toBeUndefined();
});

test('a flagged note is reported by one press', async () => {
  const { user, note } = drawNoted({ initiator: 'they' });
  await user.click(button('Reported'));
  expect(note().decision?.choice).toBe('reported');
});

test('to include a flagged note asks for a reason, and refuses none', async () => {
  const { user, note } = drawNoted({ initiator: 'they' });
  await user.click(button('Include…'));
  const reason = section().getByLabelText('Why is it to count?');
  expect(document.activeElement).toBe(reason);
  await user.click(button('Include'));
  expect(note().decision).toBeUndefined();
  await user.type(reason, 'We had asked him in January');
  await user.click(button('Include'));
  expect(note().decision).toMatchObject({
    choice: 'included',
    reason: 'We had asked him in January',
  });
});

test('a note that nobody flagged asks for no decision', () => {
  drawNoted({ initiator: 'we' });
  expect(section().queryByRole('button', { name: 'Exclude' })).toBeNull();
  expect(section().queryByText(/counts 0/)).toBeNull();
});

test('a retracted note stays on the record with who and why, counts nothing, and has no deeds', async () => {
  const { user, note } = drawNoted({
    initiator: 'we',
    rung: 1,
    strength: 'strong',
    words: 'Take.',
  });
  await user.click(button('Retract the note of Dr. Osei'));
  await user.type(section().getByLabelText('Why is it retracted?'), 'Another Sandoval');
  await user.click(button('Retract'));
  expect(note().retracted).toMatchObject({ why: 'Another Sandoval', by: 'Person 1' });
  expect(
    section().getByText('Retracted by Person 1: Another Sandoval. It counts nothing.'),
  ).toBeTruthy();
  expect(section().getByText('Take.')).toBeTruthy();
  expect(section().queryByRole('button', { name: /^Correct/ })).toBeNull();
});

test('a note is left as it is when the retraction is given up', async () => {
  const { user, note } = drawNoted();
  await user.click(button('Retract the note of Dr. Osei'));
  await user.click(button('Leave it'));
  expect(note().retracted).toBeUndefined();
  expect(section().queryByLabelText('Why is it retracted?')).toBeNull();
});

test('correcting a note keeps the version before it', async () => {
  const { user, workspace, note } = drawNoted({ initiator: 'we', words: 'Good.' });
  await user.click(button('Correct the note of Dr. Osei'));
  const form = within(screen.getByRole('form', { name: 'Correct the note' }));
  await user.clear(form.getByLabelText('Words'));
  await user.type(form.getByLabelText('Words'), 'Very good.');
  await user.click(form.getByRole('button', { name: 'Save note' }));
  expect(note().words).toBe('Very good.');
  const versions = workspace.ledger().versionsByNote.get(note().id) ?? [];
  expect(versions.map(({ words }) => words)).toEqual(['Good.', 'Very good.']);
  const earlier = section().getByText('1 earlier version').closest('details');
  expect(earlier?.textContent).toContain('Good.');
  expect(earlier?.textContent).not.toContain('Very good.');
  expect(earlier?.textContent).toContain('Person 1');
});

test('a call back is planned by a time that is still to come, and what came of it is said', async () => {
  const { user, workspace, note } = drawNoted({ initiator: 'we' });
  const now = workspace.now();
  await user.click(button('Call back…'));
  fireEvent.change(section().getByLabelText('Call back by'), {
    target: { value: '2020-01-01T10:00' },
  });
  await user.click(button('Plan the call'));
  expect(note().callBack).toBeUndefined();
  await user.click(button('Leave it'));
  await user.click(button('Call back…'));
  await user.click(button('Plan the call'));
  expect(note().callBack?.dueAt).toBeGreaterThan(now + 23 * 3_600_000);
  expect(section().getByText(/^To be called back by .* ET$/)).toBeTruthy();
  await user.click(button('Confirmed'));
  expect(note().callBack?.done?.result).toBe('confirmed');
  expect(section().getByText('Called back by Person 1: confirmed.')).toBeTruthy();
  expect(section().queryByRole('button', { name: 'Not confirmed' })).toBeNull();
});

test('a move by hand can name a note as its reason, and the history leads back to it', async () => {
  const { user, parts, note, workspace, applicantId } = drawNoted({ initiator: 'we' });
  expect(section().queryByRole('button', { name: /^This is why/ })).toBeNull();
  act(() => decideBand(parts, 'top', undefined, [applicantId]));
  await user.click(button('This is why they are in Top'));
  expect(workspace.ledger().moves).toMatchObject([{ noteIds: [note().id], kind: 'by hand' }]);
  expect(section().getByText('On record as a reason for the place in Top.')).toBeTruthy();
  const history = within(screen.getByRole('region', { name: 'History' }));
  await user.click(await history.findByRole('button', { name: 'Dr. Osei' }));
  expect(document.activeElement?.textContent).toContain('Dr. Osei');
  expect(document.activeElement?.tagName).toBe('LI');
});

test('what the applicant sent is counted, with how close together and in what tone', () => {
  const { workspace, applicantId } = drawNoted({
    initiator: 'applicant',
    rung: 6,
    tone: 'calm',
    saidAt: Date.UTC(2027, 2, 16, 9),
  });
  expect(section().getByText('1 message of their own: 1 calm')).toBeTruthy();
  const {
    id: _id,
    by: _by,
    at: _at,
    ...plain
  } = sampleNote({
    applicantId,
    initiator: 'applicant',
    rung: 6,
    tone: 'pressing',
    saidAt: Date.UTC(2027, 2, 16, 9, 40),
  });
  act(() => void workspace.run(addNote, plain));
  expect(
    section().getByText(
      '2 messages of their own: 1 calm, 1 pressing · the closest two 40 min apart · 2 within a day',
    ),
  ).toBeTruthy();
});

test('where the program changed its numbers, the weight by the earlier ones stands beside', () => {
  const { workspace } = drawNoted({
    initiator: 'we',
    rung: 1,
    strength: 'context',
    firstHand: true,
    contactedFirst: true,
  });
  expect(section().queryByText(/^By earlier numbers/)).toBeNull();
  const ladder = {
    ...PRESET_LADDER,
    strengths: { ...PRESET_LADDER.strengths, context: 0.5 },
  };
  act(() => void workspace.run(saveLadder, { ladder }));
  expect(section().getByText('Why +0.50')).toBeTruthy();
  expect(section().getByText('By earlier numbers of the ladder: +0.70 (the preset)')).toBeTruthy();
});

test('a correction that is left half done is there again, until it is discarded', async () => {
  const { user, session, note } = drawNoted({ initiator: 'we', words: 'Good.' });
  const words = () =>
    within(screen.getByRole('form', { name: 'Correct the note' })).getByLabelText('Words');
  await user.click(button('Correct the note of Dr. Osei'));
  await user.type(words(), ' Very');
  await user.click(screen.getByRole('button', { name: 'Close panel' }));
  act(() => session.setState({ isPanelOpen: true }));
  await user.click(button('Continue correcting the note of Dr. Osei'));
  expect(words()).toHaveProperty('value', 'Good. Very');
  await user.click(section().getByRole('button', { name: 'Discard' }));
  expect(note().words).toBe('Good.');
  await user.click(button('Correct the note of Dr. Osei'));
  expect(words()).toHaveProperty('value', 'Good.');
});

test('where nobody knows whether we held the application, one press says so', async () => {
  const early = { initiator: 'we', saidAt: Date.UTC(2027, 2, 16, 12, 30) } as const;
  const { user, note, workspace } = drawNoted(early);
  expect(section().getByText(/^Case B: Nobody has said whether/)).toBeTruthy();
  await user.click(button('We had the application'));
  expect(note().applicationReceived).toBe(true);
  expect(section().getByText(/^Case A/)).toBeTruthy();
  expect(section().queryByRole('button', { name: 'Exclude' })).toBeNull();
  act(() => void workspace.undo());
  await user.click(button('We did not have it'));
  expect(note().applicationReceived).toBe(false);
  expect(section().getByRole('button', { name: 'Exclude' })).toBeTruthy();
  expect(section().queryByRole('button', { name: 'We had the application' })).toBeNull();
});
