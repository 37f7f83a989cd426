import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

/** A part of the settings over three applicants with scores, after `tell` has told their week. */
export function drawSettings(
  part: ReactNode,
  tell: (week: ReturnType<typeof whisperWeek>) => void = () => undefined,
) {
  const week = whisperWeek([
    { lastName: 'Sandoval', firstName: 'Luz', step2ck: 220 },
    { lastName: 'Yoon', firstName: 'Minseo', step2ck: 240 },
    { lastName: 'Brandt', firstName: 'Ada' },
  ]);
  tell(week);
  const { workspace, session } = week;
  render(<StoreProvider value={{ workspace, session }}>{part}</StoreProvider>);
  return { ...week, user: userEvent.setup() };
}
