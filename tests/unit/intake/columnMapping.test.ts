import { describe, expect, test } from 'vitest';
import { isColumnChoice } from '../../../src/intake/columnMapping.ts';
import { matchColumns } from '../../../src/intake/matchColumns.ts';
import { columnKeys, headerSignature } from '../../../src/intake/normaliseHeader.ts';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { inputFile } from './inputFile.ts';

describe('a choice by hand', () => {
  test('goes before the alias table', () => {
    const mapping = { 'step 2 ck': 'keep', score: 'step2ck' } as const;
    expect(matchColumns(['Step 2 CK', 'Score'], mapping)).toMatchObject([
      { field: null, how: 'user', imported: true },
      { field: 'step2ck', how: 'user', use: 'only' },
    ]);
  });

  test('switches a protected column on, and leaves an ordinary one out', () => {
    const mapping = { gender: 'keep', hobby: 'leave-out' } as const;
    expect(matchColumns(['Gender', 'Hobby'], mapping)).toMatchObject([
      { protects: 'gender', imported: true, field: null },
      { protects: null, imported: false, field: null },
    ]);
  });

  test('is preferred to other columns of its field', () => {
    const headers = ['Step 2 CK', 'Score'];
    expect(matchColumns(headers, { score: 'step2ck' }).map(({ use }) => use)).toEqual([
      'fallback',
      'first',
    ]);
  });

  test('counts for the files with its signature and for no other', async () => {
    const file = (name: string, header: string) =>
      inputFile(name, header, '99000001,Marsh,241', '99000002,Ito,230');
    const mappings = {
      [headerSignature(['AAMC ID', 'Last Name', 'Score'])]: { score: 'step2ck' },
    } as const;
    const { readings } = await readFiles(
      [file('a.csv', 'AAMC ID,Last Name,Score'), file('b.csv', 'AAMC ID,Last Name,Points')],
      undefined,
      { mappings },
    );
    expect(readings.map((reading) => reading.map(({ step2ck }) => step2ck))).toEqual([
      [241, 230],
      [null, null],
    ]);
  });

  test('may name the column of the AAMC ID', async () => {
    const file = inputFile('a.csv', 'Number,Last Name,First Name', '99000001,Marsh,Ada');
    const first = await readFiles([file]);
    const [refusal] = first.refusals;
    expect(refusal).toMatchObject({
      code: 'no-aamc-id-column',
      columns: [
        { header: 'Number', key: 'number' },
        { header: 'Last Name', key: 'last name' },
        { header: 'First Name', key: 'first name' },
      ],
    });
    const mappings = { [refusal?.headerSignature ?? '']: { number: 'aamcId' } } as const;
    const { applicants, refusals } = await readFiles([file], undefined, { mappings });
    expect(refusals).toEqual([]);
    expect(applicants.map(({ id }) => id)).toEqual(['99000001']);
  });
});

test('a signature does not depend on the order or the case of headers', () => {
  expect(headerSignature(['AAMC ID', 'Last Name'])).toBe(headerSignature(['last_name', 'aamc id']));
  expect(headerSignature(['AAMC ID', 'Last Name'])).not.toBe(headerSignature(['AAMC ID']));
});

test('the same header again has a key of its own', () => {
  expect(columnKeys(['Tracks', 'tracks', 'Tracks_1'])).toEqual(['tracks', 'tracks#2', 'tracks 1']);
});

test.each([
  ['keep', true],
  ['leave-out', true],
  ['step2ck', true],
  ['shoeSize', false],
  [7, false],
])('%s is a choice: %s', (word, is) => expect(isColumnChoice(word)).toBe(is));

describe('a near match', () => {
  test.each([
    ['USMLE Step 2 CK Scor', 'step2ck'],
    ['Aplicant Name', 'applicantName'],
    ['ECFMG Certifed', 'ecfmg'],
    ['USMLE Step 2 CK Score (latest)', 'step2ck'],
  ])('is suggested and not taken: %s', (header, field) => {
    expect(matchColumns([header])).toMatchObject([
      { field: null, how: 'kept', suggestion: { field } },
    ]);
  });

  test.each(['USMLE Step 4 Score', 'Hobbies', 'Step 9', 'Dean'])('is none: %s', (header) => {
    expect(matchColumns([header])).toMatchObject([{ field: null, suggestion: null }]);
  });
});

test('columns of one field say how they are read together', () => {
  const headers = [
    'Preferred Email',
    'Email',
    'Tracks Applied by Applicant',
    'Tracks Applied by Applicant_1',
    'Medical Degree',
    'Medical Degree_1',
    'Degree',
    'Hobby',
  ];
  expect(matchColumns(headers).map(({ use }) => use)).toEqual([
    'first',
    'fallback',
    'joined',
    'joined',
    'first',
    'joined',
    'fallback',
    null,
  ]);
});
