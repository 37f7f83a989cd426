import { expect, test } from 'vitest';
import { nameKey, readFullName, readName } from '../../../src/intake/readName.ts';

test('a name has single spaces and composed characters', () => {
  expect(readName(' de  la\nPen\u0303a ')).toEqual({ kind: 'value', value: 'de la Peña' });
});

test.each(['Null', 'Na', 'True', '李', 'O’Shaughnessy'])('%s is a name', (name) => {
  expect(readName(name)).toEqual({ kind: 'value', value: name });
});

test.each(['a@example.org', '99000001', 'Medicine|2978140C0'])('“%s” is none', (cell) => {
  expect(readName(cell)).toMatchObject({ kind: 'problem', code: 'name-unreadable' });
});

test.each([
  ['Marsh, Ada', 'Marsh', 'Ada'],
  ['de la Peña, Inés María', 'de la Peña', 'Inés María'],
  ['Marsh, Jr., John', 'Marsh Jr.', 'John'],
  ['van der Berg, Jan, III', 'van der Berg III', 'Jan'],
  ['Marsh, Ada, M.D.', 'Marsh', 'Ada'],
])('“%s” is last name, first name', (cell, lastName, firstName) => {
  expect(readFullName(cell)).toEqual({ kind: 'value', value: { lastName, firstName } });
});

test('a name without a comma is not taken apart', () => {
  expect(readFullName('Ada Marsh')).toMatchObject({ kind: 'problem', code: 'name-order' });
});

test('names compare without case, accents and punctuation', () => {
  expect(nameKey('O’Shaughnessy-Peña')).toBe(nameKey('OSHAUGHNESSY PENA'));
});
