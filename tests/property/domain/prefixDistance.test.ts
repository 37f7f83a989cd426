import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterBits, lettersMissing, prefixDistance } from '../../../src/domain/prefixDistance.ts';

/** Optimal string alignment of two whole words, by its definition. */
function wholeDistance(a: string, b: string): number {
  if (a === '') return b.length;
  if (b === '') return a.length;
  const others = [
    wholeDistance(a.slice(1), b) + 1,
    wholeDistance(a, b.slice(1)) + 1,
    wholeDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  const isTurned = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(...others, ...(isTurned ? [wholeDistance(a.slice(2), b.slice(2)) + 1] : []));
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

test('the distance is that to the nearest beginning, and bounded', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, other, most) => {
      const beginnings = Array.from({ length: other.length + 1 }, (_, end) => other.slice(0, end));
      const least = Math.min(...beginnings.map((start) => wholeDistance(typed, start)));
      expect(prefixDistance(typed, other, most)).toBe(Math.min(least, most + 1));
    }),
    { numRuns: 600, seed: 7 },
  );
});

test('the letters that are missing never rule out a word that is near enough', () => {
  fc.assert(
    fc.property(word, word, (typed, other) => {
      const missing = lettersMissing(letterBits(typed), letterBits(other));
      expect(missing).toBeLessThanOrEqual(prefixDistance(typed, other, 9));
    }),
    { numRuns: 600, seed: 7 },
  );
});
