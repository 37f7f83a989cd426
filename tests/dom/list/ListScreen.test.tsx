import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { groupDigits } from '../../../src/domain/applicant.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { ListScreen } from '../../../src/features/list/ListScreen.tsx';
import { fingerprint } from '../../../src/output/fingerprint.ts';
import { r3Text } from '../../../src/output/r3Text.ts';
import { toggleTie } from '../../../src/store/actions.ts';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { lockList } from '../../../src/store/commands/lockList.ts';
import { setVerified } from '../../../src/store/commands/markApplicants.ts';
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

withLayout();

const NAMES = ['Abernathy', 'Begum', 'Castellanos', 'Delacroix', 'Fischer', 'Haddad'];

interface Given {
  readonly ids?: readonly string[];
  readonly top?: number;
  readonly usable?: number;
  readonly positions?: number | null;
  readonly now?: () => number;
}

/** Six applicants, of whom the first three stand in Top, the next two in Usable. */
function showList({ ids, top = 3, usable = 2, positions = 2, now }: Given = {}) {
  const pool = ids ?? NAMES.map((_, index) => sampleId(index));
  const sample = sampleWorkspace(0);
  const workspace = now === undefined ? sample : { ...sample, now };
  const applicants = pool.map((id, index) =>
    sampleApplicant(id, { lastName: NAMES[index] ?? `Name ${index}`, firstName: 'Ada' }),
  );
  importInto(workspace, applicants, 'cccccccccccccccc');
  if (top > 0) workspace.run(moveToBand, { track: TRACK, ids: pool.slice(0, top), band: 'top' });
  if (usable > 0) {
    const rest = pool.slice(top, top + usable);
    workspace.run(moveToBand, { track: TRACK, ids: rest, band: 'usable' });
  }
  workspace.run(setPositions, { track: TRACK, positions });
  const session = createSession(workspace, {});
  session.setState({ screen: 'list' });
  const draw = () =>
    render(
      <StoreProvider value={{ workspace, session }}>
        <ListScreen />
      </StoreProvider>,
    );
  const { unmount } = draw();
  const ranked = () => preferenceListOf(workspace.board(), TRACK).entries.map(({ id }) => id);
  return { workspace, session, ranked, user: userEvent.setup(), pool, unmount, draw };
}

const list = () =>
  screen.getByRole('list', { name: 'Preference list, Internal Medicine Categorical' });
const names = () =>
  within(list())
    .getAllByRole('listitem')
    .map((item) =>
      item
        .getAttribute('aria-label')
        ?.match(/^(\d+), (\w+)/)
        ?.slice(1)
        .join(' '),
    );
const press = (name: string | RegExp) => screen.getByRole('button', { name });

/** What the next downloads hold: jsdom has no files of its own. */
function catchDownloads() {
  const files: { name: string; blob: Blob }[] = [];
  let blob: Blob | undefined;
  URL.createObjectURL = (given) => {
    blob = given as Blob;
    return 'blob:list';
  };
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (blob !== undefined) files.push({ name: this.download, blob });
  });
  onTestFinished(() => click.mockRestore());
  return files;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
}

test('Top and Usable, read downwards, are the list of the track', () => {
  const { session, ranked } = showList();
  expect(names()).toEqual(['1 Abernathy', '2 Begum', '3 Castellanos', '4 Delacroix', '5 Fischer']);
  expect(session.getState().visibleIds).toEqual(ranked());
  expect(screen.getAllByText('5 ranked for 2 positions')[0]?.closest('header')).toBeTruthy();
});

test('a band is named above its first rank and nowhere else', () => {
  showList();
  const [first, second, , fourth] = within(list()).getAllByRole('listitem');
  expect(first?.textContent).toContain('Top3');
  expect(second?.textContent).not.toContain('Top3');
  expect(fourth?.textContent).toContain('Usable2');
});

