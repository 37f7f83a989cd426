import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { EMPTY_FORM } from '../../../src/domain/firstPass.ts';
import { setStar, setTag } from '../../../src/store/commands/markApplicants.ts';
import { moveToBand } from '../../../src/store/commands/moveToBand.ts';
import { withLayout } from '../../support/layout.ts';
import { sampleApplicant, sampleId, TRACK } from '../../support/sampleWorkspace.ts';
import { drawPool } from './drawPool.tsx';

withLayout();

const PEOPLE: readonly Applicant[] = [
  sampleApplicant(sampleId(0), { lastName: 'Abbott', applicantType: 'US MD', step2ck: 221 }),
  sampleApplicant(sampleId(1), { lastName: 'Begum', applicantType: 'Non-US IMG', step2ck: 245 }),
  sampleApplicant(sampleId(2), { lastName: 'Cruz', applicantType: 'Non-US IMG', step2ck: 210 }),
  sampleApplicant(sampleId(3), { lastName: 'Diaz', applicantType: 'Non-US IMG', step2ck: null }),
];

function drawFilters(saved: Parameters<typeof drawPool>[1] = {}) {
  const parts = drawPool(PEOPLE, saved);
  fireEvent.click(screen.getByRole('button', { name: 'Show filters' }));
  return parts;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const impact = () => screen.getByRole('region', { name: 'What it would do' });

test('"US graduates or Step 2 CK ≥ 230, not tagged" is built, tried and used', async () => {
  const { user, session, workspace } = drawFilters();
  act(
    () => void workspace.run(setTag, { ids: [sampleId(0)], tag: 'failed attempt', tagged: true }),
  );
  await user.click(await button('More conditions…'));
  const dialog = within(await screen.findByRole('dialog', { name: 'More conditions' }));
  await user.click(dialog.getByRole('radio', { name: 'Any of' }));
  await user.click(dialog.getByRole('button', { name: 'Condition' }));
  const second = dialog.getAllByRole('combobox', { name: 'Field' })[1]!;
  await user.selectOptions(second, 'US graduate');
  expect(dialog.getByText('1 fit, 3 do not')).toBeTruthy();
  expect(dialog.getByText('Step 2 CK ≥ 230 or US graduates')).toBeTruthy();
  expect(impact().textContent).toContain('Review now2+2');
  expect(impact().textContent).toContain('Screened out1+1');
  // Nothing has changed yet.
  expect(session.getState().firstPass).toEqual(EMPTY_FORM);

  await user.click(dialog.getByRole('button', { name: 'Use these conditions' }));
  expect(session.getState().firstPass.more.rules).toHaveLength(2);
  expect(screen.getByRole('radio', { name: /^Screened out/ }).closest('label')?.textContent).toBe(
    'Screened out1',
  );
  expect(workspace.board().history.map(({ what }) => what)).toEqual(['importApplicants', 'addTag']);
});

test('what unknown counts as is asked where somebody is unknown', async () => {
  const { user } = drawFilters();
  await user.click(await button('More conditions…'));
  const unknown = await screen.findByRole('combobox', {
    name: 'Step 2 CK: what unknown counts as',
  });
  expect(impact().textContent).toContain('Gray1');
  await user.selectOptions(unknown, 'Unknown: fit too');
  expect(impact().textContent).toContain('Gray0');
  expect(impact().textContent).toContain('Review now2');
  await user.selectOptions(unknown, 'Unknown: do not fit');
  expect(impact().textContent).toContain('Screened out3');
  expect(screen.getByText('Step 2 CK ≥ 230 (unknown left out)')).toBeTruthy();
});

test('values are ticked with the counts that the rest of the filter leaves', async () => {
  const { user } = drawFilters({ firstPass: { ...EMPTY_FORM, step2ckAtLeast: 220 } });
  await user.click(await button('More conditions…'));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Field' }), 'Type');
  const dialog = within(screen.getByRole('dialog', { name: 'More conditions' }));
  const box = (name: RegExp) => dialog.getByRole('checkbox', { name });
  expect(box(/^Non-US IMG/).closest('label')?.textContent).toBe('Non-US IMG2');
  await user.click(box(/^US MD/));
  expect(box(/^Non-US IMG/).closest('label')?.textContent).toBe('Non-US IMG2');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Type: how' }), 'is none of');
  expect(dialog.getByText('Step 2 CK ≥ 220, not US MD')).toBeTruthy();
});

test('a group stands within the group and can be taken out again', async () => {
  const { user } = drawFilters();
  await user.click(await button('More conditions…'));
  await user.click(await button('Group'));
  const inner = within(await screen.findByRole('group', { name: 'Group 2' }));
  await user.click(inner.getByRole('checkbox', { name: /^US MD/ }));
  expect(screen.getByText('Step 2 CK ≥ 230, US MD')).toBeTruthy();
  await user.click(await button('Remove Group 2'));
  expect(screen.queryByRole('group', { name: 'Group 2' })).toBeNull();
});

test('the impact names whom a star keeps and who is cut out of Top', async () => {
  const { user, workspace, session } = drawFilters({
    firstPass: { ...EMPTY_FORM, step2ckAtLeast: 230 },
  });
  act(() => void workspace.run(setStar, { ids: [sampleId(0)], starred: true }));
  act(() => void workspace.run(moveToBand, { track: TRACK, ids: [sampleId(2)], band: 'top' }));
  await user.click(await button('Who is screened out?'));
  const region = within(await screen.findByRole('region', { name: 'What it would do' }));
  expect(region.getByText('Kept in spite of the filter · 1')).toBeTruthy();
  expect(region.getByText('star')).toBeTruthy();
  expect(region.getByText('in Top')).toBeTruthy();
  await user.click(region.getByRole('button', { name: 'Cruz, First' }));
  expect(session.getState()).toMatchObject({ isPanelOpen: true, focusedId: sampleId(2) });
});

test('a filter is saved under a name, used again after a clear, replaced and removed', async () => {
  const { user, workspace, session } = drawFilters({
    firstPass: { ...EMPTY_FORM, step2ckAtLeast: 230 },
  });
  await user.click(await button('Saved'));
  await user.type(await screen.findByLabelText('Save what is set now as'), 'Strong{Enter}');
  expect(workspace.board().savedFilters).toMatchObject([{ name: 'Strong' }]);
  await user.click(await button('Clear'));
  await user.click(await button('Saved'));
  await user.click(await button(/^Strong/));
  expect(session.getState().firstPass.step2ckAtLeast).toBe(230);

  act(() => session.setState({ firstPass: { ...EMPTY_FORM, step2ckAtLeast: 240 } }));
  await user.click(await button('Saved'));
  await user.type(await screen.findByLabelText('Save what is set now as'), 'strong');
  await user.click(await button('Replace'));
  expect(workspace.board().savedFilters).toMatchObject([
    { name: 'strong', form: { step2ckAtLeast: 240 } },
  ]);
  await user.click(await button('Saved'));
  await user.click(await button('Remove the filter strong'));
  expect(workspace.board().savedFilters).toEqual([]);
});
