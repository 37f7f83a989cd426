import { expect, test } from 'vitest';
import { browserOpener } from '../../../src/server/openInBrowser.ts';

test('a desktop has a program that opens links', () => {
  expect(browserOpener('darwin', {})).toEqual(['open']);
  expect(browserOpener('win32', {})).toEqual(['explorer.exe']);
  expect(browserOpener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
  expect(browserOpener('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open']);
});

test('a server without a screen opens nothing', () => {
  expect(browserOpener('linux', {})).toBeNull();
});

test('an automatic check opens nothing, whatever the system', () => {
  for (const platform of ['darwin', 'win32', 'linux'] as const) {
    expect(browserOpener(platform, { CI: 'true', DISPLAY: ':0' })).toBeNull();
  }
});
