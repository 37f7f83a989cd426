import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeIndex } from '../../../../src/features/board/wholeIndex.ts';

const whole = ['a', 'H', 'b', 'I', 'c'];
const shown = ['a', 'b', 'c'];
const moved = { ids: ['x'] };

test('below a card means right below it, above the first card right above that one', () => {
  expect(wholeIndex({ ...moved, index: 1 }, shown, whole)).toBe(1);
  expect(wholeIndex({ ...moved, index: 2 }, shown, whole)).toBe(3);
  expect(wholeIndex({ ...moved, index: 0 }, ['b', 'c'], whole)).toBe(2);
});

test('an end means the end of all, also of those who are hidden', () => {
  expect(wholeIndex({ ...moved, index: 0, end: 'first' }, ['b'], whole)).toBe(0);
  expect(wholeIndex({ ...moved, index: 1, end: 'last' }, ['b'], whole)).toBe(5);
});

test('in a band of which nobody is shown, a drop goes to the end', () => {
  expect(wholeIndex({ ...moved, index: 0 }, [], whole)).toBe(5);
});

test('the cards shown end up in the order in which they were dropped, whoever is hidden', () => {
  const table = fc
    .array(fc.boolean(), { maxLength: 12 })
    .chain((hidden) => fc.record({ hidden: fc.constant(hidden), pick: fc.nat(), at: fc.nat() }));
  fc.assert(
    fc.property(table, ({ hidden, pick, at }) => {
      const all = hidden.map((_, index) => `${index}`);
      const seen = all.filter((_, index) => !hidden[index]);
      const id = seen[pick % Math.max(1, seen.length)] ?? 'new';
      const seenStaying = seen.filter((each) => each !== id);
      const index = at % (seenStaying.length + 1);
      const staying = all.filter((each) => each !== id);
      const target = wholeIndex({ ids: [id], index }, seen, all);
      const result = [...staying.slice(0, target), id, ...staying.slice(target)];
      const isSeen = (each: string) => each === id || seen.includes(each);
      expect(result.filter(isSeen)).toEqual([
        ...seenStaying.slice(0, index),
        id,
        ...seenStaying.slice(index),
      ]);
    }),
    { seed: 7, numRuns: 500 },
  );
});
