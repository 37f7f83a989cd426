import { describe, expect, test } from 'vitest';
import { COLUMN_ALIASES } from '../../../src/intake/columnAliases.ts';
import { FIELD_NAMES } from '../../../src/intake/fieldNames.ts';
import { aliasOf, isIdHeader, matchColumns } from '../../../src/intake/matchColumns.ts';
import { normaliseHeader } from '../../../src/intake/normaliseHeader.ts';
import { placeColumns } from '../../../src/intake/placeColumns.ts';

function fieldOf(header: string): [string | null, string] {
  const [match] = matchColumns([header]);
  return [match?.field ?? null, match?.how ?? ''];
}

describe('matchColumns', () => {
  test('every alias finds its own field', () => {
    for (const field of FIELD_NAMES) {
      for (const alias of COLUMN_ALIASES[field]) expect(fieldOf(alias)).toEqual([field, 'alias']);
    }
  });

  test('no alias belongs to two fields', () => {
    const all = FIELD_NAMES.flatMap((field) => [
      ...new Set(COLUMN_ALIASES[field].map(normaliseHeader)),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['  aamc_id ', 'aamcId'],
    ['AAMC-ID', 'aamcId'],
    ['Alpha Omega Alpha (Yes/No)', 'aoa'],
    ['U.S. or Canadian Applicant', 'usCanGrad'],
    ['Couple’s Match', 'couples'],
    ['E–mail', 'email'],
  ])('case, spaces, dashes, stops and (Yes/No) do not matter: %s', (header, field) => {
    expect(fieldOf(header)).toEqual([field, 'alias']);
  });

  test.each([
    'Tracks Applied by Applicant_1',
    'Tracks Applied by Applicant.1',
    'Tracks Applied by Applicant (2)',
  ])('a repeat belongs to its plain header: %s', (header) => {
    expect(fieldOf(header)).toEqual(['tracks', 'suffix']);
  });

  test('the same header again is a repeat', () => {
    expect(matchColumns(['Medical Degree', 'Medical Degree']).map(({ how }) => how)).toEqual([
      'alias',
      'suffix',
    ]);
  });

  test.each([
    'USMLE Step 2 CS Score',
    'USMLE Step 1 Scores',
    'AAMC',
    'Tracks Considered by Program',
    '',
  ])('a near match is not taken: “%s”', (header) => {
    const [field, how] = fieldOf(header);
    expect(field).toBeNull();
    expect(how).not.toBe('protected');
  });

  test.each([
    'Gender',
    'Date of Birth',
    'Self Identify_1',
    'Photo',
    'Birth Place',
    'Race/Ethnicity',
    'DOB',
    'Country of Birth',
    'Gender Identity (Yes/No)',
  ])('protected: %s', (header) => {
    expect(fieldOf(header)).toEqual([null, 'protected']);
  });

  test.each(['Photo Received', 'Hobbies and Interests', 'Language Fluency', 'Message'])(
    'kept and not protected: %s',
    (header) => expect(fieldOf(header)).toEqual([null, 'kept']),
  );
});

test('places tell repeats and preference', () => {
  expect(
    placeColumns(
      matchColumns(['Medical Degree_1', 'Medical Degree', 'Medical Degree (3)', 'Degree']),
      aliasOf,
    ),
  ).toEqual([
    { repeat: 1, rank: 0 },
    { repeat: 0, rank: 0 },
    { repeat: 2, rank: 0 },
    { repeat: 0, rank: 2 },
  ]);
});

test('only the AAMC ID column marks a header row', () => {
  expect(['AAMC Id', 'AAMCID', 'NRMP ID', 'AAMC ID: 12345678'].map(isIdHeader)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
