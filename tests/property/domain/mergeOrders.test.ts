import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOrder, mergeOrders, type ReviewerOrder } from '../../../src/domain/mergeOrders.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const privateOrder = fc
  .shuffledSubarray(NAMES)
  .chain((ids) =>
    fc.tuple(fc.constant(ids), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })),
  )
  .map(([ids, even]): ReviewerOrder['places'] => {
    let place = 0;
    return ids.map((id, index) => {
      if (index === 0 || !even[index]) place = index + 1;
      return { id, place };
    });
  });
const orders = fc
  .array(privateOrder, { minLength: 1, maxLength: 5 })
  .map((all): readonly ReviewerOrder[] =>
    all.map((places, index) => ({ reviewer: `${index}`, places })),
  );

/** How many put the one above the other, counted in the plainest way. */
function votes(all: readonly ReviewerOrder[], one: string, other: string): number {
  return all.filter(({ places }) => {
    const a = places.find(({ id }) => id === one)?.place;
    const b = places.find(({ id }) => id === other)?.place;
    return a !== undefined && b !== undefined && a < b;
  }).length;
}

/** The strongest chain of majorities from one to another, by trying every chain. */
function strongest(
  all: readonly ReviewerOrder[],
  names: readonly string[],
  from: string,
  to: string,
): number {
  const link = (a: string, b: string) =>
    votes(all, a, b) > votes(all, b, a) ? votes(all, a, b) : 0;
  const walk = (at: string, seen: readonly string[], strength: number): number => {
    if (at === to || strength === 0) return strength;
    return Math.max(
      0,
      ...names
        .filter((next) => !seen.includes(next))
        .map((next) => walk(next, [...seen, next], Math.min(strength, link(at, next)))),
    );
  };
  return walk(from, [from], Number.POSITIVE_INFINITY);
}

test('whom the stronger chain of majorities puts above goes above, as tried chain by chain', () => {
  fc.assert(
    fc.property(orders, (all) => {
      const { order } = mergeOrders(NAMES, all);
      for (const [index, one] of order.entries()) {
        for (const other of order.slice(index + 1)) {
          expect(strongest(all, order, other, one)).toBeLessThanOrEqual(
            strongest(all, order, one, other),
          );
        }
      }
    }),
    { seed: 31, numRuns: 120 },
  );
});

test('one order alone, or one that all agree on, is the merged order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(NAMES), fc.integer({ min: 1, max: 4 }), (ids, count) => {
      const places = ids.map((id, index) => ({ id, place: index + 1 }));
      const all = Array.from({ length: count }, (_, index) => ({ reviewer: `${index}`, places }));
      const { order, disagreements } = mergeOrders(NAMES, all);
      expect(order).toEqual(ids);
      expect(disagreements.every(({ spread }) => spread === 0)).toBe(true);
    }),
    { seed: 32, numRuns: 200 },
  );
});

test('the order of the reviewers changes nothing, and everybody named stands once', () => {
  fc.assert(
    fc.property(orders, (all) => {
      const { order } = mergeOrders(NAMES, all);
      expect(mergeOrders(NAMES, all.toReversed()).order).toEqual(order);
      const named = new Set(all.flatMap(({ places }) => places.map(({ id }) => id)));
      expect([...order].sort()).toEqual([...named].sort());
    }),
    { seed: 33, numRuns: 300 },
  );
});

test('the largest disagreements come first, and names off the list are left out', () => {
  fc.assert(
    fc.property(orders, fc.subarray(NAMES, { minLength: 1 }), (all, listed) => {
      const { order, disagreements } = mergeOrders(listed, all);
      expect(order.every((id) => listed.includes(id))).toBe(true);
      const spreads = disagreements.map(({ spread }) => spread);
      expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
    }),
    { seed: 34, numRuns: 200 },
  );
});

test('fitting keeps whom nobody named in place, everybody on the list, and bands as asked', () => {
  const bands = ['top', 'top', 'top', 'usable', 'usable', 'backup', 'backup'] as const;
  const entries = NAMES.map((id, index) => ({ rank: index + 1, id, band: bands[index]! }));
  fc.assert(
    fc.property(fc.shuffledSubarray(NAMES), (merged) => {
      for (const reach of ['withinBands', 'wholeList'] as const) {
        const fitted = fitOrder(entries, merged, reach);
        expect([...fitted].sort()).toEqual(NAMES);
        entries.forEach(({ id }, index) => {
          if (!merged.includes(id)) expect(fitted[index]).toBe(id);
        });
        if (reach === 'withinBands') {
          const bandOf = (id: string) => bands[NAMES.indexOf(id)];
          expect(fitted.map(bandOf)).toEqual(bands);
        } else {
          expect(fitted.filter((id) => merged.includes(id))).toEqual(merged);
        }
      }
    }),
    { seed: 35, numRuns: 300 },
  );
});
