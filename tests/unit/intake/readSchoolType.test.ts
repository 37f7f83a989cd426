import { expect, test } from 'vitest';
import { readSchoolType, schoolKind } from '../../../src/intake/readSchoolType.ts';

test.each([
  ['US M.D. Public School', 'md'],
  ['US D.O. School', 'do'],
  ['U.S. Private School', 'us'],
  ['Canadian School', 'canadian'],
  ['International School', 'international'],
  ['International School, International School', 'international'],
  ['U.S. Public School, International School', null],
  ['Seminary', null],
])('%s', (schoolType, kind) => {
  expect(schoolKind(schoolType)).toBe(kind);
});

test('the words stay as written', () => {
  expect(readSchoolType(' U.S. Public School ')).toEqual({
    kind: 'value',
    value: 'U.S. Public School',
  });
});
