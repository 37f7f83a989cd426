import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CopyDecisionsDialog } from '../../../src/features/tracks/CopyDecisionsDialog.tsx';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

const OTHER = '2978140P0';

test('the preview says who moves and who stays, and the copy does that', async () => {
  const workspace = sampleWorkspace(0);
  const tracks = [
    { code: TRACK, type: 'Categorical', label: 'Internal Medicine' },
    { code: OTHER, type: 'Preliminary', label: 'Internal Medicine' },
  ];
  const ids = [0, 1, 2].map(sampleId);
  const pool = ids.map((id, index) =>
    sampleApplicant(id, { tracks: index === 2 ? tracks.slice(0, 1) : tracks }),
  );
  importInto(workspace, pool, 'dddddddddddddddd');
  workspace.run(moveToBand, { track: TRACK, ids, band: 'top' });
  workspace.run(moveToBand, { track: OTHER, ids: ids.slice(1, 2), band: 'never' });
  const session = createSession(workspace, {});
  session.setState({ isCopyingTracks: true });
  const user = userEvent.setup();
  render(
    <StoreProvider value={{ workspace, session }}>
      <CopyDecisionsDialog />
    </StoreProvider>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Copy decisions to another track' });
  const preview = within(dialog).getByRole('region', { name: 'What happens' });
  expect(preview.textContent).toContain('Last000, First: Top');
  expect(preview.textContent).toContain('Last001, First: stays Never, here Top');
  expect(preview.textContent).toContain(
    '1 did not apply to Internal Medicine Preliminary: left out',
  );

  await user.click(within(dialog).getByRole('radio', { name: /is replaced/ }));
  expect(preview.textContent).toContain('Last001, First: Never becomes Top');
  await user.click(within(dialog).getByRole('button', { name: 'Copy 2 decisions' }));
  expect(workspace.board().bandsByTrack.get(OTHER)?.top).toEqual(ids.slice(0, 2));
  expect(session.getState().isCopyingTracks).toBe(false);
  act(() => void workspace.undo());
  expect(workspace.board().bandsByTrack.get(OTHER)?.never).toEqual(ids.slice(1, 2));
});
