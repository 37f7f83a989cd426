import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TriageScreen } from '../../../src/features/triage/TriageScreen.tsx';
import { afterPaint } from '../../../src/store/afterPaint.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession, type SavedSession } from '../../../src/store/session.ts';
import type { Workspace } from '../../../src/store/workspace.ts';
import { sampleWorkspace } from '../../support/sampleWorkspace.ts';

/** Triage over a pool of so many applicants, `Last000, First` and on. */
export function drawTriage(
  count: number,
  saved: Partial<SavedSession> = {},
  workspace: Workspace = sampleWorkspace(count),
) {
  const session = createSession(workspace, { userName: 'Person 1', ...saved });
  session.setState({ screen: 'triage' });
  const parts = { workspace, session };
  const open = () =>
    render(
      <StoreProvider value={parts}>
        <TriageScreen />
      </StoreProvider>,
    );
  return { workspace, session, parts, open, user: userEvent.setup() };
}

/** What follows the applicant by a frame has followed. */
export async function painted(): Promise<void> {
  await act(() => new Promise<void>((resolve) => afterPaint(resolve)));
}
