import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { runAndTell } from '../../../src/store/hooks.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';
import { drawApp, withApp } from './drawApp.tsx';

withApp();

const drawn = vi.hoisted(() => ({ clocks: 0 }));
vi.mock('../../../src/app/SoapClock.tsx', () => ({
  SoapClock() {
    drawn.clocks += 1;
    return null;
  },
}));

test('a decision is told without drawing the header and the screens once more', async () => {
  const { ids, workspace, session } = whisperWeek([{ lastName: 'Yoon', firstName: 'Minseo' }]);
  drawApp({ workspace, session }, '/pool');
  await screen.findByRole('heading', { name: 'Pool' });
  const decide = (band: 'top' | 'usable') =>
    act(() => void runAndTell({ workspace, session }, moveToBand, { track: TRACK, ids, band }));
  // From the first one on there is something to undo, which the header shows.
  decide('top');
  expect(await screen.findByText(/Yoon.*Top/)).toBeTruthy();
  const before = drawn.clocks;
  decide('usable');
  expect(await screen.findByText(/Yoon.*Usable/)).toBeTruthy();
  expect(drawn.clocks).toBe(before);
});
