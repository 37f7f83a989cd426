import { expect, test } from 'vitest';
import { isMedicalDoctor, isOsteopathic, readDegree } from '../../../src/intake/readDegree.ts';

test.each(['M.D.', 'D.O.', 'M.B.,B.S.', 'M.D./Ph.D.', 'M.B.B.Ch.', 'M.D., M.P.H.'])(
  '%s is a degree as written',
  (cell) => expect(readDegree(cell)).toEqual({ kind: 'value', value: cell }),
);

test.each(['05/2019', '241', '2978140C0'])('%s is none', (cell) => {
  expect(readDegree(cell)).toMatchObject({ kind: 'problem', code: 'degree-unreadable' });
});

test('degrees in a list are told apart', () => {
  expect([isOsteopathic('D.O., M.P.H.'), isOsteopathic('M.D.')]).toEqual([true, false]);
  expect([isMedicalDoctor('M.D./Ph.D.'), isMedicalDoctor('M.B.,B.S.')]).toEqual([true, false]);
});
