import { expect, test } from 'vitest';
import { assert } from '../../../src/base/assert.ts';
import {
  keptFieldId,
  keptFieldIds,
  keptHeaderOf,
  keptHeaders,
  keptValue,
} from '../../../src/domain/keptFields.ts';
import { fieldOf, NO_DECISIONS } from '../../../src/domain/poolFields.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';

function row(
  headers: readonly string[],
  fields: readonly (string | null)[],
  cells: readonly string[],
) {
  return { fileName: 'pool.csv', line: 2, headers, fields, cells };
}

const HEADERS = ['AAMC ID', 'Hobby', 'Hobby', 'Interview room'];
const FIELDS = ['aamcId', null, null, null];

test('headers that no field reads are listed once, in the order of the file', () => {
  const pool = [0, 1].map((index) =>
    sampleApplicant(sampleId(index), { sources: [row(HEADERS, FIELDS, ['1', 'chess', '', 'B2'])] }),
  );
  expect(keptHeaders(pool)).toEqual(['Hobby', 'Interview room']);
});

test('of two columns with one header the filled one is shown', () => {
  const applicant = sampleApplicant(sampleId(0), {
    sources: [row(HEADERS, FIELDS, ['1', '', 'chess', 'B2'])],
  });
  expect(keptValue(applicant, 'Hobby')).toBe('chess');
  expect(keptValue(applicant, 'Shoe size')).toBe('');
});

test('the latest file that has the cell filled counts', () => {
  const applicant = sampleApplicant(sampleId(0), {
    sources: [
      row(HEADERS, FIELDS, ['1', 'chess', '', 'B2']),
      row(['AAMC ID', 'Hobby'], ['aamcId', null], ['1', 'rowing']),
      row(['AAMC ID', 'Hobby', 'Notes'], ['aamcId', null, null], ['1', '', 'late']),
    ],
  });
  expect(keptValue(applicant, 'Hobby')).toBe('rowing');
});

test('the id of a kept field gives its header back, and no other id does', () => {
  expect(keptHeaderOf(keptFieldId('kept: a: b'))).toBe('kept: a: b');
  expect(keptHeaderOf('name')).toBeNull();
});

test('a column of nothing but numbers is a field of numbers', () => {
  const headers = ['AAMC ID', 'OBGYN Grade--10', 'Zip', 'Hobby'];
  const fields = ['aamcId', null, null, null];
  const pool = [
    ['1', '7.5', '02139', 'chess'],
    ['2', '', '10027', '8'],
    ['3', '10', '', ''],
  ].map((cells, index) =>
    sampleApplicant(sampleId(index), { sources: [row(headers, fields, cells)] }),
  );
  const ids = keptFieldIds(pool);
  expect(ids).toEqual(['kept-number:OBGYN Grade--10', 'kept:Zip', 'kept:Hobby']);
  const grade = fieldOf(ids[0] ?? '');
  expect(grade).toMatchObject({ kind: 'number', title: 'OBGYN Grade--10' });
  assert(grade?.kind === 'number', 'the grade is a number');
  const facts = { ids: [], applicantsById: new Map(), ...NO_DECISIONS };
  expect(pool.map((applicant) => grade.read(applicant, facts))).toEqual([7.5, null, 10]);
});
