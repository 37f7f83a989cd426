import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLANK_CONTACT, type Contact, contactIn } from '../../../src/domain/contact.ts';

const SIZE = 6;
/** For each of six entries the one it was merged into, if any: any tangle two replicas can make. */
const tangle = fc
  .array(fc.option(fc.nat({ max: SIZE }), { nil: undefined }), { minLength: SIZE, maxLength: SIZE })
  .map(
    (targets): ReadonlyMap<string, Contact> =>
      new Map(
        targets.map((target, index) => {
          const id = String(index);
          const contact = { ...BLANK_CONTACT, id, name: `Contact ${id}`, by: '', at: 0 };
          return [id, target === undefined ? contact : { ...contact, mergedInto: String(target) }];
        }),
      ),
  );

test('however entries were merged, each is stood for by one, which stands for itself', () => {
  fc.assert(
    fc.property(tangle, (directory) => {
      for (const [id, { mergedInto }] of directory) {
        const standing = contactIn(directory, id)!;
        expect(contactIn(directory, standing.id)).toBe(standing);
        const target = mergedInto === undefined ? undefined : contactIn(directory, mergedInto);
        if (target !== undefined) expect(standing).toBe(target);
      }
    }),
    { numRuns: 500, seed: 7 },
  );
});
