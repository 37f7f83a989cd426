import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readUpdate, rootsOf } from '../../../src/server/rooms/readUpdate.ts';

const ROOTS = ['placements', 'lists', 'tags'] as const;

type Step =
  | { readonly kind: 'set'; readonly root: number; readonly key: string }
  | { readonly kind: 'delete'; readonly root: number; readonly key: string }
  | { readonly kind: 'nest'; readonly root: number; readonly key: string }
  | { readonly kind: 'push' }
  | { readonly kind: 'cut' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('set' as const, 'delete' as const, 'nest' as const),
    root: fc.nat(ROOTS.length - 1),
    key: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({ kind: fc.constantFrom('push' as const, 'cut' as const) }),
);
const steps = fc.array(step, { maxLength: 12 });

function apply(doc: Y.Doc, made: readonly Step[]): void {
  for (const one of made) {
    const history = doc.getArray('history');
    if (one.kind === 'push') history.push([1]);
    else if (one.kind === 'cut') history.delete(0, Math.min(1, history.length));
    else {
      const map = doc.getMap(ROOTS[one.root]);
      if (one.kind === 'set') map.set(one.key, 'x');
      else if (one.kind === 'delete') map.delete(one.key);
      else if (map.get(one.key) instanceof Y.Map) (map.get(one.key) as Y.Map<number>).set('in', 1);
      else map.set(one.key, new Y.Map([['in', 0]]));
    }
  }
}

test('no change reaches a root that reading the update did not name', () => {
  fc.assert(
    fc.property(steps, steps, steps, (first, mine, theirs) => {
      const [room, browser] = [new Y.Doc(), new Y.Doc()];
      apply(room, first);
      Y.applyUpdate(browser, Y.encodeStateAsUpdate(room));
      const before = Y.encodeStateVector(browser);
      apply(browser, mine);
      // Somebody else was quicker: what the browser rests on may be deleted by now.
      apply(room, theirs);
      const bytes = Y.encodeStateAsUpdate(browser, before);
      const named = rootsOf(room, readUpdate(bytes));
      const changed = new Set<string>();
      for (const name of ROOTS) room.getMap(name).observeDeep(() => changed.add(name));
      room.getArray('history').observeDeep(() => changed.add('history'));
      Y.applyUpdate(room, bytes);
      expect([...changed].filter((name) => named !== null && !named.has(name))).toEqual([]);
    }),
    { seed: 8, numRuns: 500 },
  );
});

test('whoever stays away from a root is not said to have touched it', () => {
  fc.assert(
    fc.property(steps, steps, (first, mine) => {
      const [room, browser] = [new Y.Doc(), new Y.Doc()];
      apply(room, first);
      Y.applyUpdate(browser, Y.encodeStateAsUpdate(room));
      const updates: Uint8Array[] = [];
      browser.on('update', (update: Uint8Array) => updates.push(update));
      apply(
        browser,
        mine.filter((one) => !('root' in one) || ROOTS[one.root] !== 'lists'),
      );
      for (const bytes of updates) {
        const named = rootsOf(room, readUpdate(bytes));
        expect(named?.has('lists')).toBe(false);
        Y.applyUpdate(room, bytes);
      }
    }),
    { seed: 8, numRuns: 300 },
  );
});