test('the cut line stands below the last rank that the open positions reach', () => {
  showList({ positions: 2 });
  const cut = within(list()).getByText('cut line: 2 positions');
  expect(cut.closest('li')?.getAttribute('aria-posinset')).toBe('2');
});

test('there is no cut line while the positions are unknown or more than the names', () => {
  const { workspace } = showList({ positions: null });
  expect(within(list()).queryByText(/cut line/)).toBeNull();
  act(() => void workspace.run(setPositions, { track: TRACK, positions: 9 }));
  expect(screen.getAllByText('5 ranked for 9 positions')).not.toEqual([]);
  expect(within(list()).queryByText(/cut line/)).toBeNull();
});

test('typing the open positions draws the cut line', async () => {
  const { user } = showList({ positions: null });
  await user.type(screen.getByLabelText('Open positions: not known'), '4');
  const cut = await within(list()).findByText('cut line: 4 positions');
  expect(cut.closest('li')?.getAttribute('aria-posinset')).toBe('4');
});

test('one press moves a rank down, across the bands too, and keeps the focus on the button', async () => {
  const { user, ranked, workspace } = showList();
  const down = () => press('Move Begum, Ada down');
  await user.click(down());
  expect(names().slice(0, 3)).toEqual(['1 Abernathy', '2 Castellanos', '3 Begum']);
  expect(document.activeElement).toBe(down());
  await user.keyboard('{Enter}');
  expect(workspace.board().bandsByTrack.get(TRACK)?.usable[0]).toBe(sampleId(1));
  expect(ranked()[2]).toBe(sampleId(1));
  expect(document.activeElement).toBe(down());
});

test('one press moves a rank up', async () => {
  const { user } = showList();
  await user.click(press('Move Castellanos, Ada up'));
  expect(names().slice(0, 3)).toEqual(['1 Abernathy', '2 Castellanos', '3 Begum']);
});

test('the menu moves a rank to Never and the focus goes to its neighbour', async () => {
  const { user, session } = showList();
  await user.click(press('Actions for Begum, Ada'));
  await user.click(await screen.findByRole('menuitem', { name: 'Never' }));
  await waitFor(() => expect(names()).toHaveLength(4));
  expect(names()[1]).toBe('2 Castellanos');
  expect(session.getState().focusedId).toBe(sampleId(2));
});

test('arrows walk through the ranks and Enter opens the applicant', async () => {
  const { session, user } = showList();
  const item = (index: number) => within(list()).getAllByRole('listitem')[index] as HTMLElement;
  act(() => item(0).focus());
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(item(1));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(item(4));
  await user.keyboard('{Enter}');
  expect(session.getState()).toMatchObject({ isPanelOpen: true, focusedId: sampleId(4) });
});

test('the R3 file holds the bytes of the board’s order and no others', async () => {
  const files = catchDownloads();
  const { user, workspace } = showList();
  await user.click(press('Move Begum, Ada up'));
  await user.click(press('Download R3 file'));
  const board = workspace.board();
  const wanted = r3Text(preferenceListOf(board, TRACK), board.applicantsById);
  expect(wanted.ok).toBe(true);
  const [file] = files;
  const bytes = await bytesOf(file?.blob as Blob);
  expect(Buffer.from(bytes).toString('latin1')).toBe(
    Buffer.from(wanted.ok ? wanted.value : '', 'utf8').toString('latin1'),
  );
  expect(Buffer.from(bytes).toString()).toMatch(/^1,99000001,"Begum, Ada"\r\n2,99000000,/);
  expect(file?.name).toMatch(/^r3-2978140C0-2027-03-16-0900-ET-\w+-\w+-\w+-\w+\.txt$/);
});

