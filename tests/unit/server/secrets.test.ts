import { expect, test } from 'vitest';
import { hashCode, makeCode } from '../../../src/server/accounts/secrets.ts';

test('a code has twenty letters, none of them mistaken for another', () => {
  const codes = Array.from({ length: 200 }, makeCode);
  for (const code of codes)
    expect(code).toMatch(/^([A-HJKMNP-TV-Z2-9]{4}-){4}[A-HJKMNP-TV-Z2-9]{4}$/);
  expect(new Set(codes).size).toBe(200);
});

test('how a code is typed does not matter', () => {
  expect(hashCode('abcd efgh')).toBe(hashCode('ABCD-EFGH'));
  expect(hashCode('abcd efgh')).not.toBe(hashCode('ABCD-EFGJ'));
});
