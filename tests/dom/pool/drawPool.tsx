import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { fetchPoolParts } from '../../../src/features/pool/laterParts.ts';
import { PoolScreen } from '../../../src/features/pool/PoolScreen.tsx';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession, type SavedSession } from '../../../src/store/session.ts';
import { importInto, sampleWorkspace } from '../../support/sampleWorkspace.ts';

await fetchPoolParts();

/** The pool screen over the given applicants. */
export function drawPool(applicants: readonly Applicant[], saved: Partial<SavedSession> = {}) {
  const workspace = sampleWorkspace(0);
  importInto(workspace, applicants, 'cccccccccccccccc');
  const session = createSession(workspace, { pile: 'all', ...saved });
  const view = render(
    <StoreProvider value={{ workspace, session }}>
      <PoolScreen />
    </StoreProvider>,
  );
  return { ...view, workspace, session, user: userEvent.setup() };
}