test('a list with a fault gives no file and every reason', async () => {
  const files = catchDownloads();
  const { user } = showList({ ids: ['9900000', sampleId(1), '99000002x'], top: 3, usable: 0 });
  expect(screen.getByText('2 ranks cannot go to R3')).toBeTruthy();
  await user.click(press('Download R3 file'));
  const reasons = within(screen.getByRole('alert')).getAllByRole('listitem');
  expect(reasons.map(({ textContent }) => textContent)).toEqual([
    'Rank 1, Abernathy, Ada: the AAMC ID “9900000” is not eight digits.',
    'Rank 3, Castellanos, Ada: the AAMC ID “99000002x” is not eight digits.',
  ]);
  expect(files).toEqual([]);
});

test('the table for people begins with its byte order mark and its header', async () => {
  const files = catchDownloads();
  const { user } = showList();
  await user.click(press('Download list as CSV'));
  const bytes = await bytesOf(files[0]?.blob as Blob);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Buffer.from(bytes.slice(3)).toString()).toMatch(/^Rank,Band,AAMC ID,Name,/);
  expect(files[0]?.name).toMatch(/^list-2978140C0-.*\.csv$/);
});

test('what is left to do before R3 is said in sentences', () => {
  showList({ positions: 2 });
  const checks = screen.getByRole('region', { name: 'Before the list goes to R3' });
  expect(within(checks).getByText('5 AAMC IDs of 8 digits, none twice')).toBeTruthy();
  expect(within(checks).getByText('1 unsorted left, not on this list')).toBeTruthy();
  expect(within(checks).getByText(/^5 names for 2 positions: /)).toBeTruthy();
  expect(within(checks).getByText(/^Nobody ranked is ticked as verified in R3/)).toBeTruthy();
});

test('the fingerprint is that of the order shown, and a move changes it', async () => {
  const { user, ranked } = showList();
  const card = screen.getByRole('region', { name: 'Fingerprint of this order' });
  const before = fingerprint(ranked());
  expect(within(card).getByText(before)).toBeTruthy();
  await user.click(press('Move Begum, Ada up'));
  expect(within(card).queryByText(before)).toBeNull();
  expect(within(card).getByText(fingerprint(ranked()))).toBeTruthy();
});

test('the sheet to print has every row of a list that the screen only shows in part', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => sampleId(index));
  const { ranked } = showList({ ids, top: 100, usable: 200, positions: 4 });
  expect(within(list()).getAllByRole('listitem').length).toBeLessThan(100);
  const sheet = screen.getByRole('table', { name: /^Preference list, Internal Medicine/ });
  const rows = [...sheet.querySelectorAll('tbody td:nth-child(2)')].map((cell) => cell.textContent);
  expect(rows).toEqual(ranked().map(groupDigits));
  const heading = sheet.querySelector('thead')?.textContent;
  expect(heading).toContain(fingerprint(ranked()));
  expect(heading).toContain('2978140C0');
  expect(heading).toContain('300 ranked for 4 positions');
  expect(heading).toMatch(/Mar 16, 2027, 09:\d\d ET/);
});

test('the sheet is dated by the instant of printing', () => {
  let now = Date.UTC(2027, 2, 17, 18, 42);
  showList({ now: () => now });
  now = Date.UTC(2027, 2, 17, 19, 5);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(screen.getByRole('table').textContent).toContain('Wed, Mar 17, 2027, 15:05 ET');
});

test('without a rank the screen says where ranks come from', () => {
  showList({ top: 0, usable: 0 });
  expect(screen.getByText('Nobody is ranked yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Triage' }).getAttribute('href')).toBe('#/triage');
  expect(screen.getByRole('link', { name: 'Board' }).getAttribute('href')).toBe('#/board');
  expect(screen.queryByRole('button', { name: 'Download R3 file' })).toBeNull();
});

test('what R3 says of an applicant’s eligibility is ticked on the list, and can be undone', async () => {
  const { user, workspace, pool } = showList();
  await user.click(screen.getByRole('button', { name: 'Abernathy, Ada unverified in R3' }));
  expect(screen.getByRole('button', { name: 'Abernathy, Ada verified in R3' })).toBeTruthy();
  expect([...workspace.board().verified.keys()]).toEqual([pool[0]]);
  act(() => void workspace.undo());
  expect(workspace.board().verified.size).toBe(0);
});

