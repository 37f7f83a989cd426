import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import type { BandOrUnsorted } from '../../../src/domain/band.ts';
import { EMPTY_FORM } from '../../../src/domain/firstPass.ts';
import { BoardScreen } from '../../../src/features/board/BoardScreen.tsx';
import { MoveToDialog } from '../../../src/features/board/MoveToDialog.tsx';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { setTag } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import { withLayout } from '../../support/layout.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';

const NAMES = ['Abernathy', 'Begum', 'Castellanos', 'Delacroix', 'Fischer', 'Haddad', 'Kapoor'];
const [abernathy, begum, castellanos, delacroix, fischer, haddad, kapoor] = NAMES.map((_, index) =>
  sampleId(index),
) as [string, string, string, string, string, string, string];

withLayout();

function showBoard(facts: Partial<Applicant> = {}) {
  const workspace = sampleWorkspace(0);
  const pool = NAMES.map((lastName, index) =>
    sampleApplicant(sampleId(index), { lastName, firstName: 'Ada', ...facts }),
  );
  importInto(workspace, pool, 'bbbbbbbbbbbbbbbb');
  workspace.run(moveToBand, { track: TRACK, ids: [begum, castellanos, delacroix], band: 'top' });
  workspace.run(moveToBand, { track: TRACK, ids: [fischer, haddad], band: 'usable' });
  const session = createSession(workspace, {});
  session.setState({ screen: 'board' });
  render(
    <StoreProvider value={{ workspace, session }}>
      <BoardScreen />
      <MoveToDialog />
    </StoreProvider>,
  );
  const listOf = (band: BandOrUnsorted) => workspace.board().bandsByTrack.get(TRACK)?.[band];
  return { workspace, session, listOf, user: userEvent.setup() };
}

const band = (name: string) => screen.getByRole('region', { name });
const card = (name: string) => screen.getByRole('listitem', { name: new RegExp(`^${name}, Ada`) });
const namesIn = (name: string) =>
  within(band(name))
    .queryAllByRole('listitem')
    .map((item) => item.getAttribute('aria-label'));

test('each band is a region with a list of applicants, named by name and AAMC ID', () => {
  showBoard();
  expect(namesIn('Unsorted')).toEqual([`Abernathy, Ada, ${abernathy}`, `Kapoor, Ada, ${kapoor}`]);
  expect(namesIn('Top')).toHaveLength(3);
  expect(namesIn('Usable')).toHaveLength(2);
  expect(namesIn('Never')).toEqual([]);
  expect(within(band('Top')).getAllByRole('list')).toHaveLength(1);
  expect(card('Delacroix').getAttribute('aria-posinset')).toBe('3');
  expect(card('Delacroix').getAttribute('aria-setsize')).toBe('3');
});

test('ranks run through the bands, and Unsorted shows none', () => {
  showBoard();
  expect(card('Begum').textContent).toMatch(/^1Begum/);
  expect(card('Fischer').textContent).toMatch(/^4Fischer/);
  expect(card('Abernathy').textContent).toMatch(/^Abernathy/);
});

test('an empty band says what it is for', () => {
  showBoard();
  expect(within(band('Backup')).getByText('Backup if desperate')).toBeTruthy();
});

test('a board without applicants sends to the import', () => {
  const workspace = sampleWorkspace(0);
  const session = createSession(workspace, {});
  render(
    <StoreProvider value={{ workspace, session }}>
      <BoardScreen />
      <MoveToDialog />
    </StoreProvider>,
  );
  expect(screen.getByText('No applicants yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Pool' }).getAttribute('href')).toBe('#/pool');
});

test('the cut line stands in the band that holds the last position', () => {
  const { workspace } = showBoard();
  act(() => void workspace.run(setPositions, { track: TRACK, positions: 4 }));
  expect(within(band('Usable')).getByText('4 positions')).toBeTruthy();
  expect(within(band('Top')).queryByText(/positions/)).toBeNull();
});

