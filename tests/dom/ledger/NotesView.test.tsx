import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { retractNote } from '../../../src/store/commands/retractNote.ts';
import { edt } from '../../support/edt.ts';
import { withLayout } from '../../support/layout.ts';
import { drawLedger } from './drawLedger.tsx';

withLayout();

/** Two words about Sandoval, asked and unasked, and one about Yoon on Wednesday. */
function drawNotes() {
  return drawLedger('notes', (week) => {
    const [luz, minseo] = week.ids as [string, string];
    week.at(edt(16, 10));
    week.hear(luz, { contactName: 'Dr. Osei', rung: 1, strength: 'strong', words: 'The best.' });
    week.at(edt(16, 11));
    week.hear(luz, { contactName: 'Dr. Ito', initiator: 'they', words: 'On her behalf.' });
    week.at(edt(17, 9));
    week.hear(minseo, { contactName: 'Dr. Osei', rung: 1, strength: 'concern' });
  });
}

const lines = () =>
  within(screen.getByRole('list', { name: 'Notes' }))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

test('an empty ledger says what it is for', () => {
  drawLedger('notes');
  expect(screen.getByText('No word is on record yet')).toBeTruthy();
  expect(screen.getByText(/A note moves nobody by itself/)).toBeTruthy();
});

test('an empty ledger names the keys as they are on this device', () => {
  const { session } = drawLedger('notes');
  expect(screen.getByText('N', { selector: 'kbd' })).toBeTruthy();
  act(() => session.setState({ keyChoices: { note: ['w'], capture: [] } }));
  expect(screen.getByText('W', { selector: 'kbd' })).toBeTruthy();
  expect(screen.queryByText('C', { selector: 'kbd' })).toBeNull();
});

test('every note is a line, the newest word first, with what it counts and what is open', () => {
  drawNotes();
  expect(lines()).toEqual([
    'Yoon, Minseo: Dr. Osei, rung 1, concern, Wed 09:00 ET, counts −0.60',
    'Sandoval, Luz: Dr. Ito, rung 5, favourable, general, Tue 11:00 ET, counts 0, case D open',
    'Sandoval, Luz: Dr. Osei, rung 1, strong and specific, Tue 10:00 ET, counts +1.00',
  ]);
  expect(screen.getByText('3 notes')).toBeTruthy();
});

test('filters and the phases of the week narrow the lines, and one press shows all again', async () => {
  const { user } = drawNotes();
  await user.selectOptions(screen.getByLabelText('Contact'), 'Dr. Osei');
  expect(lines()).toHaveLength(2);
  await user.click(
    screen.getByRole('button', { name: /^Preference building ?until Thu 08:55 ?1 ?note$/ }),
  );
  expect(lines()).toEqual([expect.stringContaining('Yoon')]);
  expect(screen.getByText('1 of 3 notes')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(lines()).toHaveLength(3);
  await user.selectOptions(screen.getByLabelText('State'), 'Decision open');
  expect(lines()).toEqual([expect.stringContaining('case D open')]);
});

test('a search that nothing fits offers the way back', async () => {
  const { user } = drawNotes();
  await user.type(screen.getByRole('searchbox', { name: 'Search the notes' }), 'zebra');
  await user.click(screen.getByRole('button', { name: 'Show all notes' }));
  expect(lines()).toHaveLength(3);
});

test('a line opens the applicant by click and by key', async () => {
  const { user, session, ids } = drawNotes();
  await user.click(screen.getByText('On her behalf.'));
  expect(session.getState()).toMatchObject({ focusedId: ids[0], isPanelOpen: true });
  session.setState({ isPanelOpen: false });
  screen.getAllByRole('listitem')[1]!.focus();
  await user.keyboard('{ArrowUp}{Enter}');
  expect(session.getState()).toMatchObject({ focusedId: ids[1], isPanelOpen: true });
});

test('keys walk through the applicants whose notes are shown, each once', () => {
  const { session, ids } = drawNotes();
  expect(session.getState().visibleIds).toEqual([ids[1], ids[0]]);
});

test('a retracted note stays in its place and says so', () => {
  drawLedger('notes', (week) => {
    week.at(edt(16, 10));
    const note = week.hear(week.ids[0]!, {});
    week.workspace.run(retractNote, { noteId: note.id, why: 'Somebody else was meant' });
  });
  expect(lines()).toEqual([expect.stringContaining('retracted')]);
});

test('blind mode keeps notes on applicants without a band out of the ledger too, and says so', async () => {
  const { user, session, place, ids } = drawNotes();
  act(() => session.setState({ isBlind: true }));
  expect(screen.queryByText(/The best/)).toBeNull();
  expect(screen.getByText(/3 notes on applicants without a band are out of sight/)).toBeTruthy();
  act(() => place('top', ids[1]!));
  expect(lines()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'End blind mode' }));
  expect(lines()).toHaveLength(3);
});

test('what was said during a round counts in the timeline since the gap after it', () => {
  const { session } = drawLedger('notes', (week) => {
    const [luz] = week.ids as [string];
    week.at(edt(18, 10));
    week.hear(luz, { rung: 1, strength: 'strong', initiator: 'we', firstHand: true });
  });
  const weight = () => lines()[0];
  expect(weight()).toContain('counts 0');
  act(() => session.setState({ gapSince: edt(18, 11) }));
  expect(weight()).toContain('counts +1.00');
});
