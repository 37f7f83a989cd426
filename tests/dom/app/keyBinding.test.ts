import { afterEach, expect, test } from 'vitest';
import { commandFor } from '../../../src/app/keyBinding.ts';

afterEach(() => document.body.replaceChildren());

/** The command that a key press on the element would run. */
function pressOn(html: string, key: string, held: KeyboardEventInit = {}): string | null {
  document.body.innerHTML = html;
  let id: string | null = null;
  const listener = (event: KeyboardEvent) => {
    id = commandFor(event, {})?.id ?? null;
  };
  window.addEventListener('keydown', listener, { once: true });
  document.body
    .querySelector('[data-target]')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  return id;
}

test.each([
  ['a text field', '<input data-target />'],
  ['a text area', '<textarea data-target></textarea>'],
  ['a choice', '<select data-target></select>'],
  ['an open menu', '<div role="menu"><button data-target></button></div>'],
  ['a dialog', '<div role="dialog"><button data-target></button></div>'],
])('band keys rest in %s', (_where, html) => {
  expect(pressOn(html, '1')).toBeNull();
});

test('find works even while typing', () => {
  expect(pressOn('<input data-target />', 'k', { ctrlKey: true })).toBe('palette');
});

test.each([
  ['a card', '<div data-target tabindex="0"></div>'],
  ['a checkbox', '<input type="checkbox" data-target />'],
  ['a button', '<button data-target></button>'],
])('band keys work on %s', (_where, html) => {
  expect(pressOn(html, '1')).toBe('band.top');
});

test.each([
  ['1', 'band.top'],
  ['4', 'band.never'],
  ['5', 'reason.first'],
  ['s', 'star'],
  ['n', 'note'],
])('a key %s that is held down counts once', (key, id) => {
  expect(pressOn('<button data-target></button>', key)).toBe(id);
  expect(pressOn('<button data-target></button>', key, { repeat: true })).toBeNull();
});

test('a menu that is closing takes no key any more', () => {
  const menu = (state: string) =>
    `<div role="menu" ${state}><p tabindex="0" data-target></p></div>`;
  expect(pressOn(menu('data-open'), '1')).toBeNull();
  expect(pressOn(menu('data-closed'), '1')).toBe('band.top');
});

test('walking and undo go on while their key is held down', () => {
  expect(pressOn('<button data-target></button>', 'j', { repeat: true })).toBe('next');
  expect(pressOn('<button data-target></button>', 'z', { repeat: true })).toBe('undo');
});

test('a search field that nobody uses holds no key up', () => {
  expect(pressOn('<div role="listbox"></div><p data-target></p>', '1')).toBe('band.top');
  document.body.innerHTML = '<div role="listbox"></div>';
  let id: string | null = null;
  const listener = (event: KeyboardEvent) => {
    id = commandFor(event, {})?.id ?? null;
  };
  window.addEventListener('keydown', listener, { once: true });
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
  expect(id).toBe('band.top');
});

test('keys rest under an open question, even when it has lost the focus', () => {
  document.body.innerHTML = '<div role="alertdialog">Sure?</div>';
  let id: string | null = 'never asked';
  window.addEventListener(
    'keydown',
    (event) => {
      id = commandFor(event, {})?.id ?? null;
    },
    { once: true },
  );
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
  expect(id).toBeNull();
});
