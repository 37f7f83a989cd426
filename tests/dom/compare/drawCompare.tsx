import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { CompareDialog } from '../../../src/features/compare/CompareDialog.tsx';
import { openCompare, openLookAlikes } from '../../../src/store/actions.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
} from '../../support/sampleWorkspace.ts';

const FILE: Partial<Applicant> = {
  applicantType: 'US-IMG',
  gradYear: 2022,
  step2ck: 240,
  ecfmgCertified: true,
  visaNeeded: false,
  interrupted: false,
};
const LAST_NAMES = ['Abara', 'Brandt', 'Castro', 'Dang', 'Eze', 'Farah'];

/** The comparison over six applicants with the same file, but for what is given. */
export function drawCompare(...facts: readonly Partial<Applicant>[]) {
  const ids = LAST_NAMES.map((_, index) => sampleId(index));
  const workspace = sampleWorkspace(0);
  importInto(
    workspace,
    ids.map((id, index) =>
      sampleApplicant(id, {
        ...FILE,
        lastName: LAST_NAMES[index]!,
        firstName: 'Jo',
        ...facts[index],
      }),
    ),
    'eeeeeeeeeeeeeeee',
  );
  const session = createSession(workspace, { userName: 'Person 1' });
  session.setState({ visibleIds: ids });
  const parts = { workspace, session };
  render(
    <StoreProvider value={parts}>
      <button
        type="button"
        onClick={() => openCompare(parts, session.getState().visibleIds.slice(0, 2))}
      >
        Compare two
      </button>
      <button type="button" onClick={() => openLookAlikes(parts, ids[0])}>
        Look-alikes
      </button>
      <CompareDialog />
    </StoreProvider>,
  );
  const bandOf = (index: number) =>
    workspace.board().placements.get(session.getState().track)?.get(sampleId(index))?.band;
  return { workspace, session, ids, bandOf, user: userEvent.setup() };
}
