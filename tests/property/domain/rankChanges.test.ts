import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankChanges } from '../../../src/domain/listVersion.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const order = fc.shuffledSubarray(NAMES);

test('whoever was only pushed stands in the same order with all others who were', () => {
  fc.assert(
    fc.property(order, order, (before, after) => {
      const changes = rankChanges(before, after);
      const pushed = changes.flatMap(({ id, isShift }) => (isShift ? [id] : []));
      expect(pushed).toEqual(before.filter((id) => pushed.includes(id)));
      const told = changes.map(({ id }) => id).sort();
      const differing = NAMES.filter((id) => before.indexOf(id) !== after.indexOf(id));
      expect(told).toEqual(differing);
    }),
    { seed: 41, numRuns: 500 },
  );
});

test('one who is moved is the only one of whom it is said', () => {
  fc.assert(
    fc.property(order, fc.nat(), fc.nat(), (before, from, to) => {
      if (before.length < 3) return;
      const [id] = before.slice(from % before.length);
      const rest = before.filter((each) => each !== id);
      const at = to % before.length;
      const after = [...rest.slice(0, at), id!, ...rest.slice(at)];
      const said = rankChanges(before, after).filter(({ isShift }) => !isShift);
      expect(said.length).toBe(after.join() === before.join() ? 0 : 1);
      const isBeside = Math.abs(before.indexOf(id!) - at) === 1;
      // Of two neighbours who changed places, either may be the one who moved.
      if (said.length === 1 && !isBeside) expect(said[0]?.id).toBe(id);
    }),
    { seed: 42, numRuns: 500 },
  );
});