test('Space lifts, arrows carry to another band, Space drops, and the focus goes along', async () => {
  const { user, listOf, session } = showBoard();
  act(() => card('Begum').focus());
  await user.keyboard(' {ArrowDown}{ArrowRight}');
  expect(listOf('top')).toEqual([begum, castellanos, delacroix]);
  await user.keyboard(' ');
  await waitFor(() => expect(listOf('usable')).toEqual([fischer, begum, haddad]));
  expect(session.getState().message?.text).toBe('Begum, Ada to Usable, 2 of 3');
  expect(document.activeElement).toBe(card('Begum'));
});

test('while lifted, each place is read out, and other keys decide nothing', async () => {
  const { user, listOf } = showBoard();
  act(() => card('Castellanos').focus());
  await user.keyboard(' ');
  expect(screen.getByText('Top, 2 of 3')).toBeTruthy();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByText('Top, 1 of 3')).toBeTruthy();
  await user.keyboard('4{ArrowLeft}');
  await user.keyboard('{Escape}');
  expect(screen.getByText('Castellanos, Ada not moved.')).toBeTruthy();
  expect(listOf('top')).toEqual([begum, castellanos, delacroix]);
  expect(document.activeElement).toBe(card('Castellanos'));
});

test('a drop where it was lifted is no command', async () => {
  const { user, session } = showBoard();
  act(() => card('Castellanos').focus());
  await user.keyboard(' {ArrowUp}{ArrowDown} ');
  expect(session.getState().message).toBeNull();
});

test('lifting one of several selected moves all in the order shown', async () => {
  const { user, listOf } = showBoard();
  await user.click(card('Haddad'));
  await user.keyboard('{Control>}');
  await user.click(card('Castellanos'));
  await user.keyboard('{/Control}');
  expect(screen.getByText('2 selected')).toBeTruthy();
  act(() => card('Haddad').focus());
  await user.keyboard(' {ArrowLeft}{Home} ');
  await waitFor(() => expect(listOf('top')).toEqual([castellanos, haddad, begum, delacroix]));
});

test('a press focuses and opens nothing; Enter and a double press open', async () => {
  const { user, session } = showBoard();
  await user.click(card('Fischer'));
  expect(session.getState()).toMatchObject({ focusedId: fischer, isPanelOpen: false });
  await user.keyboard('{Enter}');
  expect(session.getState().isPanelOpen).toBe(true);
  act(() => session.setState({ isPanelOpen: false }));
  await user.dblClick(card('Begum'));
  expect(session.getState()).toMatchObject({ focusedId: begum, isPanelOpen: true });
});

test('Shift takes everybody between two presses', async () => {
  const { user, session } = showBoard();
  await user.click(card('Begum'));
  await user.keyboard('{Shift>}');
  await user.click(card('Delacroix'));
  await user.keyboard('{/Shift}');
  expect([...session.getState().selection]).toEqual([begum, castellanos, delacroix]);
  expect(card('Begum').getAttribute('aria-label')).toMatch(/selected$/);
});

test('arrows walk through the bands without lifting anybody', async () => {
  const { user, session } = showBoard();
  act(() => card('Begum').focus());
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(session.getState().focusedId).toBe(haddad);
  expect(document.activeElement).toBe(card('Haddad'));
});

test('a decision by key takes the focus to the new band', () => {
  const { workspace, session, listOf } = showBoard();
  act(() => card('Abernathy').focus());
  act(() => void workspace.run(moveToBand, { track: TRACK, ids: [abernathy], band: 'backup' }));
  expect(listOf('backup')).toEqual([abernathy]);
  expect(session.getState().focusedId).toBe(abernathy);
  expect(document.activeElement).toBe(card('Abernathy'));
});

test('the focus of somebody who works elsewhere is left alone', () => {
  const { session } = showBoard();
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  act(() => session.setState({ focusedId: fischer }));
  expect(document.activeElement).toBe(field);
  field.remove();
});

