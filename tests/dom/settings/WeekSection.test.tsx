import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { instantOf } from '../../../src/domain/week.ts';
import { WeekSection } from '../../../src/features/settings/WeekSection.tsx';
import { StoreProvider } from '../../../src/store/hooks.ts';
import { createSession } from '../../../src/store/session.ts';
import { edt } from '../../support/edt.ts';
import { sampleWorkspace } from '../../support/sampleWorkspace.ts';

function show() {
  const workspace = sampleWorkspace(1);
  const session = createSession(workspace, {});
  render(
    <StoreProvider value={{ workspace, session }}>
      <WeekSection />
    </StoreProvider>,
  );
  const at = (id: 'round1' | 'wednesdayLate') => instantOf(workspace.board().week, id);
  return { workspace, at, user: userEvent.setup() };
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

test('every event is shown in Eastern Time, and those that are not confirmed are marked', () => {
  show();
  expect(field('Round 1 begins').value).toBe('2027-03-18T09:00');
  const rows = within(screen.getByRole('list', { name: 'Events of the week' })).getAllByRole(
    'listitem',
  );
  expect(rows).toHaveLength(18);
  expect(rows.filter((row) => within(row).queryByText('unconfirmed') !== null)).toHaveLength(5);
  expect(screen.getByText('Preset for 2027.')).toBeTruthy();
});

test('a time counts when Enter is pressed, and the way back leads to the preset', async () => {
  const { at, user } = show();
  fireEvent.change(field('List finalised'), { target: { value: '2027-03-17T16:30' } });
  expect(at('wednesdayLate')).toBe(edt(17, 15));
  fireEvent.keyDown(field('List finalised'), { key: 'Enter' });
  expect(at('wednesdayLate')).toBe(edt(17, 16, 30));
  await user.click(screen.getByRole('checkbox', { name: 'List finalised: confirmed' }));
  expect(screen.getByText(/; 4 that no published page confirms are marked/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back to the preset' }));
  expect(at('wednesdayLate')).toBe(edt(17, 15));
});

test.each([
  ['2027-03-18T11:30', /has to come before “Round 1 ends”/],
  ['2027-03-14T02:30', /leave this hour out/],
  ['', 'Give a date and a time.'],
  ['0027-03-18T09:00', 'Give a year such as 2027.'],
])('%s is refused at its field, and Escape goes back', (text, words) => {
  const { at } = show();
  fireEvent.change(field('Round 1 begins'), { target: { value: text } });
  fireEvent.blur(field('Round 1 begins'));
  expect(screen.getByText(words)).toBeTruthy();
  expect(field('Round 1 begins').getAttribute('aria-invalid')).toBe('true');
  expect(at('round1')).toBe(edt(18, 9));
  fireEvent.keyDown(field('Round 1 begins'), { key: 'Escape' });
  expect(field('Round 1 begins').value).toBe('2027-03-18T09:00');
});

test('another first day moves every event', () => {
  const { at } = show();
  const first = field('Move the whole week: its first day');
  fireEvent.change(first, { target: { value: '2028-03-13' } });
  fireEvent.blur(first);
  expect(at('round1')).toBe(Date.UTC(2028, 2, 16, 13));
});