test('a tie is marked by key, shown in the row, and broken by a few questions', async () => {
  const { user, session, ranked, workspace, pool } = showList();
  act(() => session.setState({ focusedId: pool[1]! }));
  act(() => toggleTie({ workspace, session }));
  act(() => toggleTie({ workspace, session }, pool[2]!));
  expect(within(list()).getAllByRole('listitem', { name: /tied$/ })).toHaveLength(3);
  await user.click(press('Break ties: A or B?'));
  const dialog = await screen.findByRole('dialog', { name: 'Break the tie of ranks 1 to 3' });
  await user.keyboard('21{Backspace}22');
  await user.click(await within(dialog).findByRole('button', { name: 'Use this order' }));
  expect(ranked().slice(0, 3)).toEqual([pool[2], pool[1], pool[0]]);
  expect(within(list()).queryAllByRole('listitem', { name: /tied$/ })).toHaveLength(0);
  act(() => void workspace.undo());
  expect(ranked()).toEqual(pool.slice(0, 5));
});

test('reviewers’ orders become a proposal that one command accepts', async () => {
  const { user, ranked, pool } = showList();
  const [a, b, c, d] = pool as [string, string, string, string];
  await user.click(press('Merge reviewers’ orders'));
  const dialog = await screen.findByRole('dialog', { name: 'Merge reviewers’ orders' });
  const [first, second] = within(dialog).getAllByRole('textbox', { name: /^Order, best first/ });
  await user.click(first!);
  await user.paste(`${c}\n${a}\n${b}\n12345678`);
  await user.click(second!);
  await user.paste(`rank,id\n1,${b}\n2,${c}\n3,${a}\n4,${d}`);
  expect(await within(dialog).findByText('Nobody in the pool: 12345678 in line 4.')).toBeTruthy();
  expect(within(dialog).getByText('4 names read, by the ranks beside the IDs.')).toBeTruthy();
  expect(within(dialog).getByRole('group', { name: 'Largest disagreements' }).textContent).toMatch(
    /Begum.*Castellanos.*Abernathy/,
  );
  await user.click(within(dialog).getByRole('button', { name: 'Accept the proposal' }));
  expect(ranked()).toEqual([c, b, a, d, pool[4]]);
});

test('short orders merge on a list of any length', async () => {
  const ids = Array.from({ length: 510 }, (_, index) => sampleId(index));
  const { user, ranked } = showList({ ids, top: 510, usable: 0 });
  await user.click(press('Merge reviewers’ orders'));
  const dialog = await screen.findByRole('dialog', { name: 'Merge reviewers’ orders' });
  const [first] = within(dialog).getAllByRole('textbox', { name: /^Order, best first/ });
  await user.click(first!);
  await user.paste(`${ids[2]}\n${ids[0]}`);
  await user.click(await within(dialog).findByRole('button', { name: 'Accept the proposal' }));
  expect(ranked().slice(0, 4)).toEqual([ids[2], ids[1], ids[0], ids[3]]);
});

test('what moved since the list was left is counted, marked, and shown', async () => {
  const { user, workspace, session, pool, unmount, draw } = showList();
  unmount();
  act(() => {
    workspace.run(moveToBand, { track: TRACK, ids: [pool[2]!], band: 'top', index: 0 });
    workspace.run(moveToBand, { track: TRACK, ids: [pool[5]!], band: 'backup' });
  });
  draw();
  expect(screen.getByText(/^Since you looked .*: 1 moved, 1 new\.$/)).toBeTruthy();
  expect(screen.getByRole('img', { name: '2 ranks up since you looked' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'New since you looked' })).toBeTruthy();
  await user.click(press('What moved'));
  const dialog = await screen.findByRole('dialog', { name: 'Compare versions' });
  expect(within(dialog).getByText('1 moved, 1 new.')).toBeTruthy();
  expect(Object.keys(session.getState().listSeen)).toEqual([TRACK]);
});

