import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { edt } from '../../support/edt.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';
import { drawApp, withApp } from './drawApp.tsx';

withApp();

/** Somebody in Top of whom a concern was said, and somebody unsorted for whom a PD spoke. */
function drawTold(path: string) {
  const week = whisperWeek([
    { lastName: 'Sandoval', firstName: 'Luz' },
    { lastName: 'Yoon', firstName: 'Minseo' },
  ]);
  const [luz, minseo] = week.ids as [string, string];
  week.at(edt(16, 10));
  week.place('top', luz);
  week.hear(luz, { rung: 1, strength: 'concern', initiator: 'we' });
  week.hear(minseo, { rung: 1, strength: 'strong', initiator: 'we', firstHand: true });
  expect(week.suggestions()).toHaveLength(2);
  const { workspace, session } = week;
  const { user } = drawApp({ workspace, session }, path);
  const bandOf = (id: string) => workspace.board().placements.get(TRACK)?.get(id)?.band;
  return { ...week, bandOf, luz, minseo, user };
}

test('on the Board an open suggestion is marked on its card, and its key accepts it there', async () => {
  const { user, bandOf, luz } = drawTold('/board');
  const top = await screen.findByRole('region', { name: 'Top' });
  const card = within(top).getByRole('listitem', { name: /Sandoval, Luz/ });
  expect(await within(card).findByRole('img', { name: /^Suggested: / })).toBeTruthy();
  act(() => card.focus());
  await user.keyboard('a');
  await vi.waitFor(() => expect(bandOf(luz)).not.toBe('top'));
  await vi.waitFor(() =>
    expect(screen.queryByRole('img', { name: /^Suggested: .*concern/i })).toBeNull(),
  );
});

test('in Triage it is marked in the queue and told beside the facts, with its keys', async () => {
  const { user, workspace, minseo } = drawTold('/triage');
  const pane = await screen.findByRole('region', { name: 'Yoon, Minseo' });
  expect(await within(pane).findByText('Suggestion')).toBeTruthy();
  expect(within(pane).getByRole('button', { name: 'Accept A' })).toBeTruthy();
  expect(screen.getAllByRole('img', { name: /^Suggested: / }).length).toBeGreaterThan(0);
  await user.keyboard('a');
  await vi.waitFor(() => expect(workspace.board().stars.has(minseo)).toBe(true));
  await vi.waitFor(() => expect(within(pane).queryByText('Suggestion')).toBeNull());
});

test('in Triage a suggestion is dismissed by its key, and nothing has changed', async () => {
  const { user, workspace, minseo } = drawTold('/triage');
  const pane = await screen.findByRole('region', { name: 'Yoon, Minseo' });
  await within(pane).findByText('Suggestion');
  const board = workspace.board();
  await user.keyboard('d');
  await vi.waitFor(() => expect(within(pane).queryByText('Suggestion')).toBeNull());
  expect(workspace.board()).toBe(board);
  expect(workspace.ledger().dismissals).toMatchObject([{ applicantId: minseo }]);
});
