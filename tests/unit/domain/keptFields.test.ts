import { expect, test } from 'vitest';
import {
  keptFieldId,
  keptHeaderOf,
  keptHeaders,
  keptValue,
} from '../../../src/domain/keptFields.ts';
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