test('every rank says why it is where it is', async () => {
  const { user, workspace, pool } = showList();
  act(() => void workspace.run(moveToBand, { track: TRACK, ids: [pool[3]!], band: 'top' }));
  await user.click(press(/^Why is Delacroix, Ada here\?/));
  const dialog = await screen.findByRole('dialog', { name: 'Why rank 4: Delacroix, Ada' });
  const decisions = within(dialog).getByRole('region', { name: 'Decisions' });
  expect(decisions.textContent).toMatch(/: UsableTop.*: UnsortedUsable \(with 1 more\)/);
});

test('what is printed is chosen, without names where asked, and downloaded for Excel', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  onTestFinished(() => print.mockRestore());
  const files = catchDownloads();
  const { user, workspace, pool } = showList();
  act(() => void workspace.run(setVerified, { ids: [pool[0]!], verified: true }));
  await user.click(press('Print…'));
  const dialog = await screen.findByRole('dialog', { name: 'Print' });
  await user.click(within(dialog).getByRole('radio', { name: /^The list/ }));
  await user.click(within(dialog).getByRole('checkbox', { name: /^Leave names out/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Print' }));
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  const sheet = screen.getByRole('table', { name: /^Preference list, Internal Medicine/ });
  expect(sheet.textContent).not.toContain('Abernathy');
  expect(within(sheet).getAllByRole('row', { name: /ticked/ })).toHaveLength(1);
  expect(sheet.querySelector('thead')?.textContent).toContain('Not locked: this order can change');

  await user.click(press('Download list for Excel'));
  expect(files[0]?.name).toMatch(/^list-2978140C0-2027-03-16-09\d\d-ET\.xlsx$/);
  const bytes = await bytesOf(files[0]!.blob);
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
});

test('an applicant sheet is a page of its own, as far down as asked', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  onTestFinished(() => print.mockRestore());
  const { user } = showList();
  await user.click(press('Print…'));
  const dialog = await screen.findByRole('dialog', { name: 'Print' });
  await user.click(within(dialog).getByRole('radio', { name: /^Applicant sheets/ }));
  const field = within(dialog).getByRole('textbox', { name: 'Down to rank' });
  await user.clear(field);
  await user.type(field, '3');
  await user.click(within(dialog).getByRole('button', { name: 'Print 3 pages' }));
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  const titles = [...document.querySelectorAll('article h2')].map((title) => title.textContent);
  expect(titles).toEqual(['1. Abernathy, Ada', '2. Begum, Ada', '3. Castellanos, Ada']);
});

test('on a locked list the ways to move a name are off and say why', async () => {
  const { workspace, user } = showList();
  expect(press('Move Begum, Ada up').getAttribute('aria-disabled')).toBeNull();
  act(() => {
    const signed = { track: TRACK, signedBy: 'R. Osei', name: '' };
    expect(workspace.run(lockList, signed).ok).toBe(true);
  });
  for (const way of ['up', 'down']) {
    const button = press(`Move Begum, Ada ${way}`);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe('The list is locked. Reopen it to change the order.');
  }
  await user.click(press('Actions for Begum, Ada'));
  const menu = await screen.findByRole('menu');
  expect(within(menu).getByText('The list is locked. Reopen it to change the order.')).toBeTruthy();
  for (const name of [/^Move up/, /^Bottom of Top/, /^Backup/, /^Move to…/]) {
    expect(within(menu).getByRole('menuitem', { name }).getAttribute('aria-disabled')).toBe('true');
  }
  expect(
    within(menu).getByRole('menuitem', { name: /^Open/ }).getAttribute('aria-disabled'),
  ).not.toBe('true');
});
