import { expect, test } from 'vitest';
import { readCount } from '../../../src/intake/readCount.ts';

test('whole numbers from zero', () => {
  expect([readCount('0'), readCount(' 12 ')]).toEqual([
    { kind: 'value', value: 0 },
    { kind: 'value', value: 12 },
  ]);
});

test.each(['several', '2.5', '-1', '12345'])('%s is no count', (cell) => {
  expect(readCount(cell)).toMatchObject({ kind: 'problem', code: 'count-unreadable' });
});
