import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BrokenPart } from '../../../src/app/BrokenPart.tsx';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession, type Session } from '../../../src/store/session.ts';
import { sampleWorkspace } from '../../support/sampleWorkspace.ts';

function draw(state: Partial<Session> = {}, onClose?: () => void) {
  const workspace = sampleWorkspace(2);
  const session = createSession(workspace, {});
  session.setState(state);
  // It stands in front of the clipboard of the page that the test sees.
  const user = userEvent.setup();
  render(
    <StoreProvider value={{ workspace, session }}>
      <BrokenPart
        name="The Board screen"
        error={new TypeError('Last000, First is unreliable')}
        onRetry={() => undefined}
        onClose={onClose}
      />
    </StoreProvider>,
  );
  return { user };
}

test('what would be copied is read first, and quotes nothing', async () => {
  const { user } = draw();
  expect(screen.queryByRole('button', { name: 'Copy diagnostics' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show diagnostics' }));
  const shown = await screen.findByText(/^SOAP board diagnostics/);
  await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toBe(shown.textContent);
  expect(copied).toContain('Part: The Board screen\nError: TypeError\n');
  expect(copied).not.toMatch(/Last000|unreliable/);
});

test('what is not saved is not called saved', () => {
  draw({ saveState: { kind: 'failed', reason: 'No room.', since: 0, unsaved: 3 } });
  expect(screen.getByRole('alert').textContent).toContain('not saved: keep the tab open');
  expect(screen.getByRole('alert').textContent).not.toContain('safe and saved');
});

test('what lies over the page can be put away', async () => {
  let closed = 0;
  const { user } = draw({}, () => {
    closed += 1;
  });
  await user.click(screen.getByRole('button', { name: 'Close it' }));
  expect(closed).toBe(1);
});
