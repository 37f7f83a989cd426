import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Reader } from '../../../src/domain/reading.ts';
import { decideBand, openPanel } from '../../../src/store/actions.ts';
import { castVote } from '../../../src/store/commands/castVote.ts';
import { giveToRead } from '../../../src/store/commands/giveToRead.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { readerOfName } from '../../../src/store/readerHere.ts';
import { moveFocus, savedPart, showScreen } from '../../../src/store/session.ts';
import { withLayout } from '../../support/layout.ts';
import {
  importInto,
  sampleApplicant,
  sampleId,
  sampleWorkspace,
  TRACK,
} from '../../support/sampleWorkspace.ts';
import { drawTriage, painted } from './drawTriage.tsx';

withLayout();

const queue = () => screen.getByRole('list', { name: 'Queue' });
const items = () => within(queue()).getAllByRole('listitem');
const present = () => items().filter((item) => item.getAttribute('aria-current') !== null);
const heading = () => screen.getByRole('heading', { level: 2, name: /^Last/ }).textContent;

test('the queue begins with the first who has no band', async () => {
  const { open, session } = drawTriage(4);
  open();
  expect(items()).toHaveLength(4);
  expect(session.getState().visibleIds).toEqual([0, 1, 2, 3].map(sampleId));
  expect(session.getState().focusedId).toBe(sampleId(0));
  expect(heading()).toBe('Last000, First');
  await painted();
  expect(present().map((item) => item.dataset.rowId)).toEqual([sampleId(0)]);
});

test('somebody of the queue who has the focus already keeps it', () => {
  const { open, session } = drawTriage(4, { focusedId: sampleId(2) });
  open();
  expect(session.getState().focusedId).toBe(sampleId(2));
});

test('a decision goes on to the next, keeps the decided one in place and counts it', async () => {
  const { open, session, parts } = drawTriage(4);
  open();
  expect(screen.getByText('4 left of 4')).toBeTruthy();
  act(() => decideBand(parts, 'usable'));
  expect(session.getState().focusedId).toBe(sampleId(1));
  expect(heading()).toBe('Last001, First');
  await painted();
  expect(screen.getByText('3 left of 4')).toBeTruthy();
  expect(items()[0]?.getAttribute('aria-label')).toBe('Last000, First, 9900 0000, Usable');
  expect(items()[1]?.getAttribute('aria-label')).toBe('Last001, First, 9900 0001, no band yet');
});

test('without auto-advance the decided one stays', async () => {
  const { open, session, parts, user } = drawTriage(2);
  open();
  await user.click(screen.getByRole('checkbox', { name: 'Auto-advance' }));
  act(() => decideBand(parts, 'top'));
  expect(session.getState().focusedId).toBe(sampleId(0));
});

test('the button of a band decides on the one who is shown, not on the selection', async () => {
  const { open, session, user, workspace } = drawTriage(3);
  session.setState({ selection: new Set([sampleId(2)]) });
  open();
  await user.click(screen.getByRole('button', { name: /^Backup/ }));
  expect(workspace.board().bandsByTrack.get(TRACK)?.backup).toEqual([sampleId(0)]);
  expect(document.activeElement?.textContent).toMatch(/^Backup/);
});

test('arrow keys walk the queue and the focus of the page goes along', async () => {
  const { open, session, user } = drawTriage(3);
  open();
  await user.click(screen.getByRole('button', { name: 'Last001, First' }));
  await user.keyboard('{ArrowDown}');
  expect(session.getState().focusedId).toBe(sampleId(2));
  await painted();
  expect((document.activeElement as HTMLElement).dataset.rowId).toBe(sampleId(2));
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(session.getState().focusedId).toBe(sampleId(0));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Last000, First' }));
});

test('arrow keys faster than the list is drawn each count', async () => {
  const { open, session, user } = drawTriage(4);
  open();
  await user.click(screen.getByRole('button', { name: 'Last000, First' }));
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(session.getState().focusedId).toBe(sampleId(2));
});

