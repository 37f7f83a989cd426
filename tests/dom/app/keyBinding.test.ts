import { afterEach, expect, test } from 'vitest';
import { bindingFor } from '../../../src/app/keyBinding.ts';

afterEach(() => document.body.replaceChildren());

/** The binding that a key press on the element would run. */
function pressOn(html: string, key: string, held: KeyboardEventInit = {}): string | null {
  document.body.innerHTML = html;
  let combo: string | null = null;
  const listener = (event: KeyboardEvent) => {
    combo = bindingFor(event)?.combo ?? null;
  };
  window.addEventListener('keydown', listener, { once: true });
  document.body
    .querySelector('[data-target]')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  return combo;
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
  expect(pressOn('<input data-target />', 'k', { ctrlKey: true })).toBe('Ctrl+k');
});

test.each([
  ['a card', '<div data-target tabindex="0"></div>'],
  ['a checkbox', '<input type="checkbox" data-target />'],
  ['a button', '<button data-target></button>'],
])('band keys work on %s', (_where, html) => {
  expect(pressOn(html, '1')).toBe('1');
});
