import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { saveFile } from '../../../src/ui/saveFile.ts';
import { edt } from '../../support/edt.ts';
import { withLayout } from '../../support/layout.ts';
import { drawLedger, POOL } from './drawLedger.tsx';

vi.mock('../../../src/ui/saveFile.ts', () => ({ saveFile: vi.fn() }));
withLayout();

/** Sandoval, Yoon and Brandt in Top; a concern takes Sandoval down to Usable. */
function drawMoved() {
  return drawLedger(
    'fairness',
    (week) => {
      week.at(edt(16, 10));
      week.place('top', ...week.ids);
      week.hear(week.ids[0]!, {
        strength: 'concern',
        contactName: 'Dr. Osei',
        words: 'Often late.',
      });
      week.accept(week.suggestions()[0]!);
    },
    POOL.map((facts, index) => ({ ...facts, applicantType: index < 2 ? 'US MD' : 'US DO' })),
  );
}

const positions = () =>
  within(screen.getByRole('list', { name: 'Positions' }))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

test('without a word both lists are the same, and nobody is said to have moved', () => {
  drawLedger('fairness', ({ at, place, ids }) => {
    at(edt(16, 10));
    place('top', ...ids);
  });
  expect(positions()).toEqual([
    'Rank 1: Sandoval, Luz',
    'Rank 2: Yoon, Minseo',
    'Rank 3: Brandt, Ada',
  ]);
  expect(screen.getByText('Nobody stands where they stand because of a note.')).toBeTruthy();
});

test('an accepted suggestion shows position by position, with the note that led to it', () => {
  drawMoved();
  expect(positions()).toEqual([
    'Rank 1: Yoon, Minseo, without back channels Sandoval, Luz',
    'Rank 2: Brandt, Ada, without back channels Yoon, Minseo',
    'Rank 3: Sandoval, Luz, without back channels Brandt, Ada',
  ]);
  const moved = screen.getByRole('list', { name: 'What moved whom · 1' });
  expect(within(moved).getByText('Rank 3; without the notes 1.')).toBeTruthy();
  expect(within(moved).getByText(/rung 5 · Concern/).textContent).toContain('Dr. Osei');
  expect(screen.getByText('2 others stand elsewhere only because of that.')).toBeTruthy();
});

test('positions that do not differ come in view when they are asked for', async () => {
  const { user } = drawLedger('fairness', (week) => {
    const [luz, minseo, ada] = week.ids as [string, string, string];
    week.at(edt(16, 10));
    week.place('top', ada, luz, minseo);
    week.hear(luz, { strength: 'concern' });
    week.accept(week.suggestions()[0]!);
  });
  expect(positions()).toHaveLength(2);
  await user.click(screen.getByRole('checkbox', { name: /Only positions that differ/ }));
  expect(positions()).toEqual([
    'Rank 1: Brandt, Ada',
    expect.stringContaining('Rank 2'),
    expect.stringContaining('Rank 3'),
  ]);
});

test('a move by hand soon after a note is shown as that, and taken for nothing more', () => {
  drawLedger('fairness', (week) => {
    week.at(edt(16, 10));
    week.hear(week.ids[0]!, { contactName: 'Dr. Osei' });
    week.place('top', week.ids[0]!);
  });
  expect(screen.getByText('1 move within ten minutes of a note, no note named')).toBeTruthy();
  expect(screen.getByText('Nobody stands where they stand because of a note.')).toBeTruthy();
});

test('the share moved by a voice is counted by type of applicant', () => {
  drawMoved();
  const table = screen.getByRole('table', { name: 'Moved by a voice, by type' });
  expect(
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual(['US MD2211 · 50 %', 'US DO1100 · 0 %']);
});

test('the second look asks what a strong file is, and then names whom nobody spoke for', async () => {
  const { user, session, ids } = drawLedger(
    'fairness',
    (week) => {
      week.at(edt(16, 10));
      week.hear(week.ids[0]!, {});
    },
    POOL.map((facts, index) => ({ ...facts, step2ck: 240 + index * 10 })),
  );
  expect(screen.queryByRole('list', { name: 'Second look' })).toBeNull();
  await user.selectOptions(screen.getByLabelText('Strong by'), 'Step 2 CK');
  await user.type(screen.getByLabelText('At least'), '240');
  const queue = screen.getByRole('list', { name: 'Second look' });
  expect(
    within(queue)
      .getAllByRole('button')
      .map((each) => each.textContent),
  ).toEqual(['Brandt, Ada', 'Yoon, Minseo']);
  await user.click(within(queue).getByRole('button', { name: 'Brandt, Ada' }));
  expect(session.getState()).toMatchObject({ focusedId: ids[2], isPanelOpen: true });
});

test('the report of the week is drafted, corrected and downloaded, and judges nothing', async () => {
  const { user } = drawLedger('fairness', (week) => {
    week.at(edt(16, 10));
    week.hear(week.ids[0]!, { initiator: 'they', contactName: 'Dr. Osei', words: 'Take her.' });
  });
  await user.click(screen.getByRole('button', { name: 'Draft the report' }));
  const report = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Report' });
  expect(report.value).toContain('Case D:');
  expect(report.value).not.toMatch(/violat/i);
  await user.type(report, ' Read by me.');
  await user.click(screen.getByRole('button', { name: 'Download' }));
  expect(saveFile).toHaveBeenCalledWith(
    expect.stringMatching(/^soap-contacts-.*\.txt$/),
    expect.stringMatching(/Read by me\.$/),
    expect.stringContaining('text/plain'),
  );
});
