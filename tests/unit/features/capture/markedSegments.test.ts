import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedSegments } from '../../../../src/features/capture/markedSegments.ts';

test('marks may lie over each other and over a check', () => {
  const segments = markedSegments(
    10,
    [
      { field: 'rung', from: 2, to: 6 },
      { field: 'contactName', from: 4, to: 8 },
    ],
    [{ kind: 'H', topic: null, from: 5, to: 6 }],
  );
  expect(segments).toEqual([
    { from: 0, to: 2, fields: [], isChecked: false },
    { from: 2, to: 4, fields: ['rung'], isChecked: false },
    { from: 4, to: 5, fields: ['rung', 'contactName'], isChecked: false },
    { from: 5, to: 6, fields: ['rung', 'contactName'], isChecked: true },
    { from: 6, to: 8, fields: ['contactName'], isChecked: false },
    { from: 8, to: 10, fields: [], isChecked: false },
  ]);
});

test('the segments are the whole text, in order and without gaps', () => {
  const mark = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 40 }), fc.nat({ max: 40 }))
    .map(([field, one, other]) => ({
      field,
      from: Math.min(one, other),
      to: Math.max(one, other),
    }));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
      const segments = markedSegments(40, marks, []);
      expect(segments[0]!.from).toBe(0);
      expect(segments.at(-1)!.to).toBe(40);
      for (const [place, { from, to, fields }] of segments.entries()) {
        if (place > 0) expect(from).toBe(segments[place - 1]!.to);
        for (const field of ['a', 'b', 'c']) {
          const covers = marks.some(
            (own) => own.field === field && own.from <= from && own.to >= to,
          );
          const isCut = marks.every((own) => own.to <= from || own.from >= to || covers);
          if (isCut) expect(fields.includes(field)).toBe(covers);
        }
      }
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('a text without marks is one segment, and no text is none', () => {
  expect(markedSegments(3, [], [])).toEqual([{ from: 0, to: 3, fields: [], isChecked: false }]);
  expect(markedSegments(0, [], [])).toEqual([]);
});
