import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { planCallBack } from '../../../src/store/commands/planCallBack.ts';
import { saveInquiry } from '../../../src/store/commands/saveInquiry.ts';
import { edt } from '../../support/edt.ts';
import { withLayout } from '../../support/layout.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { drawLedger } from './drawLedger.tsx';

withLayout();

/** Three in Top; concerns about the first two, which we had asked for. */
function drawConcerns() {
  return drawLedger('inbox', (week) => {
    const [luz, minseo, ada] = week.ids as [string, string, string];
    week.at(edt(16, 10));
    week.place('top', luz, minseo, ada);
    week.hear(luz, { strength: 'concern', contactName: 'Dr. Osei' });
    week.hear(minseo, { strength: 'serious concern', contactName: 'Dr. Ito' });
  });
}

const suggestions = () => screen.getByRole('list', { name: /^Suggestions/ });
const suggested = () =>
  within(suggestions())
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

test('an empty inbox says what it is for', () => {
  drawLedger('inbox');
  expect(screen.getByText('Nothing waits for you')).toBeTruthy();
});

test('every suggestion stands with its reason, and nothing has moved', () => {
  const { band, ids } = drawConcerns();
  expect(suggested()).toEqual([
    'Sandoval, Luz: Dr. Osei (rung 5) has a concern: down to Usable, if you confirm it',
    'Yoon, Minseo: Dr. Ito (rung 5) has a serious concern: Never, if you confirm it',
  ]);
  expect(band('top')).toEqual(ids);
  expect(screen.getByRole('radio', { name: /^Inbox ?2$/ })).toBeTruthy();
});

test('one key accepts by the ordinary move, the next dismisses, and the focus goes on', async () => {
  const { user, band, ids, workspace } = drawConcerns();
  act(() => within(suggestions()).getAllByRole('listitem')[0]!.focus());
  await user.keyboard('a');
  expect(band('usable')).toEqual([ids[0]]);
  expect(workspace.ledger().moves).toHaveLength(1);
  expect(suggested()).toHaveLength(1);
  expect(document.activeElement).toBe(within(suggestions()).getByRole('listitem'));
  await user.keyboard('d');
  expect(band('top')).toEqual([ids[1], ids[2]]);
  expect(workspace.ledger().dismissals).toMatchObject([{ applicantId: ids[1], track: TRACK }]);
  expect(screen.getByText('Nothing waits for you')).toBeTruthy();
});

test('buttons do the same, and an accepted suggestion is taken back by one undo', async () => {
  const { user, band, ids, workspace } = drawConcerns();
  await user.click(screen.getByRole('button', { name: 'Accept for Sandoval, Luz' }));
  expect(band('usable')).toEqual([ids[0]]);
  act(() => {
    workspace.undo();
  });
  expect(band('top')).toEqual(ids);
  expect(suggested()).toHaveLength(2);
});

/** A word that came unasked: case D. */
function drawFlagged() {
  return drawLedger('inbox', (week) => {
    const [luz] = week.ids as [string];
    week.at(edt(16, 10));
    week.place('top', ...week.ids);
    week.hear(luz, { strength: 'concern', initiator: 'they', words: 'Careful with her.' });
  });
}

test('a flagged note waits with the rule that it touches, and counts nothing until then', async () => {
  const { user } = drawFlagged();
  const waiting = screen.getByRole('listitem', { name: 'Sandoval, Luz, case D' });
  await user.click(within(waiting).getByText(/What the rule says/));
  expect(within(waiting).getByText(/do not begin contact with a program/)).toBeTruthy();
  expect(screen.getByText(/No note suggests a move/)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/violat/i);
});

test('to include asks for a reason, and what is included can suggest a move', async () => {
  const { user, workspace } = drawFlagged();
  await user.click(screen.getByRole('button', { name: 'Include the note on Sandoval, Luz' }));
  expect(screen.getByText('Say why the note is to count.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'She answered our call');
  await user.click(screen.getByRole('button', { name: 'Include the note on Sandoval, Luz' }));
  const [note] = workspace.ledger().notesById.values();
  expect(note?.decision).toMatchObject({ choice: 'included', reason: 'She answered our call' });
  expect(suggested()).toEqual([expect.stringContaining('down to Usable')]);
});

test('to exclude or to report asks for nothing', async () => {
  const { user, workspace } = drawFlagged();
  await user.click(screen.getByRole('button', { name: 'Exclude the note on Sandoval, Luz' }));
  const [note] = workspace.ledger().notesById.values();
  expect(note?.decision?.choice).toBe('excluded');
});

test('calls and answers that are due stand with the overdue first, and are settled there', async () => {
  const { user, workspace } = drawLedger('inbox', (week) => {
    const [luz] = week.ids as [string];
    week.at(edt(16, 10));
    const note = week.hear(luz, { contactName: 'Dr. Osei' });
    week.workspace.run(planCallBack, { noteId: note.id, dueAt: edt(16, 18) });
    week.workspace.run(saveInquiry, {
      id: null,
      facts: {
        applicantId: luz,
        asked: [{ name: 'Dr. Ito' }],
        channel: 'e-mail',
        text: '',
        askedAt: edt(16, 10),
        dueAt: edt(16, 12),
      },
    });
    week.at(edt(16, 13));
  });
  const due = () =>
    within(screen.getByRole('list', { name: /^Due/ }))
      .getAllByRole('listitem')
      .map((item) => item.getAttribute('aria-label'));
  expect(due()).toEqual([
    'Answer from Dr. Ito, due Tue 12:00 ET, overdue',
    'Call Dr. Osei back, due Tue 18:00 ET',
  ]);
  await user.click(screen.getByRole('button', { name: 'Confirmed' }));
  const [note] = workspace.ledger().notesById.values();
  expect(note?.callBack?.done?.result).toBe('confirmed');
  await user.click(screen.getByRole('button', { name: 'No longer waiting' }));
  expect(screen.getByText('Nothing waits for you')).toBeTruthy();
});

test('an applicant who wrote three times in a day is named, with nothing to settle', () => {
  drawLedger('inbox', (week) => {
    for (const hour of [9, 11, 13]) {
      week.at(edt(16, hour));
      week.hear(week.ids[0]!, { rung: 6, initiator: 'applicant', tone: 'pressing' });
    }
  });
  expect(screen.getByText(/3 messages, 3 within a day · 3 pressing/)).toBeTruthy();
});

test('a report on one note is drafted beside it, before anything is decided', async () => {
  const { user, workspace } = drawFlagged();
  await user.click(
    screen.getByRole('button', { name: 'Draft a report on the note on Sandoval, Luz' }),
  );
  const report = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Report' });
  expect(report.value).toContain('About: Sandoval, Luz, AAMC ID 9900 0000');
  expect(report.value).toContain('Decision: open');
  const [note] = workspace.ledger().notesById.values();
  expect(note?.decision).toBeUndefined();
});

test('what was decided is folded away, and can be opened again', async () => {
  const { user, workspace } = drawFlagged();
  await user.click(screen.getByRole('button', { name: 'Exclude the note on Sandoval, Luz' }));
  expect(screen.getByText('Nothing waits for you')).toBeTruthy();
  await user.click(screen.getByText('Decided · 1'));
  expect(screen.getByText(/excluded by PD, Tue 10:00 ET/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Open again/ }));
  const [note] = workspace.ledger().notesById.values();
  expect(note?.decision).toBeUndefined();
  expect(screen.getByRole('listitem', { name: 'Sandoval, Luz, case D' })).toBeTruthy();
});
