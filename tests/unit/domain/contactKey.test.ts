import { expect, test } from 'vitest';
import { contactKey } from '../../../src/domain/contactKey.ts';

test.each([
  'José Osei',
  'Dr. José Osei',
  'Prof. Dr. Jose Osei',
  'Osei, José',
  'OSEI, JOSE, MD',
  'jose a. osei, M.D., Ph.D.',
  'Jose Osei MD',
  '  dr jose   osei ',
])('“%s” is Jose Osei', (name) => {
  expect(contactKey(name)).toBe('jose osei');
});

test('Do is a degree behind a comma and a name elsewhere', () => {
  expect(contactKey('Kim Do')).toBe('do kim');
  expect(contactKey('Ada Marsh, DO')).toBe('ada marsh');
});

test('an initial tells people apart where there is no more', () => {
  expect(contactKey('S. Lee')).toBe('lee s');
  expect(contactKey('J. Lee')).not.toBe(contactKey('S. Lee'));
});

test('no name has no key', () => {
  expect(contactKey(' . ')).toBe('');
});
