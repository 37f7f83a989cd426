import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/base/clock.ts';
import { compareOrderKeys, orderKeyBetween, spreadKeys } from '../../../src/base/orderKey.ts';

test('a key stands strictly between its neighbours, wherever it is inserted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 80 }), fc.nat(), (places, seed) => {
      const random = seededRandom(seed);
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        const key = orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null, 'a', random);
        keys.splice(at, 0, key);
      }
      expect(keys.toSorted(compareOrderKeys)).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('spread keys ascend between their bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.nat(), (count, seed) => {
      const random = seededRandom(seed);
      const low = orderKeyBetween(null, null, 'a', random);
      const high = orderKeyBetween(low, null, 'a', random);
      const keys = [low, ...spreadKeys(count, low, high, 'a', random), high];
      expect(keys).toHaveLength(count + 2);
      keys.reduce((before, key) => {
        expect(before < key).toBe(true);
        return key;
      });
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('windows that happen to draw the same chances are told apart by their names', () => {
  const names = Array.from({ length: 200 }, (_, index) => `window-${index}`);
  const keys = names.map((name) => orderKeyBetween('a0', 'a1', name, seededRandom(7)));
  // Ten bits of a name: few of two hundred may share a key, and chance parts those.
  expect(new Set(keys).size).toBeGreaterThan(150);
});

test('windows whose names happen to look alike are told apart by chance', () => {
  const keys = Array.from({ length: 1000 }, (_, seed) =>
    orderKeyBetween('a0', 'a1', 'the same name', seededRandom(seed)),
  );
  expect(new Set(keys).size).toBeGreaterThan(990);
});

test('three replicas that insert at the same place at once get three keys', () => {
  let collisions = 0;
  for (let seed = 0; seed < 1000; seed += 1) {
    const keys = ['a', 'b', 'c'].map((replica, index) =>
      orderKeyBetween('a0', 'a1', replica, seededRandom(seed * 3 + index)),
    );
    if (new Set(keys).size < 3) collisions += 1;
  }
  expect(collisions).toBe(0);
});
