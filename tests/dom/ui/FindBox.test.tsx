import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FindBox } from '../../../src/ui/FindBox.tsx';

const NAMES = ['Park, Jisoo', 'Park, Minseo', 'Yoon, Ara'];

function renderBox() {
  const chosen: string[] = [];
  render(
    <FindBox<string>
      label="Find an applicant"
      placeholder="Find an applicant"
      find={(query) => NAMES.filter((name) => name.toLowerCase().includes(query.toLowerCase()))}
      itemId={(name) => name}
      renderItem={(name) => name}
      onChoose={(name) => chosen.push(name)}
    />,
  );
  return chosen;
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Find an applicant' });

function activeName() {
  return document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;
}

test('the best answer is active at once, arrows go around, Enter takes the active one', async () => {
  const user = userEvent.setup();
  const chosen = renderBox();
  await user.type(box(), 'park');
  expect(activeName()).toBe('Park, Jisoo');
  await user.keyboard('{ArrowDown}');
  expect(activeName()).toBe('Park, Minseo');
  await user.keyboard('{ArrowDown}');
  expect(activeName()).toBe('Park, Jisoo');
  await user.keyboard('{ArrowUp}{Enter}');
  expect(chosen).toEqual(['Park, Minseo']);
  expect(box().value).toBe('');
  expect(box().getAttribute('aria-expanded')).toBe('false');
});

test('an answer can be pressed, and the field keeps the focus until then', async () => {
  const user = userEvent.setup();
  const chosen = renderBox();
  await user.type(box(), 'yoon');
  const option = within(screen.getByRole('listbox')).getByRole('option', { name: 'Yoon, Ara' });
  await user.pointer({ keys: '[MouseLeft>]', target: option });
  expect(document.activeElement).toBe(box());
  await user.pointer({ keys: '[/MouseLeft]', target: option });
  expect(chosen).toEqual(['Yoon, Ara']);
});

test('Escape closes the answers and keeps what was typed', async () => {
  const user = userEvent.setup();
  renderBox();
  await user.type(box(), 'park{Escape}');
  expect(box().getAttribute('aria-expanded')).toBe('false');
  expect(box().value).toBe('park');
});

test('when nothing is found, it says so and Enter does nothing', async () => {
  const user = userEvent.setup();
  const chosen = renderBox();
  await user.type(box(), 'zz{Enter}');
  expect(screen.getByText('Nothing found for “zz”').getAttribute('aria-live')).toBe('polite');
  expect(chosen).toEqual([]);
});
