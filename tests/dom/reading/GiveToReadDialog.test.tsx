import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { givenTo } from '../../../src/domain/reading.ts';
import { GiveToReadDialog } from '../../../src/features/reading/GiveToReadDialog.tsx';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { readerOfName } from '../../../src/store/readerHere.ts';
import { createSession } from '../../../src/store/session.ts';
import { sampleId, sampleWorkspace, TRACK } from '../../support/sampleWorkspace.ts';

function draw(count = 5) {
  const workspace = sampleWorkspace(count);
  const session = createSession(workspace, {});
  render(
    <StoreProvider value={{ workspace, session }}>
      <GiveToReadDialog />
    </StoreProvider>,
  );
  const open = async () => {
    act(() => session.setState({ isGivingToRead: true }));
    await screen.findByRole('dialog');
  };
  const readBy = (name: string) =>
    givenTo(workspace.board().readings, TRACK, readerOfName(name).id).toSorted();
  return { workspace, session, open, readBy, user: userEvent.setup() };
}

const preview = () => screen.getByRole('status').textContent;

test('the unsorted go in equal slices to whoever is named, as the preview says', async () => {
  const { open, user, readBy, session, workspace } = draw();
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  await open();
  expect(preview()).toBe('4 applicants wait for a reader.');
  await user.type(screen.getByLabelText('Readers'), 'Ada, Bo, ada ,');
  expect(preview()).toMatch(/^4 applicants: Ada 2, Bo 2\./);
  await user.click(screen.getByRole('button', { name: 'Give out' }));
  expect(readBy('Ada')).toEqual([sampleId(1), sampleId(2)]);
  expect(readBy('Bo')).toEqual([sampleId(3), sampleId(4)]);
  expect(session.getState().isGivingToRead).toBe(false);
});

test('a selection is offered first, and a second reader for each where there are two', async () => {
  const { open, user, readBy, session } = draw();
  act(() => session.setState({ selection: new Set([sampleId(1), sampleId(3)]) }));
  await open();
  const two = screen.getByRole<HTMLInputElement>('radio', { name: /a second reader/ });
  expect(two.disabled).toBe(true);
  await user.type(screen.getByLabelText('Readers'), 'Ada, Bo');
  await user.click(two);
  await user.click(screen.getByRole('button', { name: 'Give out' }));
  expect(readBy('Ada')).toEqual([sampleId(1), sampleId(3)]);
  expect(readBy('Bo')).toEqual([sampleId(1), sampleId(3)]);
});

test('without a reader it says what is missing and gives nothing', async () => {
  const { open, user, session, workspace } = draw();
  await open();
  await user.click(screen.getByRole('button', { name: 'Give out' }));
  expect(screen.getByText('Write the name of one reader at least.')).toBeTruthy();
  expect(session.getState().isGivingToRead).toBe(true);
  expect(workspace.board().readings.size).toBe(0);
});
