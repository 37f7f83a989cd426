import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { decideBand } from '../../../src/store/actions.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { withLayout } from '../../support/layout.ts';
import { importInto, sampleApplicant, sampleId, TRACK } from '../../support/sampleWorkspace.ts';
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

test('the pace appears with the fifth decision', async () => {
  const { open, parts } = drawTriage(6);
  open();
  for (let count = 0; count < 4; count += 1) act(() => decideBand(parts, 'usable'));
  expect(screen.queryByText(/a minute/)).toBeNull();
  act(() => decideBand(parts, 'usable'));
  await painted();
  expect(screen.getByText(/\d\.\d a minute/)).toBeTruthy();
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
