import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { VersionLine } from '../../../src/app/VersionLine.tsx';
import { VersionSection } from '../../../src/features/settings/VersionSection.tsx';
import { createDocuments } from '../../../src/store/document/schema.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import { createWorkspace } from '../../../src/store/workspace.ts';

const WEDNESDAY = Date.UTC(2027, 2, 17, 14);
const BEFORE = Date.UTC(2027, 2, 1, 14);

function draw(now: number) {
  const workspace = createWorkspace({
    documents: createDocuments(),
    clock: { now: () => now },
    random: () => 0.5,
    replica: 'one',
    user: 'Person 1',
  });
  const session = createSession(workspace, {});
  let used = 0;
  render(
    <StoreProvider value={{ workspace, session }}>
      <VersionLine />
      <VersionSection />
    </StoreProvider>,
  );
  act(() => session.setState({ newVersion: () => (used += 1) }));
  return { user: userEvent.setup(), timesUsed: () => used };
}

test('a newer version is offered, and used when asked to', async () => {
  const { user, timesUsed } = draw(BEFORE);
  expect(screen.getByText(/^A new version is ready\./)).toBeDefined();
  expect(timesUsed()).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Reload' }));
  expect(timesUsed()).toBe(1);
});

test('who puts it off is not asked again, and finds it in Settings', async () => {
  const { user, timesUsed } = draw(BEFORE);
  await user.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reload with the new version' }));
  expect(timesUsed()).toBe(1);
});

test('in Match Week only Settings tells of it, and says to let it wait', () => {
  draw(WEDNESDAY);
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();
  expect(screen.getByText(/It is Match Week: .* let it wait until Saturday/)).toBeDefined();
});