test('the focus never stays on the body', async () => {
  const { open, parts } = drawTriage(3);
  open();
  act(() => decideBand(parts, 'top'));
  await painted();
  expect(document.activeElement).not.toBe(document.body);
});

test('the last decision says that the queue is done and leaves the last applicant in sight', async () => {
  const { open, parts } = drawTriage(2);
  open();
  act(() => decideBand(parts, 'top'));
  expect(screen.queryByText('Everyone in this queue has a band')).toBeNull();
  act(() => decideBand(parts, 'never'));
  await painted();
  expect(screen.getByText('Everyone in this queue has a band')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Board' }).getAttribute('href')).toBe('#/board');
  expect(screen.getByRole('link', { name: 'List' }).getAttribute('href')).toBe('#/list');
  expect(heading()).toBe('Last001, First');
});

test('at the end of a queue with gaps there is a way back to the first of them', async () => {
  const { open, parts, session, user } = drawTriage(3, { focusedId: sampleId(2) });
  open();
  expect(screen.queryByText(/before have no band yet/)).toBeNull();
  act(() => decideBand(parts, 'top'));
  await painted();
  expect(screen.getByText('This is the last one; 2 before have no band yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go to the first of them' }));
  expect(session.getState().focusedId).toBe(sampleId(0));
  await painted();
  expect(document.activeElement).not.toBe(document.body);
});

test('another queue is taken anew, with those who have a band in their place', async () => {
  const { open, parts, session, user } = drawTriage(3);
  open();
  act(() => decideBand(parts, 'top'));
  await user.click(screen.getByRole('radio', { name: /^Gray/ }));
  expect(session.getState().visibleIds).toEqual([0, 1, 2].map(sampleId));
  await user.click(screen.getByRole('radio', { name: /^Unsorted/ }));
  expect(session.getState().visibleIds).toEqual([1, 2].map(sampleId));
});

test('each choice tells how many wait there', () => {
  const { open, workspace } = drawTriage(3);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  open();
  expect(screen.getByRole('radio', { name: /^Unsorted\s*2$/ })).toBeTruthy();
  expect(screen.getByRole('radio', { name: /^Gray\s*2$/ })).toBeTruthy();
  expect(screen.queryByRole('radio', { name: /^Selection/ })).toBeNull();
});

test('a choice of the selection that a reload has emptied falls back to Unsorted', () => {
  const { open, session } = drawTriage(3, { triagePile: 'selection', focusedId: sampleId(1) });
  open();
  expect(session.getState().triagePile).toBe('unsorted');
  expect(session.getState().focusedId).toBe(sampleId(1));
});

test('newly imported applicants join at the end', () => {
  const { open, session, workspace } = drawTriage(2);
  open();
  const early = sampleApplicant(sampleId(7), { lastName: 'Abbott' });
  act(() => importInto(workspace, [early], 'bbbbbbbbbbbbbbbb'));
  expect(session.getState().visibleIds).toEqual([0, 1, 7].map(sampleId));
  expect(session.getState().focusedId).toBe(sampleId(0));
});

test('somebody found from elsewhere is shown, and is said to be outside of the queue', () => {
  const { open, session, workspace } = drawTriage(3);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'top' });
  open();
  act(() => session.setState({ focusedId: sampleId(0) }));
  expect(heading()).toBe('Last000, First');
  expect(screen.getByText('Not in this queue')).toBeTruthy();
  act(() => session.setState({ focusedId: sampleId(1) }));
  expect(screen.queryByText('Not in this queue')).toBeNull();
});

test('the pace and what is left of the day appear after eight decisions and a minute', async () => {
  // The clock of the sample ticks a second per look: three of them for each decision.
  const { open, parts } = drawTriage(30);
  open();
  for (let count = 0; count < 7; count += 1) act(() => decideBand(parts, 'usable'));
  await painted();
  expect(screen.queryByText(/a minute/)).toBeNull();
  for (let count = 0; count < 18; count += 1) act(() => decideBand(parts, 'usable'));
  await painted();
  expect(screen.getByText(/^\d+ a minute, about \d+ min left$/)).toBeTruthy();
});

