import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { setStar, setTag } from '../../../src/store/commands/markApplicants.ts';
import { withLayout } from '../../support/layout.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';
import { drawPool } from './drawPool.tsx';

withLayout();

const PEOPLE: readonly Applicant[] = [
  sampleApplicant(sampleId(0), {
    lastName: 'A',
    applicantType: 'US MD',
    step2ck: 251,
    gradYear: 2027,
    school: 'Emory',
  }),
  sampleApplicant(sampleId(1), {
    lastName: 'B',
    applicantType: 'US DO',
    step2ck: null,
    gradYear: 2026,
  }),
  sampleApplicant(sampleId(2), {
    lastName: 'C',
    applicantType: 'Non-US IMG',
    step2ck: 219,
    gradYear: 2020,
    visaNeeded: true,
    ecfmgCertified: true,
  }),
  sampleApplicant(sampleId(3), {
    lastName: 'D',
    applicantType: 'Non-US IMG',
    step2ck: 244,
    gradYear: null,
    visaNeeded: false,
    ecfmgCertified: false,
    school: 'Lille',
  }),
];

/** jsdom has no width, so the filters begin put aside as in a narrow window. */
function drawFilters(saved: Parameters<typeof drawPool>[1] = {}) {
  const parts = drawPool(PEOPLE, saved);
  fireEvent.click(screen.getByRole('button', { name: 'Show filters' }));
  return parts;
}

const filters = () => within(screen.getByRole('complementary', { name: 'First-pass filters' }));
const box = (name: RegExp) => filters().getByRole('checkbox', { name });
/** Review now, Gray and Screened out, as the segments count them. */
function piles(): readonly (string | undefined)[] {
  return ['Review now', 'Gray', 'Screened out'].map(
    (pile) =>
      screen
        .getByRole('radio', { name: new RegExp(`^${pile}`) })
        .closest('label')
        ?.textContent?.match(/\d+$/)?.[0],
  );
}

test('with no filter nobody is cut and everybody is Gray', () => {
  drawFilters();
  expect(piles()).toEqual(['0', '4', '0']);
  expect(filters().getByText(/No cut-off is on/)).toBeTruthy();
  expect(filters().queryByRole('button', { name: 'Clear' })).toBeNull();
});

test('a ticked type parts the pool, and the sentence says so', async () => {
  const { user } = drawFilters();
  await user.click(box(/^Non-US IMG/));
  expect(piles()).toEqual(['2', '0', '2']);
  expect(filters().getByText('Non-US IMG', { selector: 'p' })).toBeTruthy();
  await user.click(filters().getByRole('button', { name: 'Clear' }));
  expect(piles()).toEqual(['0', '4', '0']);
});

test('the two kinds of graduates exclude each other', async () => {
  const { user, session } = drawFilters();
  await user.click(box(/^a US school/));
  expect(session.getState().firstPass.usGraduate).toBe('yes');
  await user.click(box(/^a school elsewhere/));
  expect(session.getState().firstPass.usGraduate).toBe('no');
  await user.click(box(/^a school elsewhere/));
  expect(session.getState().firstPass.usGraduate).toBe('any');
});

test('counts are those that the value would give, its own filter aside', async () => {
  const { user } = drawFilters();
  await user.click(box(/^Non-US IMG/));
  // One frame later: the counts never keep the rows waiting.
  await waitFor(() => expect(box(/^Not needed/).closest('label')?.textContent).toBe('Not needed1'));
  expect(box(/^US MD/).closest('label')?.textContent).toBe('US MD1');
  expect(filters().getByText('Needed').parentElement?.textContent).toBe('Needed1');
});

test('a threshold is typed or slid; a missing score is Gray, not out', async () => {
  const { user, session } = drawFilters();
  await user.type(filters().getByLabelText('At least'), '240');
  expect(piles()).toEqual(['2', '1', '1']);
  expect(filters().getByText('1 without a score')).toBeTruthy();
  fireEvent.change(filters().getByRole('slider', { name: 'Step 2 CK threshold' }), {
    target: { value: '250' },
  });
  expect(piles()).toEqual(['1', '1', '2']);
  fireEvent.change(filters().getByRole('slider', { name: 'Step 2 CK threshold' }), {
    target: { value: '190' },
  });
  expect(session.getState().firstPass.step2ckAtLeast).toBeNull();
});

test('a year is chosen from those of the pool, each with who graduated since', async () => {
  const { user } = drawFilters();
  const year = filters().getByLabelText('Graduated in or after');
  expect(
    within(year)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Any year', '2027 or later (1)', '2026 or later (2)', '2020 or later (3)']);
  await user.selectOptions(year, '2026');
  expect(piles()).toEqual(['2', '1', '1']);
});

test('a tag becomes a filter that leaves its bearers out', async () => {
  const { user, workspace } = drawFilters();
  act(
    () => void workspace.run(setTag, { ids: [sampleId(0)], tag: 'failed attempt', tagged: true }),
  );
  act(() => void workspace.run(setTag, { ids: [sampleId(1)], tag: 'too far away', tagged: true }));
  await user.click(await filters().findByRole('checkbox', { name: /^Tagged “too far away”/ }));
  await user.click(box(/^Failed exams on record/));
  expect(piles()).toEqual(['2', '0', '2']);
});

test('a star and a known school keep somebody in Review now, and the filter says how many', async () => {
  const { user, workspace } = drawFilters();
  await user.type(filters().getByLabelText('At least'), '280');
  expect(piles()).toEqual(['0', '1', '3']);
  act(() => void workspace.run(setStar, { ids: [sampleId(2)], starred: true }));
  await user.type(filters().getByRole('combobox', { name: 'Add a known school' }), 'lil');
  await user.click(await screen.findByRole('option', { name: /Lille/ }));
  expect(workspace.board().knownSchools).toEqual(['Lille']);
  expect(piles()).toEqual(['2', '1', '1']);
  expect(filters().getByText(/^2 kept in Review now/)).toBeTruthy();
  await user.click(filters().getByRole('button', { name: 'Lille: no longer known' }));
  expect(workspace.board().knownSchools).toEqual([]);
});

test('the piles are views: In play is everybody whom the filter does not screen out', async () => {
  const { user, session } = drawFilters({ pile: 'inPlay' });
  await user.type(filters().getByLabelText('At least'), '240');
  expect(session.getState().visibleIds).toEqual([sampleId(0), sampleId(1), sampleId(3)]);
  await user.click(screen.getByRole('radio', { name: /^Screened out/ }));
  expect(session.getState().visibleIds).toEqual([sampleId(2)]);
});

test('the filters can be put aside', async () => {
  const { user } = drawFilters();
  await user.click(screen.getByRole('button', { name: 'Hide filters' }));
  expect(screen.queryByRole('complementary', { name: 'First-pass filters' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show filters' }));
  expect(screen.getByRole('complementary', { name: 'First-pass filters' })).toBeTruthy();
});
