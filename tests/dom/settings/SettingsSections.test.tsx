import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsScreen } from '../../../src/features/settings/SettingsScreen.tsx';
import { drawSettings } from './drawSettings.tsx';

afterEach(() => vi.unstubAllGlobals());

/** A screen of so many pixels, for the only queries that Settings asks. */
function onScreen(width: number): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: width >= Number(/min-width: (\d+)px/.exec(query)?.[1] ?? Number.POSITIVE_INFINITY),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  Element.prototype.scrollIntoView = vi.fn();
}

const titles = () => screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);

test('a list names every section of the settings, and a press leads there with the focus', async () => {
  onScreen(1024);
  const { user } = drawSettings(<SettingsScreen />);
  const list = within(screen.getByRole('navigation', { name: 'Sections of the settings' }));
  expect(list.getAllByRole('button').map((each) => each.textContent)).toEqual(titles());
  await user.click(list.getByRole('button', { name: 'Keys' }));
  const keys = screen.getByRole('heading', { name: 'Keys' });
  expect(document.activeElement).toBe(keys);
  expect(keys.scrollIntoView).toHaveBeenCalled();
});

test('a phone has a choice instead of the list', async () => {
  onScreen(390);
  const { user } = drawSettings(<SettingsScreen />);
  const choice = screen.getByRole('combobox', { name: 'Go to section' });
  expect([...choice.querySelectorAll('option')].map((each) => each.textContent)).toEqual(titles());
  await user.selectOptions(choice, 'Rubric');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Rubric' }));
});

test('a section that goes leaves the list, too', async () => {
  onScreen(1024);
  const { user } = drawSettings(<SettingsScreen />);
  const ladder = () => screen.queryByRole('button', { name: 'Influence ladder' });
  expect(ladder()).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /Leave back channels out/ }));
  expect(ladder()).toBeNull();
});
