import { expect, test } from 'vitest';
import { fileColumns } from '../../../src/intake/fileColumns.ts';
import { matchColumns } from '../../../src/intake/matchColumns.ts';

const COLUMNS = fileColumns(
  matchColumns([
    'AAMC ID',
    'Email',
    'Preferred Email',
    'Gender',
    'Medical School of Graduation_1',
    'Medical School of Graduation',
    'Medical Degree_1',
    'Count of Other Articles',
  ]),
  8,
);

test('the preferred column of a field comes first, plain before repeats', () => {
  expect(COLUMNS.of('email')).toEqual([2, 1]);
  expect(COLUMNS.of('school')).toEqual([5, 4]);
  expect(COLUMNS.of('step3')).toEqual([]);
});

test('each medical school has its own columns', () => {
  expect(COLUMNS.schools.map(({ school, degree }) => [school, degree])).toEqual([
    [[5], []],
    [[4], [6]],
  ]);
});

test('protected columns are not shown', () => {
  expect(COLUMNS.shown).toEqual([0, 1, 2, 4, 5, 6, 7]);
  expect(COLUMNS.shownHeaders).not.toContain('Gender');
});

test('counts without a field still tell whether a row is shifted', () => {
  expect(COLUMNS.uncountedCounts).toEqual([7]);
});
