import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/output/fingerprint.ts';

test('lists that differ in one place have other words', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9]{8}$/), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(ids, fc.nat(), (list, at) => {
      const index = at % (list.length - 1);
      const swapped = [...list];
      [swapped[index], swapped[index + 1]] = [list[index + 1]!, list[index]!];
      expect(fingerprint(swapped)).not.toBe(fingerprint(list));
      expect(fingerprint([...list])).toBe(fingerprint(list));
    }),
    { seed: 20270317, numRuns: 1000 },
  );
});
