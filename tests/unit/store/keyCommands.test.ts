import { expect, test } from 'vitest';
import { changeKey, resetKey } from '../../../src/store/keyChange.ts';
import {
  comboOf,
  combosOf,
  commandOfKey,
  KEY_COMMANDS,
  type KeyChoices,
  type KeyCommand,
  type KeyCommandId,
  wordsOfCombo,
} from '../../../src/store/keyCommands.ts';

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>>;
const press = (key: string, held: Held = {}) =>
  comboOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const command = (id: KeyCommandId): KeyCommand => KEY_COMMANDS.find((each) => each.id === id)!;

function taken(change: ReturnType<typeof changeKey>): KeyChoices {
  if (change.kind !== 'taken') throw new Error(change.kind);
  return change.swapped;
}

test('no key means two things in one place', () => {
  const named = KEY_COMMANDS.flatMap(({ place, combos }) =>
    combos.map((combo) => `${place} ${combo}`),
  );
  expect(new Set(named).size).toBe(named.length);
});

test('a command has one name and one id', () => {
  expect(new Set(KEY_COMMANDS.map(({ id }) => id)).size).toBe(KEY_COMMANDS.length);
  const labels = KEY_COMMANDS.map(({ group, label }) => `${group} ${label}`);
  expect(new Set(labels).size).toBe(labels.length);
});

test('a printed character is itself, whatever makes it', () => {
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('x')).toBe('x');
  expect(press('X', { shiftKey: true })).toBe('X');
});

test('a character typed with AltGr is that character', () => {
  const graph = { ctrlKey: true, altKey: true, metaKey: false, shiftKey: false };
  expect(comboOf({ key: '=', ...graph, getModifierState: (key) => key === 'AltGraph' })).toBe('=');
});

test('Command stands for Ctrl, and letters with Ctrl are small', () => {
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Shift+Ctrl+z');
  expect(press('k', { ctrlKey: true })).toBe('Ctrl+k');
});

test('arrows and the space bar carry their modifiers', () => {
  expect(press('ArrowUp', { altKey: true })).toBe('Alt+ArrowUp');
  expect(press('ArrowUp', { altKey: true, shiftKey: true })).toBe('Shift+Alt+ArrowUp');
  expect(press(' ')).toBe('Space');
});

test('a combo is written as it is printed on the keyboard', () => {
  expect(wordsOfCombo('Shift+Ctrl+z')).toBe('Shift Ctrl Z');
  expect(wordsOfCombo('X')).toBe('Shift X');
  expect(wordsOfCombo('Alt+ArrowUp')).toBe('Alt ↑');
  expect(wordsOfCombo('?')).toBe('?');
});

test('a free key is taken, and the old one is free again', () => {
  const change = changeKey(command('star'), 'f', {});
  if (change.kind !== 'done') throw new Error(change.kind);
  expect(commandOfKey('f', 'app', change.choices)?.id).toBe('star');
  expect(commandOfKey('s', 'app', change.choices)).toBeNull();
});

test('two commands change keys with each other', () => {
  const choices = taken(changeKey(command('star'), 'n', {}));
  expect(commandOfKey('n', 'app', choices)?.id).toBe('star');
  expect(commandOfKey('s', 'app', choices)?.id).toBe('note');
});

test('the same key may stand for something else in a place of its own', () => {
  expect(changeKey(command('star'), 'e', {}).kind).toBe('done');
  expect(changeKey(command('round.expired'), 's', {}).kind).toBe('done');
});

test.each([
  ['Ctrl+w', /browser/],
  ['F5', /browser/],
  ['Enter', /lists, buttons and fields/],
  ['Space', /lists, buttons and fields/],
  ['Escape', /lists, buttons and fields/],
])('%s is refused with a reason', (combo, reason) => {
  expect(changeKey(command('star'), combo, {})).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(reason),
  });
});

test('the keys of every list and dialog stay as they are', () => {
  expect(changeKey(command('close'), 'q', {}).kind).toBe('refused');
});

test('a key as it came leaves nobody without one, and no key with two meanings', () => {
  const swapped = taken(changeKey(command('star'), 'n', {}));
  const back = resetKey(command('star'), swapped);
  for (const each of KEY_COMMANDS as readonly KeyCommand[]) {
    expect(combosOf(each, back)).not.toEqual([]);
    for (const combo of combosOf(each, back)) {
      expect(commandOfKey(combo, each.place, back)?.id).toBe(each.id);
    }
  }
});
