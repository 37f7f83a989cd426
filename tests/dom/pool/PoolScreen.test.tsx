import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { withLayout } from '../../support/layout.ts';
import { sampleApplicant, sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { drawPool } from './drawPool.tsx';

withLayout();

const PEOPLE: readonly Applicant[] = [
  sampleApplicant(sampleId(0), { lastName: 'Abbott', step2ck: 251, school: 'Emory' }),
  sampleApplicant(sampleId(1), { lastName: 'Begum', step2ck: null, school: 'Dhaka' }),
  sampleApplicant(sampleId(2), { lastName: 'Castellanos', step2ck: 233, school: 'Emory' }),
  sampleApplicant(sampleId(3), { lastName: 'Delacroix', step2ck: 244, school: 'Lille' }),
];

const grid = () => screen.getByRole('grid', { name: 'Applicants' });
const names = () =>
  within(grid())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent?.match(/Abbott|Begum|Castellanos|Delacroix/)?.[0]);
const tick = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}, First` });
const header = (name: string) =>
  within(screen.getByRole('columnheader', { name: new RegExp(name) })).getByRole('button', {
    name,
  });

test('everybody is shown in the order of names, and the keys walk that order', () => {
  const { session } = drawPool(PEOPLE);
  expect(names()).toEqual(['Abbott', 'Begum', 'Castellanos', 'Delacroix']);
  expect(session.getState().visibleIds).toEqual(PEOPLE.map(({ id }) => id));
  expect(screen.getByText('4 of 4 shown')).toBeTruthy();
});

test('a search by school narrows what is shown', async () => {
  const { user } = drawPool(PEOPLE);
  await user.type(screen.getByLabelText('Search by name, AAMC ID or school'), 'emory');
  expect(names()).toEqual(['Abbott', 'Castellanos']);
  expect(screen.getByText('2 of 4 shown')).toBeTruthy();
});

test('a search that finds nobody says so, and one press shows everybody', async () => {
  const { user } = drawPool(PEOPLE);
  await user.type(screen.getByLabelText('Search by name, AAMC ID or school'), 'zzzz');
  expect(screen.getByText('Nobody matches the search here')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show everybody' }));
  expect(names()).toHaveLength(4);
});

test('Enter in the search goes to the first row, where keys decide', async () => {
  const { user, session } = drawPool(PEOPLE);
  await user.type(screen.getByLabelText('Search by name, AAMC ID or school'), 'delac{Enter}');
  expect(session.getState().focusedId).toBe(sampleId(3));
  expect(document.activeElement?.getAttribute('data-row-id')).toBe(sampleId(3));
});

test('a header sorts, with the unknown last both ways', async () => {
  const { user } = drawPool(PEOPLE);
  await user.click(header('Step 2 CK'));
  expect(names()).toEqual(['Castellanos', 'Delacroix', 'Abbott', 'Begum']);
  await user.click(header('Step 2 CK'));
  expect(names()).toEqual(['Abbott', 'Delacroix', 'Castellanos', 'Begum']);
});

test('a range is selected with Shift, and banded with one command and one undo', async () => {
  const { user, workspace } = drawPool(PEOPLE);
  expect(screen.queryByRole('toolbar', { name: 'Selected applicants' })).toBeNull();
  await user.click(tick('Begum'));
  await user.keyboard('{Shift>}');
  await user.click(tick('Delacroix'));
  await user.keyboard('{/Shift}');
  const bar = screen.getByRole('toolbar', { name: 'Selected applicants' });
  expect(within(bar).getByText('3 selected')).toBeTruthy();
  await user.click(within(bar).getByRole('button', { name: 'Top' }));
  expect(await screen.findByText('3 applicants to Top:')).toBeTruthy();
  expect(screen.getByText(/3 from Unsorted/)).toBeTruthy();
  expect(workspace.board().history.at(-1)?.what).toBe('importApplicants');
  await user.click(screen.getByRole('button', { name: 'Move 3 to Top' }));
  expect(workspace.board().bandsByTrack.get(TRACK)?.top).toHaveLength(3);
  expect(workspace.board().history.at(-1)).toMatchObject({ what: 'moveToBand', count: 3 });
  act(() => void workspace.undo());
  expect(workspace.board().bandsByTrack.get(TRACK)?.top).toEqual([]);
});

test('all shown are selected at once, and never who is not shown', async () => {
  const { user, session } = drawPool(PEOPLE);
  await user.type(screen.getByLabelText('Search by name, AAMC ID or school'), 'emory');
  await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }));
  expect([...session.getState().selection]).toEqual([sampleId(0), sampleId(2)]);
  await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }));
  expect(session.getState().selection.size).toBe(0);
});

test('who is selected but not shown is counted apart', async () => {
  const { user } = drawPool(PEOPLE);
  await user.click(tick('Begum'));
  await user.click(tick('Abbott'));
  await user.type(screen.getByLabelText('Search by name, AAMC ID or school'), 'emory');
  expect(screen.getByText('1 not shown')).toBeTruthy();
});

test('Never asks for a reason and keeps it', async () => {
  const { user, workspace } = drawPool(PEOPLE);
  await user.click(tick('Begum'));
  await user.click(screen.getByRole('button', { name: 'Never' }));
  await user.selectOptions(await screen.findByLabelText('Reason'), 'Examination record');
  await user.click(screen.getByRole('button', { name: 'Move 1 to Never' }));
  expect(workspace.board().placements.get(TRACK)?.get(sampleId(1))).toMatchObject({
    band: 'never',
    reason: 'exams',
  });
});

test('a tag is put on everybody selected', async () => {
  const { user, workspace } = drawPool(PEOPLE);
  await user.click(tick('Begum'));
  await user.click(tick('Abbott'));
  await user.click(screen.getByRole('button', { name: 'Tag…' }));
  await user.type(await screen.findByLabelText('Tag'), 'failed attempt{Enter}');
  expect(workspace.board().tags.get(sampleId(0))).toEqual(['failed attempt']);
  expect(workspace.board().tags.get(sampleId(1))).toEqual(['failed attempt']);
});

test('a star is set in the row', async () => {
  const { user, workspace } = drawPool(PEOPLE);
  await user.click(screen.getByRole('button', { name: 'Star Castellanos, First' }));
  expect([...workspace.board().stars]).toEqual([sampleId(2)]);
});

test('Enter on a row opens the applicant', async () => {
  const { user, session } = drawPool(PEOPLE);
  await user.click(screen.getByText('Begum, First'));
  await user.keyboard('{Enter}');
  expect(session.getState()).toMatchObject({ isPanelOpen: true, focusedId: sampleId(1) });
});

test('a decision elsewhere shows in its row', () => {
  const { workspace } = drawPool(PEOPLE);
  act(() => {
    workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'usable' });
  });
  const row = within(grid()).getAllByRole('row')[1]!;
  expect(within(row).getByRole('img', { name: 'Usable' })).toBeTruthy();
});

test('who applied to other tracks only is said, not shown', () => {
  const other = sampleApplicant(sampleId(9), {
    lastName: 'Eriksen',
    tracks: [{ code: '2978140P0', type: 'Preliminary', label: 'Medicine' }],
  });
  drawPool([...PEOPLE, other], { track: TRACK });
  expect(names()).toHaveLength(4);
  expect(screen.getByText('1 more applied to other tracks only.')).toBeTruthy();
});

test('a column that no field reads is shown when asked for', async () => {
  const source = {
    fileName: 'pool.csv',
    line: 2,
    headers: ['AAMC ID', 'Hobby'],
    fields: ['aamcId', null],
    cells: ['99000000', 'rowing'],
  };
  const { user } = drawPool([sampleApplicant(sampleId(0), { sources: [source] })]);
  expect(screen.queryByRole('columnheader', { name: /Hobby/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Hobby' }));
  expect(screen.getByRole('columnheader', { name: /Hobby/ })).toBeTruthy();
});

test('a bulk move says who comes from where, and can be meant for another track', async () => {
  const prelim = { code: '2978140P0', type: 'Preliminary', label: 'Medicine' };
  const both = [...sampleApplicant(sampleId(0)).tracks, prelim];
  const { user, workspace } = drawPool([
    sampleApplicant(sampleId(0), { lastName: 'Abbott', tracks: both }),
    sampleApplicant(sampleId(1), { lastName: 'Begum' }),
  ]);
  act(() => void workspace.run(moveToBand, { track: TRACK, ids: [sampleId(0)], band: 'never' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }));
  await user.click(screen.getByRole('button', { name: 'Backup' }));
  expect(await screen.findByText(/1 from Unsorted, 1 from Never/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('For the track'), 'Medicine Preliminary');
  expect(screen.getByText('1 of those selected did not apply to this track.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Move 1 to Backup' }));
  expect(workspace.board().bandsByTrack.get('2978140P0')?.backup).toEqual([sampleId(0)]);
  expect(workspace.board().placements.get(TRACK)?.get(sampleId(0))?.band).toBe('never');
});

test('a view keeps columns, sort, filter and pile under a name, and gives them back', async () => {
  const { user, session } = drawPool(PEOPLE);
  await user.click(header('Step 2 CK'));
  await user.click(screen.getByRole('button', { name: 'Column School' }));
  await user.click(await screen.findByRole('button', { name: 'Hide' }));
  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.type(await screen.findByLabelText('Save what is set now as'), 'Scores{Enter}');
  const { poolLayout, sort } = session.getState();
  expect(session.getState().poolViews.map(({ name }) => name)).toEqual(['Scores']);

  act(() => {
    session.setState({ sort: [], pile: 'gray', poolLayout: { ...poolLayout, visibility: {} } });
  });
  expect(screen.getByRole('columnheader', { name: /School/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('button', { name: /^Scores/ }));
  expect(session.getState()).toMatchObject({ poolLayout, sort, pile: 'all' });
  expect(screen.queryByRole('columnheader', { name: /School/ })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('button', { name: 'Remove the view Scores' }));
  expect(session.getState().poolViews).toEqual([]);
});
