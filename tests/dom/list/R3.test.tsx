import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ListScreen } from '../../../src/features/list/ListScreen.tsx';
import { undoImport } from '../../../src/store/commands/importApplicants.ts';
import { lockList, reopenList } from '../../../src/store/commands/lockList.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession, savedPart } from '../../../src/store/session.ts';
import { withLayout } from '../../support/layout.ts';
import {
  importInto,
  sampleId,
  samplePool,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

withLayout();

const ids = [0, 1, 2, 3].map(sampleId);
const inGroups = (id: string) => `${id.slice(0, 4)} ${id.slice(4)}`;

function rankedWorkspace() {
  const workspace = sampleWorkspace(4);
  workspace.run(moveToBand, { track: TRACK, ids, band: 'top' });
  return workspace;
}

function showList({ isLocked = false, saved = {}, workspace = rankedWorkspace() } = {}) {
  if (isLocked) workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  const session = createSession(workspace, saved);
  session.setState({ screen: 'list' });
  const { unmount } = render(
    <StoreProvider value={{ workspace, session }}>
      <ListScreen />
    </StoreProvider>,
  );
  return { workspace, session, unmount, user: userEvent.setup() };
}

test('a list is locked by the name of who signs it off, and says so', async () => {
  const { user, workspace } = showList();
  await user.type(screen.getByRole('textbox', { name: 'Signed off by' }), 'Dr. Rivera');
  await user.click(screen.getByRole('button', { name: 'Lock list' }));
  const signOff = screen.getByRole('region', { name: 'Sign-off' });
  expect(signOff.textContent).toMatch(/Version 1, locked .* ET, signed off by Dr\. Rivera/);
  expect(within(signOff).getByText('Not certified in R3 yet')).toBeTruthy();
  expect(workspace.board().listVersions.get(TRACK)).toHaveLength(1);
});

test('nobody’s name locks nothing', async () => {
  const { user, session, workspace } = showList();
  await user.click(screen.getByRole('button', { name: 'Lock list' }));
  expect(session.getState().message?.text).toBe(
    'Type the name of the person who signs the list off.',
  );
  expect(workspace.board().listVersions.size).toBe(0);
});

test('a reopened list says what has moved since', async () => {
  const { user, workspace } = showList({ isLocked: true });
  await user.click(screen.getByRole('button', { name: 'Reopen list' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reopen list' });
  await user.type(within(dialog).getByRole('textbox'), 'Dr. Ito called');
  await user.click(within(dialog).getByRole('button', { name: 'Reopen list' }));
  expect(
    await screen.findByText(/Version 1 was reopened .* Nobody has moved since\./),
  ).toBeTruthy();
  act(() => {
    workspace.run(moveToBand, { track: TRACK, ids: [ids[3]!], band: 'top', index: 0 });
  });
  expect(screen.getByText(/Since then: 1 moved\.$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Compare versions' }));
  const compare = await screen.findByRole('dialog', { name: 'Compare versions' });
  expect(within(compare).getByRole('row', { name: 'Last003, First 4 1 3 up' })).toBeTruthy();
});

test('R3 mode shows one rank at a time, its digits in groups, and keeps what was ticked', async () => {
  const { user, session, unmount } = showList({ isLocked: true });
  await user.click(screen.getByRole('button', { name: 'R3 mode' }));
  const dialog = await screen.findByRole('dialog', { name: /^R3 mode/ });
  const present = () => dialog.querySelector('[aria-atomic]')?.textContent;
  expect(present()).toBe(`1${inGroups(ids[0]!)}Last000, First`);
  await user.keyboard('{Enter}{Enter}');
  expect(present()).toContain(inGroups(ids[2]!));
  await user.keyboard('{Backspace}');
  expect(present()).toContain(inGroups(ids[1]!));
  expect(session.getState().typedIn[TRACK]?.ranks).toEqual([1]);
  const saved = savedPart(session.getState());
  unmount();

  showList({ isLocked: true, saved });
  await user.click(screen.getByRole('button', { name: 'R3 mode' }));
  const again = await screen.findByRole('dialog', { name: /^R3 mode/ });
  expect(again.querySelector('[aria-atomic]')?.textContent).toContain(inGroups(ids[1]!));
  expect(within(again).getByText('1 of 4')).toBeTruthy();
});

test('from R3 mode nothing but the digits of one ID reaches the clipboard, by button and by key', async () => {
  const { user } = showList({ isLocked: true });
  const write = vi.spyOn(navigator.clipboard, 'write');
  await user.click(screen.getByRole('button', { name: 'R3 mode' }));
  const dialog = await screen.findByRole('dialog', { name: /^R3 mode/ });
  await user.click(within(dialog).getByRole('button', { name: 'Copy digits' }));
  expect(await navigator.clipboard.readText()).toBe(ids[0]);
  await user.click(within(dialog).getByRole('button', { name: 'Typed, next' }));
  await user.keyboard('c');
  await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(ids[1]));
  expect(ids[1]).toMatch(/^\d{8}$/);
  // No other form beside the plain text, which could carry a name.
  expect(write).not.toHaveBeenCalled();
});

test('R3 mode types by NRMP ID too, and puts no other number in the place of a missing one', async () => {
  const workspace = sampleWorkspace(0);
  const pool = samplePool(2);
  importInto(workspace, [{ ...pool[0]!, nrmpId: 'N7654321' }, pool[1]!], 'bbbbbbbbbbbbbbbb');
  workspace.run(moveToBand, { track: TRACK, ids: ids.slice(0, 2), band: 'top' });
  const { user } = showList({ workspace });
  await user.click(screen.getByRole('button', { name: 'R3 mode' }));
  const dialog = await screen.findByRole('dialog', { name: /^R3 mode/ });
  await user.click(within(dialog).getByRole('radio', { name: 'NRMP IDs' }));
  const present = () => dialog.querySelector('[aria-atomic]')?.textContent;
  expect(present()).toContain('N765 4321');
  await user.keyboard('{Enter}');
  expect(present()).toMatch(/No NRMP ID came with the exports/);
  await navigator.clipboard.writeText('untouched');
  await user.click(within(dialog).getByRole('button', { name: 'Copy digits' }));
  expect(await navigator.clipboard.readText()).toBe('untouched');
});

test('what R3 gets is the locked order, also when an import has taken people away', async () => {
  const workspace = rankedWorkspace();
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  workspace.run(undoImport, { importId: workspace.board().imports[0]!.id });
  importInto(workspace, samplePool(2), 'cccccccccccccccc');
  const { user } = showList({ workspace });
  expect(screen.getByRole('alert').textContent).toMatch(/differs from the locked list at 2 ranks/);
  await user.click(screen.getByRole('button', { name: 'R3 mode' }));
  const dialog = await screen.findByRole('dialog', { name: /^R3 mode/ });
  expect(within(dialog).getByText('0 of 4')).toBeTruthy();
  expect(within(dialog).getByText(inGroups(ids[3]!))).toBeTruthy();
});

test('ticks belong to the order they were made for', async () => {
  const first = showList();
  const saved = { typedIn: { [TRACK]: { fingerprint: 'another order', ranks: [1, 2, 3] } } };
  first.unmount();
  const { user } = showList({ saved });
  await user.click(screen.getByRole('button', { name: 'R3 mode' }));
  const dialog = await screen.findByRole('dialog', { name: /^R3 mode/ });
  expect(within(dialog).getByText('0 of 4')).toBeTruthy();
  expect(within(dialog).getByText('This list is not locked')).toBeTruthy();
});

test('only an identical read-back can be recorded as certified', async () => {
  const { user, workspace } = showList({ isLocked: true });
  await user.click(screen.getByRole('button', { name: 'Read back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Read back' });
  const field = within(dialog).getByRole('textbox', { name: 'What R3 shows' });
  const page = ids.map((id, index) => `${index + 1}\t${inGroups(id)}\tDoe`);
  await user.click(field);
  await user.paste(page.slice(0, 3).join('\n'));
  expect(await within(dialog).findByText('Not identical: 1 difference')).toBeTruthy();
  expect(within(dialog).getByRole('listitem').textContent).toMatch(/Rank 4.*is missing\.$/);
  expect(within(dialog).queryByRole('button', { name: 'Record as certified' })).toBeNull();

  await user.clear(field);
  await user.paste(page.join('\n'));
  expect(await within(dialog).findByText('Identical: all 4 IDs at their ranks')).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox', { name: 'Certified in R3 by' }), 'K. Osei');
  await user.click(within(dialog).getByRole('button', { name: 'Record as certified' }));
  expect(workspace.board().listVersions.get(TRACK)?.[0]).toMatchObject({
    readBack: { by: 'K. Osei' },
    certified: { by: 'K. Osei' },
  });
});

test('an empty paste is no result at all', async () => {
  const { user } = showList();
  await user.click(screen.getByRole('button', { name: 'Read back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Read back' });
  await user.type(within(dialog).getByRole('textbox', { name: 'What R3 shows' }), '   ');
  expect(within(dialog).queryByText(/[Ii]dentical/)).toBeNull();
});

test('a page that still holds an earlier version says which', async () => {
  const { user, workspace } = showList({ isLocked: true });
  act(() => {
    workspace.run(reopenList, { track: TRACK, why: '' });
    workspace.run(moveToBand, { track: TRACK, ids: [ids[3]!], band: 'top', index: 0 });
    workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  });
  await user.click(screen.getByRole('button', { name: 'Read back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Read back' });
  await user.click(within(dialog).getByRole('textbox', { name: 'What R3 shows' }));
  await user.paste(ids.map((id, index) => `${index + 1},${id}`).join('\n'));
  expect(await within(dialog).findByText('R3 still shows Version 1')).toBeTruthy();
  expect(within(dialog).getByText(/^Not identical/)).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: 'Record as certified' })).toBeNull();
});
