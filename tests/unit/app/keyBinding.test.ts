import { expect, test } from 'vitest';
import { comboOf, KEY_BINDINGS } from '../../../src/app/keyBinding.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => comboOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('no key means two things', () => {
  const combos = KEY_BINDINGS.map(({ combo }) => combo);
  expect(new Set(combos).size).toBe(combos.length);
});

test('a printed character is itself, whatever makes it', () => {
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('x')).toBe('x');
  expect(press('X', { shiftKey: true })).toBe('X');
});

test('Command stands for Ctrl, and letters with Ctrl are small', () => {
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Shift+Ctrl+z');
  expect(press('k', { ctrlKey: true })).toBe('Ctrl+k');
});

test('arrows carry their modifiers', () => {
  expect(press('ArrowUp', { altKey: true })).toBe('Alt+ArrowUp');
  expect(press('ArrowUp', { altKey: true, shiftKey: true })).toBe('Shift+Alt+ArrowUp');
});
