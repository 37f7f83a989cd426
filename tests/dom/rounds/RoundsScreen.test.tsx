import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { RoundsScreen } from '../../../src/features/rounds/RoundsScreen.tsx';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { lockList, reopenList } from '../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import { withLayout } from '../../support/layout.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

withLayout();

const ids = [0, 1, 2, 3, 4].map(sampleId);

function showRounds({ positions = 2 as number | null, ranked = 5, isLocked = true } = {}) {
  const workspace = sampleWorkspace(5);
  workspace.run(moveToBand, { track: TRACK, ids: ids.slice(0, ranked), band: 'top' });
  workspace.run(setPositions, { track: TRACK, positions });
  if (isLocked) workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  const session = createSession(workspace, {});
  session.setState({ screen: 'rounds' });
  render(
    <StoreProvider value={{ workspace, session }}>
      <RoundsScreen />
    </StoreProvider>,
  );
  const outcomes = () =>
    workspace
      .board()
      .roundRecords.get(TRACK)
      ?.map(({ round, id, outcome }) => [round, ids.indexOf(id), outcome]);
  return { workspace, session, outcomes, user: userEvent.setup() };
}

const offers = (round = 1) => screen.getByRole('list', { name: `Offers in round ${round}` });
const offered = (round = 1) =>
  within(offers(round))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

test('a round offers the first names of the list, as many as positions are open', () => {
  showRounds();
  expect(offered()).toEqual([
    'Rank 1, Last000, First, no outcome yet',
    'Rank 2, Last001, First, no outcome yet',
  ]);
  expect(screen.getByText('2 of 2 positions left')).toBeTruthy();
});

test('outcomes are entered by key, each leading to the next name, and none reaches the next round', async () => {
  const { user, outcomes } = showRounds();
  act(() => within(offers()).getAllByRole('listitem')[0]!.focus());
  await user.keyboard('ar');
  expect(outcomes()).toEqual([
    [1, 0, 'accepted'],
    [1, 1, 'rejected'],
  ]);
  expect(screen.getByText('Round 1 is settled: 1 accepted')).toBeTruthy();
  await user.keyboard('rr');
  expect(outcomes()).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'To round 2' }));
  expect(offered(2)).toEqual(['Rank 3, Last002, First, no outcome yet']);
  expect(screen.getByText('1 of 2 positions left')).toBeTruthy();
  const day = screen.getByRole('table', { name: 'The day so far' });
  expect(within(day).getByRole('row', { name: /Last001, First Rejected/ })).toBeTruthy();
});

test('an outcome is taken away by pressing it again', async () => {
  const { user, outcomes } = showRounds();
  const first = within(offers()).getAllByRole('listitem')[0]!;
  await user.click(within(first).getByRole('button', { name: 'Expired' }));
  expect(outcomes()).toEqual([[1, 0, 'expired']]);
  await user.click(within(first).getByRole('button', { name: 'Expired' }));
  expect(outcomes()).toBeUndefined();
});

test('somebody unavailable is passed over at once', async () => {
  const { user } = showRounds();
  act(() => within(offers()).getAllByRole('listitem')[0]!.focus());
  await user.keyboard('v');
  expect(offered()).toEqual([
    'Rank 2, Last001, First, no outcome yet',
    'Rank 3, Last002, First, no outcome yet',
    'Rank 1, Last000, First, Unavailable',
  ]);
});

test('an outcome for somebody who gets no offer is asked about first', async () => {
  const { user, outcomes } = showRounds();
  await user.type(screen.getByRole('combobox', { name: /somebody else/ }), 'Last004{Enter}');
  const dialog = await screen.findByRole('alertdialog', { name: 'Is this what R3 shows?' });
  expect(dialog.textContent).toContain('By this list Last004, First gets no offer in round 1.');
  expect(outcomes()).toBeUndefined();
  await user.click(within(dialog).getByRole('button', { name: 'Enter it' }));
  expect(outcomes()).toEqual([[1, 4, 'offered']]);
});

test('what-if shows whom the next round would offer', async () => {
  const { user } = showRounds();
  expect(screen.getByText('Then round 2 offers Last002, First; Last003, First.')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Last000, First' }));
  expect(screen.getByText('Then round 2 offers Last002, First.')).toBeTruthy();
});

test('digits move nobody here', async () => {
  const { user, workspace } = showRounds({ isLocked: false });
  act(() => within(offers()).getAllByRole('listitem')[0]!.focus());
  const before = workspace.board();
  await user.keyboard('1234');
  expect(workspace.board()).toBe(before);
  expect(screen.getByText('The list is not locked')).toBeTruthy();
});

test('without positions they are asked for, without a list the way to it is shown', async () => {
  const { user, workspace } = showRounds({ positions: null, isLocked: false });
  await user.type(screen.getByRole('textbox', { name: 'Open positions' }), '3');
  expect(workspace.board().tracks[0]?.positions).toBe(3);
});

test('without a list the way to it is shown', () => {
  showRounds({ ranked: 0, isLocked: false });
  expect(screen.getByText('Nobody is ranked yet')).toBeTruthy();
});

test('a list that is locked anew between rounds leaves the earlier round as it was', async () => {
  const { user, workspace } = showRounds();
  act(() => within(offers()).getAllByRole('listitem')[0]!.focus());
  await user.keyboard('ar');
  act(() => {
    workspace.run(reopenList, { track: TRACK, why: 'round 1 is over' });
    workspace.run(moveToBand, { track: TRACK, ids: [ids[4]!], band: 'top', index: 0 });
    workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  });
  expect(offered()).toEqual([
    'Rank 1, Last000, First, Accepted',
    'Rank 2, Last001, First, Rejected',
  ]);
  expect(screen.getByText(/^By Version 1, .*, the list of that round/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'To round 2' }));
  expect(offered(2)).toEqual(['Rank 1, Last004, First, no outcome yet']);
  const rounds = screen.getByRole('table', { name: 'Round by round' });
  expect(
    within(rounds)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual(['RoundOffersAcceptedDeclinedOpenLeft', '121101', '210011']);
});

test('whoever came in after the lock is named, with the way onto the next list', () => {
  const { workspace } = showRounds();
  act(() =>
    importInto(workspace, [sampleApplicant('98765432', { lastName: 'Late' })], 'bbbbbbbbbbbbbbbb'),
  );
  expect(screen.getByText(/^1 applicant came in since the list was locked/)).toBeTruthy();
  expect(screen.getByText(/^Late, First: without a band/)).toBeTruthy();
});

test('the sheet of a round has a box for each outcome, ticked where it is known', async () => {
  const { user } = showRounds();
  act(() => within(offers()).getAllByRole('listitem')[0]!.focus());
  await user.keyboard('a');
  const sheet = () => screen.getByRole('table', { name: /^Round 1, Internal Medicine/ });
  expect(within(sheet()).getAllByRole('row', { name: /Last000, First ticked/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Print…' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Leave names out' }));
  expect(sheet().textContent).not.toContain('Last000');
  expect(sheet().textContent).toContain('9900 0000');
});
