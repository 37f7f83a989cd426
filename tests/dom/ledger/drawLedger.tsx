import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { LedgerScreen } from '../../../src/features/ledger/LedgerScreen.tsx';
import { StoreProvider } from '../../../src/store/hooks.ts';
import type { LedgerView } from '../../../src/store/session.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

export const POOL: readonly Partial<Applicant>[] = [
  { lastName: 'Sandoval', firstName: 'Luz' },
  { lastName: 'Yoon', firstName: 'Minseo' },
  { lastName: 'Brandt', firstName: 'Ada' },
];

/** The ledger of a week that `tell` tells, with the applicants of `POOL`. */
export function drawLedger(
  view: LedgerView,
  tell: (week: ReturnType<typeof whisperWeek>) => void = () => undefined,
  pool: readonly Partial<Applicant>[] = POOL,
) {
  const week = whisperWeek(pool);
  tell(week);
  week.session.setState({ screen: 'ledger', ledgerView: view });
  const { workspace, session } = week;
  render(
    <StoreProvider value={{ workspace, session }}>
      <LedgerScreen />
    </StoreProvider>,
  );
  return { ...week, user: userEvent.setup() };
}
