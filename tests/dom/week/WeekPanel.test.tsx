import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { seededRandom } from '../../../src/base/clock.ts';
import { WeekPanel } from '../../../src/features/week/WeekPanel.tsx';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import { createWorkspace } from '../../../src/store/workspace.ts';
import { edt } from '../../support/edt.ts';
import { importInto, samplePool } from '../../support/sampleWorkspace.ts';

afterEach(() => vi.unstubAllGlobals());

function show(now: number) {
  const workspace = createWorkspace({
    clock: { now: () => now },
    random: seededRandom(1),
    replica: 'replica',
    user: 'PD',
  });
  importInto(workspace, samplePool(1), 'aaaaaaaaaaaaaaaa');
  const session = createSession(workspace, {});
  render(
    <StoreProvider value={{ workspace, session }}>
      <WeekPanel canRehearse />
    </StoreProvider>,
  );
  return { session, user: userEvent.setup() };
}

test('the phase says what it expects, and what comes next stands below with how long it is', () => {
  show(edt(17, 15, 30));
  expect(screen.getByText(/^Finalise: break ties/)).toBeTruthy();
  const events = within(screen.getByRole('list', { name: 'What comes next' })).getAllByRole(
    'listitem',
  );
  expect(events).toHaveLength(5);
  expect(events[0]!.textContent).toMatch(
    /^List for round 1 certified \(time unconfirmed\)Thu 08:55 ET.*17 h 25 min$/,
  );
});

test('notifications stay off where the browser refuses them, and the page says so', async () => {
  const requestPermission = vi.fn(async () => 'denied');
  vi.stubGlobal('Notification', { requestPermission });
  const { session, user } = show(edt(17, 10));
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /notification/ });
  expect(box.checked).toBe(false);
  await user.click(box);
  expect(session.getState().reminders.notification).toBe(false);
  expect(screen.getByRole('alert').textContent).toMatch(/does not let the page notify/);
  requestPermission.mockResolvedValue('granted');
  await user.click(box);
  expect(session.getState().reminders.notification).toBe(true);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a clock in doubt is explained, and can be trusted', async () => {
  const { session, user } = show(edt(17, 10));
  act(() => session.setState({ clockDoubt: 'This clock says Wed.' }));
  await user.click(screen.getByRole('button', { name: 'It is right' }));
  expect(session.getState()).toMatchObject({ clockDoubt: null, clockTrustedAt: edt(17, 10) });
});
