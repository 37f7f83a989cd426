import { describe, expect, test } from 'vitest';
import { type ExportWish, poolCsv } from '../../../mock-data/poolCsv.ts';

const wish: ExportWish = { rows: 200, seed: 3, dialect: 'residencycas' };

/** This dialect breaks lines inside cells with LF only. */
function linesOf(text: string): string[] {
  return text.split('\r\n');
}

describe('poolCsv', () => {
  test('makes the same bytes for the same wish', () => {
    expect(poolCsv(wish)).toBe(poolCsv({ ...wish, dirty: 0 }));
  });

  test('dirties the wished share of the rows and leaves the others alone', () => {
    const clean = linesOf(poolCsv(wish));
    const dirty = linesOf(poolCsv({ ...wish, dirty: 5 }));
    expect(dirty.length).toBe(clean.length);
    expect(dirty.filter((line, index) => line !== clean[index]).length).toBe(10);
  });
});