test('the reason for Never can be given when the next one is shown already', async () => {
  const { open, parts, user, workspace } = drawTriage(3);
  open();
  act(() => decideBand(parts, 'never'));
  await painted();
  expect(heading()).toBe('Last001, First');
  const line = within(screen.getByRole('region', { name: 'Reason for Never' }));
  expect(line.getByText('Last000, First')).toBeTruthy();
  await user.click(line.getByRole('button', { name: /^Exams/ }));
  await painted();
  expect(workspace.board().placements.get(TRACK)?.get(sampleId(0))?.reason).toBe('exams');
  expect(line.getByRole('button', { name: /^Exams/ }).getAttribute('aria-pressed')).toBe('true');
  expect(heading()).toBe('Last001, First');
  act(() => decideBand(parts, 'top'));
  await painted();
  expect(screen.queryByRole('region', { name: 'Reason for Never' })).toBeNull();
});

test('the queue, its order and the place in it are as they were after another screen', async () => {
  const { open, parts, session } = drawTriage(5);
  const { unmount } = open();
  act(() => decideBand(parts, 'top'));
  act(() => decideBand(parts, 'top'));
  showScreen(session, 'pool');
  unmount();
  session.setState({ focusedId: sampleId(4), visibleIds: [] });
  showScreen(session, 'triage');
  open();
  await painted();
  expect(session.getState().focusedId).toBe(sampleId(2));
  expect(session.getState().visibleIds).toEqual([0, 1, 2, 3, 4].map(sampleId));
  expect(screen.getByText('3 left of 5')).toBeTruthy();
});

test('the queue, its order and the place in it survive a reload', async () => {
  const first = drawTriage(5, { triageSort: 'imported' });
  const { unmount } = first.open();
  act(() => decideBand(first.parts, 'top'));
  act(() => decideBand(first.parts, 'usable'));
  const saved = structuredClone(savedPart(first.session.getState()));
  unmount();
  const { open, session } = drawTriage(5, saved, first.workspace);
  open();
  await painted();
  expect(session.getState().focusedId).toBe(sampleId(2));
  expect(session.getState().visibleIds).toEqual([0, 1, 2, 3, 4].map(sampleId));
  expect(screen.getByText('3 left of 5')).toBeTruthy();
});

test('another order keeps everybody in the queue, decided or not, and the one in focus', async () => {
  const { open, parts, session, user, workspace } = drawTriage(3);
  const late = sampleApplicant(sampleId(9), { lastName: 'Aaron', step2ck: 260 });
  importInto(workspace, [late], 'cccccccccccccccc');
  open();
  act(() => decideBand(parts, 'top'));
  expect(session.getState().visibleIds[0]).toBe(sampleId(9));
  await user.selectOptions(screen.getByLabelText('Order of the queue'), 'As imported');
  expect(session.getState().visibleIds).toEqual([0, 1, 2, 9].map(sampleId));
  expect(session.getState().focusedId).toBe(sampleId(0));
  await user.selectOptions(screen.getByLabelText('Order of the queue'), 'By Step 2 CK');
  expect(session.getState().visibleIds[0]).toBe(sampleId(9));
});

test('what the pool showed is a queue, in the order of the pool', async () => {
  const { open, session, user } = drawTriage(4);
  session.setState({ poolIds: [3, 1].map(sampleId) });
  open();
  await user.click(screen.getByRole('radio', { name: /^Pool result\s*2$/ }));
  expect(session.getState().visibleIds).toEqual([3, 1].map(sampleId));
  expect(session.getState().focusedId).toBe(sampleId(3));
});

test('a detour to somebody outside of the queue leads back to the place', async () => {
  const { open, parts, session, workspace } = drawTriage(4);
  workspace.run(moveToBand, { track: TRACK, ids: [sampleId(3)], band: 'top' });
  open();
  act(() => decideBand(parts, 'top'));
  act(() => openPanel(parts, sampleId(3)));
  expect(screen.getByText('Not in this queue')).toBeTruthy();
  act(() => decideBand(parts, 'backup'));
  expect(session.getState().focusedId).toBe(sampleId(1));
});

