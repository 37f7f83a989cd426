import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RubricSection } from '../../../src/features/settings/RubricSection.tsx';
import { drawSettings } from './drawSettings.tsx';

const part = (number: number) => within(screen.getByRole('group', { name: `Part ${number}` }));
const save = () => screen.getByRole('button', { name: 'Save the rubric for everybody' });

async function addStep2(user: ReturnType<typeof drawSettings>['user']) {
  await user.click(screen.getByRole('button', { name: 'Add a part' }));
  await user.selectOptions(part(1).getByLabelText('Field'), 'Step 2 CK');
  await user.type(part(1).getByLabelText('No points at'), '200');
  await user.type(part(1).getByLabelText('All points at'), '250');
  await user.type(part(1).getByLabelText('Points'), '10');
}

test('with no part there is no score', () => {
  const { workspace } = drawSettings(<RubricSection />);
  expect(workspace.board().rubric).toEqual([]);
  expect(screen.queryByRole('region', { name: 'Scores' })).toBeNull();
  expect(save()).toHaveProperty('disabled', true);
});

test('a part is built from an imported number, says what this pool holds, and shows whom it scores', async () => {
  const { user, workspace } = drawSettings(<RubricSection />);
  await addStep2(user);
  expect(part(1).getByText('220 to 240 in 2 of 3 files')).toBeTruthy();
  const scores = screen.getByRole('region', { name: 'Scores' });
  expect(within(scores).getByText('2 of 3 files can be scored')).toBeTruthy();
  expect(within(scores).getByRole('row', { name: 'Yoon, Minseo 8 of 10 80 %' })).toBeTruthy();
  expect(workspace.board().rubric).toEqual([]);
  await user.click(save());
  expect(workspace.board().rubric).toEqual([{ field: 'step2ck', from: 200, to: 250, points: 10 }]);
});

test('what cannot be used says why and cannot be saved', async () => {
  const { user } = drawSettings(<RubricSection />);
  await user.click(screen.getByRole('button', { name: 'Add a part' }));
  expect(screen.getByText('Choose a field for every part.')).toBeTruthy();
  await user.selectOptions(part(1).getByLabelText('Field'), 'Step 2 CK');
  expect(screen.getByText(/two different values/)).toBeTruthy();
  expect(save()).toHaveProperty('disabled', true);
});

test('the last part taken away leaves no score', async () => {
  const { user, workspace } = drawSettings(<RubricSection />);
  await addStep2(user);
  await user.click(save());
  await user.click(screen.getByRole('button', { name: 'Remove part 1' }));
  await user.click(save());
  expect(workspace.board().rubric).toEqual([]);
});
