import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PRESET_LADDER } from '../../../src/domain/ladder.ts';
import { LadderSection } from '../../../src/features/settings/LadderSection.tsx';
import { edt } from '../../support/edt.ts';
import { drawSettings } from './drawSettings.tsx';

/** A chair spoke for Sandoval, who stands second in Top. */
function drawLadder() {
  return drawSettings(<LadderSection />, (week) => {
    const [luz, minseo] = week.ids as [string, string];
    week.at(edt(16, 10));
    week.place('top', minseo, luz);
    week.hear(luz, { rung: 2, strength: 'strong', contactName: 'Dr. Osei' });
  });
}

const base = (rung: number) => screen.getByRole('textbox', { name: `Rung ${rung}, base` });
const save = () => screen.getByRole('button', { name: 'Save the ladder for everybody' });

async function type(user: ReturnType<typeof drawLadder>['user'], field: HTMLElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
}

test('the preset stands in the fields, and nothing is to be saved', () => {
  drawLadder();
  expect(screen.getByRole('textbox', { name: 'Rung 2, base' })).toHaveProperty('value', '0.8');
  expect(screen.getByRole('textbox', { name: 'Serious concern' })).toHaveProperty('value', '−1');
  expect(save()).toHaveProperty('disabled', true);
  expect(screen.queryByRole('region', { name: 'What it would change' })).toBeNull();
});

test('a changed number shows whose influence it changes before anybody saves it', async () => {
  const { user, workspace } = drawLadder();
  await type(user, base(2), '0.4');
  const picture = screen.getByRole('region', { name: 'What it would change' });
  expect(within(picture).getByText(/1 of 1 applicants with notes/)).toBeTruthy();
  const row = within(picture).getByRole('row', { name: /Sandoval, Luz/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual([expect.stringContaining('+0.80'), expect.stringContaining('+0.40')]);
  expect(workspace.board().ladderVersions).toEqual([]);
});

test('a number that ends a suggestion says so, and nobody moves', async () => {
  const { user, suggestions } = drawLadder();
  expect(suggestions()).toHaveLength(1);
  await type(user, base(2), '0');
  expect(screen.getByText(/0 suggestions would come, 1 would go/)).toBeTruthy();
  expect(suggestions()).toHaveLength(1);
});

test('a saved ladder is a version with what it changed, and an earlier one can be taken up again', async () => {
  const { user, workspace } = drawLadder();
  await type(user, base(2), '0.4');
  await user.click(save());
  await type(user, base(2), '0.6');
  await user.click(save());
  const versions = () =>
    workspace.board().ladderVersions.map(({ ladder }) => ladder.rungs[1]?.base);
  expect(versions()).toEqual([0.4, 0.6]);
  await user.click(screen.getByText('Versions · 2'));
  expect(screen.getByText('Rung 2, base: 0.80 → 0.40')).toBeTruthy();
  expect(screen.getByText('Rung 2, base: 0.40 → 0.60')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: /^Use the numbers of/ })[1]!);
  expect(base(2)).toHaveProperty('value', '0.4');
  expect(versions()).toHaveLength(2);
  await user.click(save());
  expect(versions()).toEqual([0.4, 0.6, 0.4]);
});

test('a number that is none, or out of its range, cannot be saved, and what is wrong stands there', async () => {
  const { user, workspace } = drawLadder();
  await user.clear(base(1));
  expect(screen.getByRole('alert').textContent).toBe('The base of rung 1 is a number from 0 to 1.');
  expect(save()).toHaveProperty('disabled', true);
  await user.type(base(1), '2');
  expect(screen.getByText('Type a number from 0 to 1.')).toBeTruthy();
  expect(workspace.board().ladderVersions).toEqual([]);
});

test('the preset and the saved numbers are one press away', async () => {
  const { user, workspace } = drawLadder();
  await type(user, screen.getByRole('textbox', { name: 'Not first-hand' }), '0.5');
  await user.click(screen.getByRole('checkbox', { name: 'Words between the rounds count' }));
  await user.click(save());
  expect(workspace.board().ladderVersions.at(-1)?.ladder).toMatchObject({
    secondHand: 0.5,
    thursdayCounts: false,
  });
  await user.click(screen.getByRole('button', { name: 'Fill in the preset' }));
  expect(screen.getByRole('textbox', { name: 'Not first-hand' })).toHaveProperty('value', '0.3');
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(screen.getByRole('textbox', { name: 'Not first-hand' })).toHaveProperty('value', '0.5');
  await user.click(screen.getByRole('button', { name: 'Fill in the preset' }));
  await user.click(save());
  expect(workspace.board().ladderVersions.at(-1)?.ladder).toEqual(PRESET_LADDER);
});
