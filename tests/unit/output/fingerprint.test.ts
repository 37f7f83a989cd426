import { expect, test } from 'vitest';
import { fingerprint, WORDS } from '../../../src/output/fingerprint.ts';

test('a list has four words, the same ones every time and on every machine', () => {
  expect(fingerprint(['91000001', '91000002', '91000003'])).toBe('tango atlas laurel prairie');
});

test('one exchange of neighbours, one digit and one name less change the words', () => {
  const words = fingerprint(['91000001', '91000002', '91000003']);
  expect(fingerprint(['91000002', '91000001', '91000003'])).not.toBe(words);
  expect(fingerprint(['91000001', '91000002', '91000004'])).not.toBe(words);
  expect(fingerprint(['91000001', '91000002'])).not.toBe(words);
});

test('there are 256 words, short, in small letters, and their first three letters differ', () => {
  expect(WORDS).toHaveLength(256);
  expect(new Set(WORDS.map((word) => word.slice(0, 3))).size).toBe(256);
  for (const word of WORDS) expect(word).toMatch(/^[a-z]{3,8}$/);
});