test('the menu moves without a drag', async () => {
  const { user, listOf } = showBoard();
  await user.click(screen.getByRole('button', { name: 'Actions for Kapoor, Ada' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Top' }));
  await waitFor(() => expect(listOf('top')?.at(-1)).toBe(kapoor));
});

test('“Move to…” takes a place by a few letters', async () => {
  const { user, listOf } = showBoard();
  await user.click(screen.getByRole('button', { name: 'Actions for Delacroix, Ada' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Move Delacroix, Ada to…' });
  const field = within(dialog).getByRole('combobox', { name: 'Band, place or rank' });
  await user.type(field, 't1');
  expect(within(dialog).getAllByRole('option')).toHaveLength(1);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(listOf('top')).toEqual([delacroix, begum, castellanos]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('“Move to…” says when there is no such place and moves nobody', async () => {
  const { user, session, listOf } = showBoard();
  act(() => session.setState({ moveToIds: [begum] }));
  const field = await screen.findByRole('combobox', { name: 'Band, place or rank' });
  await user.type(field, 'top 99{Enter}');
  expect(screen.getByText('No place is called “top 99”.')).toBeTruthy();
  expect(listOf('top')).toEqual([begum, castellanos, delacroix]);
});

test('a folded band still says how many it holds and is passed over by keys', async () => {
  const { user, session } = showBoard();
  await user.click(screen.getByRole('button', { name: 'Fold Usable' }));
  expect(namesIn('Usable')).toEqual([]);
  expect(session.getState().visibleIds).not.toContain(fischer);
  await user.click(screen.getByRole('button', { name: 'Unfold Usable, 2' }));
  expect(namesIn('Usable')).toHaveLength(2);
});

test('a rank leads to its card, also in a folded band', async () => {
  const { user, session } = showBoard();
  await user.click(screen.getByRole('button', { name: 'Fold Usable' }));
  await user.type(screen.getByRole('textbox', { name: 'Jump to rank, 1 to 5' }), '5{Enter}');
  expect(session.getState().focusedId).toBe(haddad);
  await waitFor(() => expect(document.activeElement).toBe(card('Haddad')));
});

test('a rank that does not exist leads nowhere', async () => {
  const { user, session } = showBoard();
  const field = screen.getByRole('textbox', { name: 'Jump to rank, 1 to 5' });
  await user.type(field, '6{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(session.getState().focusedId).toBeNull();
});

test('a band counts its applicants by type', async () => {
  const { user } = showBoard({ applicantType: 'US DO' });
  await user.click(screen.getByRole('button', { name: 'Applicant types in Top' }));
  expect(await screen.findByRole('row', { name: 'US DO 3 100 %' })).toBeTruthy();
});

test('hidden applicants keep their ranks, and “N of M” says that some are hidden', () => {
  const { session, workspace } = showBoard();
  act(() => {
    workspace.run(setTag, { ids: [castellanos, kapoor], tag: 'failed attempt', tagged: true });
    session.setState({
      screenedView: 'hidden',
      firstPass: { ...EMPTY_FORM, excludedTags: ['failed attempt'] },
    });
  });
  expect(namesIn('Top')).toHaveLength(2);
  expect(within(card('Delacroix')).getByText('3')).toBeTruthy();
  expect(within(band('Top')).getByText('2 of 3')).toBeTruthy();
  expect(screen.getByText('5 of 7 shown')).toBeTruthy();
});

test('what a card shows is chosen for the workspace and can be undone', async () => {
  const { user, workspace } = showBoard({ step2ck: 244, school: 'Lakeshore' });
  await user.click(screen.getByRole('button', { name: 'View' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Medical school' }));
  expect(within(card('Begum')).getByText(/CK 244 .* Lakeshore/)).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Step 1' }).hasAttribute('disabled')).toBe(true);
  act(() => void workspace.undo());
  expect(within(card('Begum')).queryByText(/Lakeshore/)).toBeNull();
});

test('what is shown is what keys walk through', () => {
  const { session } = showBoard();
  expect(session.getState().visibleIds).toEqual([
    abernathy,
    kapoor,
    begum,
    castellanos,
    delacroix,
    fischer,
    haddad,
  ]);
});

test('flags and stars have names', () => {
  showBoard({ interrupted: true, visaNeeded: true });
  expect(within(card('Begum')).getByRole('img', { name: 'Interruption' })).toBeTruthy();
  expect(within(card('Begum')).getByRole('img', { name: 'Needs sponsorship' })).toBeTruthy();
  expect(within(card('Begum')).getByRole('img', { name: 'Nobody spoke yet' })).toBeTruthy();
});
