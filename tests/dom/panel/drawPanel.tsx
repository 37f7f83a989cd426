import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { ApplicantPanel } from '../../../src/features/panel/ApplicantPanel.tsx';
import { StoreProvider, useSession } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
} from '../../support/sampleWorkspace.ts';

let drawn = 0;

/** The panel beside two rows, on the first of two applicants; each test has applicants of its own. */
export function drawPanel(facts: Partial<Applicant> = {}) {
  drawn += 1;
  const ids = [sampleId(drawn * 10), sampleId(drawn * 10 + 1)] as const;
  const workspace = sampleWorkspace(0);
  importInto(
    workspace,
    [
      sampleApplicant(ids[0], { lastName: 'Sandoval', firstName: 'Luz', ...facts }),
      sampleApplicant(ids[1], { lastName: 'Yoon', firstName: 'Minseo' }),
    ],
    'bbbbbbbbbbbbbbbb',
  );
  const session = createSession(workspace, { userName: 'Person 1' });
  session.setState({ focusedId: ids[0], visibleIds: ids, isPanelOpen: true });
  const view = render(
    <StoreProvider value={{ workspace, session }}>
      <main>
        {ids.map((id) => (
          <div key={id} data-row-id={id} tabIndex={-1} />
        ))}
      </main>
      <Shown />
    </StoreProvider>,
  );
  return { workspace, session, ids, view, user: userEvent.setup() };
}

/** As the shell does it. */
function Shown() {
  return useSession((session) => session.isPanelOpen) ? <ApplicantPanel /> : null;
}
