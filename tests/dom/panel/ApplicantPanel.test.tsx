import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { drawPanel } from './drawPanel.tsx';

const panel = (name = 'Sandoval, Luz') => screen.getByRole('complementary', { name });

test('the panel is named by the applicant and follows the focus', async () => {
  const { user } = drawPanel();
  panel();
  expect(screen.getByRole('button', { name: 'Previous applicant' })).toHaveProperty(
    'disabled',
    true,
  );
  await user.click(screen.getByRole('button', { name: 'Next applicant' }));
  panel('Yoon, Minseo');
  expect(screen.queryByRole('complementary', { name: 'Sandoval, Luz' })).toBeNull();
});

test('nobody in focus, no panel', () => {
  const { session } = drawPanel();
  act(() => session.setState({ focusedId: null }));
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('closing gives the focus back to the row of the applicant', async () => {
  const { user, ids, session } = drawPanel();
  await user.click(screen.getByRole('button', { name: 'Next applicant' }));
  await user.click(screen.getByRole('button', { name: 'Close panel' }));
  expect(session.getState().isPanelOpen).toBe(false);
  expect((document.activeElement as HTMLElement).dataset.rowId).toBe(ids[1]);
});

test('a band button decides on the applicant shown, not on the selection', async () => {
  const { user, ids, session, workspace } = drawPanel();
  act(() => session.setState({ selection: new Set([ids[1]]) }));
  const top = screen.getByRole('button', { name: /^Top ?0 ?applicants$/ });
  expect(top.getAttribute('aria-pressed')).toBe('false');
  await user.click(top);
  expect(workspace.board().bandsByTrack.get(TRACK)?.top).toEqual([ids[0]]);
  expect(top.getAttribute('aria-pressed')).toBe('true');
  expect(panel().textContent).toContain('Rank 1 of 1');
  // The history follows a painted frame later.
  await within(screen.getByRole('region', { name: 'History' })).findByText(/Unsorted to Top/);
});

test('Never stands at once and takes its reason afterwards; Unsort takes it back', async () => {
  const { user, ids, workspace } = drawPanel();
  const placement = () => workspace.board().placements.get(TRACK)?.get(ids[0]);
  await user.click(screen.getByRole('button', { name: /^Never/ }));
  expect(placement()).toMatchObject({ band: 'never' });
  expect(placement()?.reason).toBeUndefined();
  await user.selectOptions(screen.getByLabelText('Reason for Never'), 'Examination record');
  expect(placement()).toMatchObject({ band: 'never', reason: 'exams' });
  expect(panel().textContent).not.toContain('Rank');
  await user.click(screen.getByRole('button', { name: /^Unsort/ }));
  expect(placement()).toBeUndefined();
});

test('what no export says is unknown, and no fail', () => {
  drawPanel();
  const fact = (label: string) => screen.getByText(label).parentElement?.textContent;
  expect(fact('ECFMG certified')).toContain('unknown');
  expect(fact('Sponsorship')).toContain('unknown');
  expect(fact('Failed attempt')).toContain('None tagged');
  expect(fact('In R3')).toContain('unverified');
});

test('a reported failure is told as one', () => {
  drawPanel({ step1: { kind: 'fail' }, ecfmgCertified: true, visaNeeded: true, visaStatus: 'J-1' });
  const fact = (label: string) => screen.getByText(label).parentElement?.textContent;
  expect(fact('Step 1')).toContain('Fail');
  expect(fact('Failed attempt')).toContain('Reported');
  expect(fact('Sponsorship')).toContain('Needed J-1');
});

test('tags are added, suggested and removed', async () => {
  const { user, ids, workspace } = drawPanel();
  const tags = () => workspace.board().tags.get(ids[0]) ?? [];
  await user.type(screen.getByLabelText('New tag'), 'away rotation{Enter}');
  expect(tags()).toEqual(['away rotation']);
  expect(screen.getByLabelText('New tag')).toHaveProperty('value', '');
  await user.click(screen.getByRole('button', { name: 'failed attempt' }));
  expect(tags()).toContain('failed attempt');
  expect(screen.queryByRole('button', { name: 'failed attempt' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove tag away rotation' }));
  expect(tags()).toEqual(['failed attempt']);
});

test('columns are found by header and by value', async () => {
  const { user } = drawPanel({
    sources: [
      {
        fileName: 'pool.csv',
        line: 7,
        headers: ['AAMC ID', 'Hobbies', 'Language', 'Empty'],
        cells: ['99000000', 'Bees', 'Spanish', ''],
        fields: ['aamcId', null, null, null],
      },
    ],
  });
  const section = within(screen.getByRole('region', { name: 'All columns' }));
  const headers = () => section.getAllByRole('term').map(({ textContent }) => textContent);
  expect(section.queryByText(/pool\.csv/)).toBeNull();
  await user.click(section.getByRole('button', { name: 'All columns 4' }));
  expect(section.getByText(/pool\.csv, line 7/)).toBeTruthy();
  expect(headers()).toEqual(['AAMC ID', 'Hobbies', 'Language']);
  await user.type(section.getByLabelText('Search columns'), 'hobb');
  expect(headers()).toEqual(['Hobbies']);
  await user.clear(section.getByLabelText('Search columns'));
  await user.type(section.getByLabelText('Search columns'), 'spani');
  expect(headers()).toEqual(['Language']);
  await user.type(section.getByLabelText('Search columns'), 'zzz');
  expect(section.getByText('No column holds that.')).toBeTruthy();
});
