import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MailSection } from '../../../src/features/settings/MailSection.tsx';
import { drawSettings } from './drawSettings.tsx';

const field = () => screen.getByLabelText('What stands behind the @');
const save = () => screen.getByRole('button', { name: 'Save the domains' });

test('the domains are saved by one press, and what is none is said at the field', async () => {
  const { user, workspace } = drawSettings(<MailSection />);
  await user.type(field(), 'gmail.com');
  await user.click(save());
  expect(screen.getByText(/Anybody can have mail at gmail.com/)).toBeTruthy();
  expect(workspace.board().mailDomains).toEqual([]);
  await user.clear(field());
  await user.type(field(), 'Lakeshore.edu lakeshore-health.org{Enter}');
  expect(workspace.board().mailDomains).toEqual(['lakeshore.edu', 'lakeshore-health.org']);
  expect(field()).toHaveProperty('value', 'lakeshore.edu, lakeshore-health.org');
});
