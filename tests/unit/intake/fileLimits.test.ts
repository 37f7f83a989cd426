import { expect, test } from 'vitest';
import { refusalBySize } from '../../../src/intake/fileLimits.ts';

const MEGABYTE = 1024 * 1024;

test('a file of exactly 50 MB may be read', () => {
  expect(refusalBySize({ name: 'pool.csv', size: 50 * MEGABYTE })).toBeNull();
});

test('one byte more is refused, with both sizes', () => {
  const refusal = refusalBySize({ name: 'pool.csv', size: 50 * MEGABYTE + 1 });
  expect(refusal).toMatchObject({ name: 'pool.csv', code: 'too-large' });
  expect(refusal?.reason).toMatch(/51 MB.*limit is 50 MB/);
});

test('a file without a byte is refused as empty', () => {
  expect(refusalBySize({ name: 'pool.csv', size: 0 })?.code).toBe('empty');
});