test('a note asked for by key opens here, and the next applicant begins without it', () => {
  const { open, parts, session } = drawTriage(3);
  open();
  act(() => openPanel(parts, sampleId(0), true));
  expect(screen.getByRole('form', { name: 'New note' })).toBeTruthy();
  expect(session.getState().isPanelOpen).toBe(false);
  act(() => moveFocus(session, 1));
  expect(screen.queryByRole('form', { name: 'New note' })).toBeNull();
});

test('a half-typed tag does not go over to the next applicant', async () => {
  const { open, session, user } = drawTriage(3);
  open();
  await user.type(screen.getByLabelText('New tag'), 'away');
  act(() => moveFocus(session, 1));
  expect((screen.getByLabelText('New tag') as HTMLInputElement).value).toBe('');
});

test('the history stands before the columns, which stay folded until they are asked for', async () => {
  const { open, user } = drawTriage(2);
  open();
  await painted();
  const names = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
  expect(names.indexOf('History')).toBeLessThan(names.indexOf('All columns'));
  const fold = screen.getByRole('button', { name: /^All columns/ });
  expect(screen.queryByLabelText('Search columns')).toBeNull();
  await user.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByLabelText('Search columns')).toBeTruthy();
});

test('a score says at which percentile of which scores it stands', () => {
  const { open, workspace } = drawTriage(0);
  const scores = [210, 220, 230, 240];
  const pool = scores.map((step2ck, index) => sampleApplicant(sampleId(index), { step2ck }));
  importInto(workspace, pool, 'dddddddddddddddd');
  open();
  expect(
    screen.getByRole('img', {
      name: 'Step 2 CK 210: 13th percentile of pool, of 4 Step 2 CK scores of this track',
    }),
  ).toBeTruthy();
});

test('without applicants there is a way to Pool', () => {
  drawTriage(0).open();
  expect(screen.getByText('No applicants yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to Pool' }).getAttribute('href')).toBe('#/pool');
});

test('in an empty queue no key can decide on somebody unseen', () => {
  const { open, session } = drawTriage(2, { triagePile: 'screened', focusedId: sampleId(1) });
  open();
  expect(screen.getByText('Nobody is in this queue')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Pool' }).getAttribute('href')).toBe('#/pool');
  expect(session.getState().focusedId).toBeNull();
  expect(screen.queryByRole('button', { name: /^Top/ })).toBeNull();
});

test('whom I was given to read is a queue, and others’ votes are shown after mine', async () => {
  const workspace = sampleWorkspace(3);
  const [A, B] = [sampleId(0), sampleId(1)];
  const [me, other] = ['Person 1', 'Dr. Osei'].map(readerOfName) as [Reader, Reader];
  const slices = [
    { reader: me, ids: [B, A] },
    { reader: other, ids: [A] },
  ];
  workspace.run(giveToRead, { track: TRACK, slices });
  workspace.run(castVote, { track: TRACK, id: A, reader: other, band: 'never', why: 'Too few' });
  const { session, open, user } = drawTriage(3, {}, workspace);
  open();
  await painted();
  await user.click(screen.getByRole('radio', { name: /^To read ?2$/ }));
  expect(session.getState().visibleIds).toEqual([A, B]);
  expect(screen.getByText(/Dr. Osei reads this one too/)).toBeTruthy();
  expect(document.body.textContent).not.toContain('Too few');
  expect(document.body.textContent).not.toContain('vote cast');
  await user.click(
    within(screen.getByRole('group', { name: 'Your vote' })).getByRole('button', {
      name: 'Usable',
    }),
  );
  expect(screen.getByRole('list', { name: 'Votes of others' }).textContent).toBe(
    'Dr. Osei: Never, Too few',
  );
  expect(workspace.board().placements.size).toBe(0);
  await painted();
  expect(screen.getByRole('radio', { name: /^To read ?1$/ })).toBeTruthy();
});
