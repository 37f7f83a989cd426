import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { seededRandom } from '../../../src/base/clock.ts';
import { err, ok, type Result } from '../../../src/base/result.ts';
import { RoundsScreen } from '../../../src/features/rounds/RoundsScreen.tsx';
import { setPositions } from '../../../src/store/commands/changeSettings.ts';
import { lockList } from '../../../src/store/commands/lockList.ts';
import { setStar } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { recordOutcome } from '../../../src/store/commands/recordOutcome.ts';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import { createWorkspace } from '../../../src/store/workspace.ts';
import { edt } from '../../support/edt.ts';
import { withLayout } from '../../support/layout.ts';
import { importInto, sampleId, samplePool, TRACK } from '../../support/sampleWorkspace.ts';

withLayout();
afterEach(() => vi.restoreAllMocks());

const ids = [0, 1, 2].map(sampleId);

/** The page as it stands on Thursday at a time, and whatever it hands out as a file. */
function showRounds(
  now: number,
  clear: () => Promise<Result<null, string>> = async () => ok(null),
) {
  const time = { now: edt(18, 8) };
  const workspace = createWorkspace({
    clock: { now: () => time.now },
    random: seededRandom(1),
    replica: 'replica',
    user: 'PD',
  });
  importInto(workspace, samplePool(4), 'aaaaaaaaaaaaaaaa');
  workspace.run(moveToBand, { track: TRACK, ids, band: 'top' });
  workspace.run(setPositions, { track: TRACK, positions: 1 });
  workspace.run(lockList, { track: TRACK, signedBy: 'Dr. Rivera', name: '' });
  workspace.run(recordOutcome, { track: TRACK, round: 1, id: ids[0]!, outcome: 'rejected' });
  workspace.run(recordOutcome, { track: TRACK, round: 2, id: ids[1]!, outcome: 'accepted' });
  time.now = now;
  const session = createSession(workspace, { userName: 'PD' });
  const cleared = vi.fn(clear);
  session.setState({ screen: 'rounds', clearBrowser: cleared });
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push(blob as Blob);
    return 'blob:archive';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  render(
    <StoreProvider value={{ workspace, session }}>
      <RoundsScreen />
    </StoreProvider>,
  );
  return { workspace, session, cleared, files, user: userEvent.setup() };
}

type Shown = ReturnType<typeof showRounds>;

async function savedArchive({ user, files }: Shown): Promise<File> {
  await user.click(await screen.findByRole('button', { name: 'Save the archive' }));
  await waitFor(() => expect(files).toHaveLength(1));
  return new File([files[0]!], 'week.json');
}

const clearButton = () =>
  screen.getByRole<HTMLButtonElement>('button', { name: 'Clear this browser' });

test('after SOAP has ended the screen opens on what became of the list', async () => {
  const { user } = showRounds(edt(18, 21));
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')),
  ).toEqual([
    '1 | Last000, First | 9900 0000 | 1: rejected | Rejected',
    '2 | Last001, First | 9900 0001 | 2: accepted | Accepted',
  ]);
  expect(
    screen.getByText(
      '1 of 1 position filled. Accepted from rank 2. Offers went down to rank 2 of 3.',
    ),
  ).toBeTruthy();
  expect(screen.getByText('1 name of the list was never reached.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back to the rounds' }));
  expect(screen.getByRole('radiogroup', { name: 'Round' })).toBeTruthy();
});

test('as long as SOAP lasts and positions are open there is nothing to settle', () => {
  const { workspace } = showRounds(edt(18, 20, 59));
  expect(screen.getByRole('button', { name: 'Settle' })).toBeTruthy();
  act(() => void workspace.run(setPositions, { track: TRACK, positions: 2 }));
  expect(screen.queryByRole('button', { name: 'Settle' })).toBeNull();
});

test('the browser is cleared only behind a checked archive and typed words', async () => {
  // It would load the page anew.
  const shown = showRounds(edt(18, 21), () => new Promise(() => undefined));
  const { user, cleared } = shown;
  const file = await savedArchive(shown);
  const words = screen.getByRole<HTMLInputElement>('textbox', { name: /^Type/ });
  expect(words.disabled).toBe(true);
  await user.upload(screen.getByLabelText('Archive file'), file);
  expect((await screen.findByText('week.json opens')).closest('[role]')?.textContent).toContain(
    '4 applicants, 0 notes',
  );
  await user.type(words, 'clear this');
  expect(clearButton().disabled).toBe(true);
  await user.type(words, ' browser');
  await user.click(clearButton());
  expect(cleared).toHaveBeenCalledOnce();
});

test('a file that is no archive, or of another moment, opens no way', async () => {
  const shown = showRounds(edt(18, 21));
  const { user, workspace } = shown;
  const file = await savedArchive(shown);
  const input = screen.getByLabelText('Archive file');
  await user.upload(input, new File(['{}'], 'other.json'));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /other.json is not good.*no archive/,
  );
  act(() => void workspace.run(setStar, { ids: [sampleId(3)], starred: true }));
  await user.upload(input, file);
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toMatch(/the board has changed since/),
  );
  expect(clearButton().disabled).toBe(true);
});

test('a change after the check makes it void', async () => {
  const shown = showRounds(edt(18, 21));
  await shown.user.upload(await screen.findByLabelText('Archive file'), await savedArchive(shown));
  await screen.findByText('week.json opens');
  act(() => void shown.workspace.run(setStar, { ids: [sampleId(3)], starred: true }));
  expect(screen.getByText('The board has changed since the check')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Type/ }).disabled).toBe(true);
});

test('what keeps the browser from being cleared is said, and everything stays', async () => {
  const shown = showRounds(edt(18, 21), async () => err('Close the other tabs first.'));
  const { user, session } = shown;
  await user.upload(await screen.findByLabelText('Archive file'), await savedArchive(shown));
  await screen.findByText('week.json opens');
  await user.type(screen.getByRole('textbox', { name: /^Type/ }), 'clear this browser{Enter}');
  await waitFor(() => expect(session.getState().message?.text).toBe('Close the other tabs first.'));
  expect(clearButton().disabled).toBe(false);
});
