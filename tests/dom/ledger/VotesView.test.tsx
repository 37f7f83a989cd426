import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Band } from '../../../src/domain/band.ts';
import { castVote } from '../../../src/store/commands/castVote.ts';
import { giveToRead } from '../../../src/store/commands/giveToRead.ts';
import { readerOfName } from '../../../src/store/readerHere.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { drawLedger } from './drawLedger.tsx';

const ME = 'Coordinator';
const READERS = ['Ada', 'Bo', ME].map(readerOfName);

/** Ada and Bo read all three; the person at the window reads the second one too. */
function drawVotes(votes: readonly (readonly [reader: string, applicant: number, band: Band])[]) {
  return drawLedger('votes', ({ workspace, session, ids }) => {
    session.setState({ userName: ME });
    const slices = [
      { reader: READERS[0]!, ids },
      { reader: READERS[1]!, ids },
      { reader: READERS[2]!, ids: [ids[1]!] },
    ];
    expect(workspace.run(giveToRead, { track: TRACK, slices }).ok).toBe(true);
    for (const [reader, at, band] of votes) {
      const cast = { track: TRACK, id: ids[at]!, reader: readerOfName(reader), band };
      expect(workspace.run(castVote, cast).ok).toBe(true);
    }
  });
}

const splits = () =>
  within(screen.getByRole('list', { name: /^Readers differ/ }))
    .getAllByRole('listitem')
    .flatMap((item) => item.getAttribute('aria-label') ?? []);

test('where readers differ the widest apart come first, and agreement is not listed', () => {
  drawVotes([
    ['Ada', 0, 'top'],
    ['Bo', 0, 'usable'],
    ['Ada', 2, 'top'],
    ['Bo', 2, 'never'],
    ['Ada', 1, 'backup'],
    ['Bo', 1, 'backup'],
    [ME, 1, 'backup'],
  ]);
  expect(splits()).toEqual(['Brandt, Ada', 'Sandoval, Luz']);
  expect(screen.getByRole('list', { name: 'Votes on Brandt, Ada' }).textContent).toBe(
    'Ada: TopBo: Never',
  );
});

test('what others said of somebody whom I read is out of sight until I have voted', () => {
  const { workspace, ids } = drawVotes([
    ['Ada', 1, 'top'],
    ['Bo', 1, 'never'],
  ]);
  expect(screen.queryByRole('list', { name: /^Readers differ/ })).toBeNull();
  expect(document.body.textContent).not.toContain('Ada: Top');
  act(() => {
    workspace.run(castVote, { track: TRACK, id: ids[1]!, reader: READERS[2]!, band: 'usable' });
  });
  expect(splits()).toEqual(['Yoon, Minseo']);
});

test('a band is taken by an ordinary move; the list goes on, and a later vote brings it back', async () => {
  const { user, band, workspace, ids } = drawVotes([
    ['Ada', 0, 'top'],
    ['Bo', 0, 'never'],
    ['Ada', 2, 'top'],
    ['Bo', 2, 'usable'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Sandoval, Luz to Usable' }));
  expect(band('usable')).toEqual([ids[0]]);
  expect(workspace.board().history.at(-1)).toMatchObject({ what: 'moveToBand', on: [ids[0]] });
  expect(splits()).toEqual(['Brandt, Ada']);
  act(() => {
    workspace.run(castVote, { track: TRACK, id: ids[0]!, reader: READERS[0]!, band: 'backup' });
  });
  expect(splits()).toEqual(['Brandt, Ada', 'Sandoval, Luz']);
});

test('each reader’s progress is told, and the unread are taken back', async () => {
  const { user, workspace } = drawVotes([['Ada', 0, 'top']]);
  const readers = () => within(screen.getByRole('list', { name: 'Readers' }));
  expect(readers().getByText('1 of 3 read')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take the unread back from Ada' }));
  expect(readers().getByText('1 of 1 read')).toBeTruthy();
  act(() => void workspace.undo());
  expect(readers().getByText('1 of 3 read')).toBeTruthy();
});

test('without readers it says what they are for', () => {
  drawLedger('votes');
  expect(screen.getByText(/Nobody was asked to read/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Give out to read…' })).toBeTruthy();
});
