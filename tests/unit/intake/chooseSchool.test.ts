import { expect, test } from 'vitest';
import { chooseSchool, type SchoolRead } from '../../../src/intake/chooseSchool.ts';

function school(name: string, facts: Partial<SchoolRead> = {}): SchoolRead {
  return {
    school: name,
    schoolType: null,
    schoolCountry: null,
    degree: null,
    gradDate: null,
    ...facts,
  };
}

test('the school that granted the degree counts, not the first one', () => {
  const left = school('Left in 2014', { gradDate: { year: 2021, month: 5 } });
  const granted = school('Granted', { degree: 'M.D.', gradDate: { year: 2019, month: 5 } });
  expect(chooseSchool([left, granted])).toBe(granted);
});

test('of two degrees the later counts', () => {
  const early = school('Early', { degree: 'M.B.,B.S.', gradDate: { year: 2015, month: 12 } });
  const late = school('Late', { degree: 'M.D.', gradDate: { year: 2016, month: 1 } });
  expect(chooseSchool([late, early])).toBe(late);
  expect(chooseSchool([early, late])).toBe(late);
});

test('without degrees and dates the first named school counts', () => {
  const [unnamed, first] = [{ ...school('x'), school: null }, school('First')];
  expect(chooseSchool([unnamed, first, school('Second')])).toBe(first);
});

test('no columns are no school', () => {
  expect(chooseSchool([]).school).toBeNull();
});
