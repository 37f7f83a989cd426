import { describe, expect, test } from 'vitest';
import { fileColumns } from '../../../src/intake/fileColumns.ts';
import { matchColumns } from '../../../src/intake/matchColumns.ts';
import { readRow } from '../../../src/intake/readRow.ts';

/** A row given as header → cell. */
function read(row: Readonly<Record<string, string>>, strayQuote = false) {
  const headers = Object.keys(row);
  const columns = fileColumns(matchColumns(headers), headers.length);
  const cells = Object.values(row);
  const tally = new Uint32Array(headers.length);
  const context = {
    fileName: 'pool.csv',
    columns,
    mayBeDamaged: true,
    mayHoldInvisible: true,
    dateOrders: new Map(),
  };
  return readRow({ line: 2, cells, strayQuote }, context, tally);
}

const MARSH = { 'AAMC ID': '99000001', 'Last Name': 'Marsh' };

describe('facts', () => {
  test('separate name columns go before the whole name', () => {
    expect(
      read({ 'Applicant Name': 'March, Adele', ...MARSH, 'First Name': 'Ada' }).applicant,
    ).toMatchObject({ lastName: 'Marsh', firstName: 'Ada' });
  });

  test('a whole name without a comma is the last name, and that is said', () => {
    const { applicant, faults } = read({ 'AAMC ID': '99000001', 'Applicant Name': 'Ada Marsh' });
    expect(applicant).toMatchObject({ lastName: 'Ada Marsh', firstName: '' });
    expect(faults.map(({ code }) => code)).toEqual(['name-order']);
  });

  test('status and score columns make one result', () => {
    const { applicant, faults } = read({
      ...MARSH,
      'USMLE Step 1 Status': 'Pass',
      'USMLE Step 1 Score': '230',
    });
    expect(applicant?.step1).toEqual({ kind: 'score', score: 230 });
    expect(faults).toEqual([]);
  });

  test('two columns that disagree are said, and the preferred one counts', () => {
    const { applicant, faults } = read({
      ...MARSH,
      'Step 2 CK': '245',
      'USMLE Step 2 CK Score': '241',
    });
    expect(applicant?.step2ck).toBe(241);
    expect(faults.map(({ code }) => code)).toEqual(['columns-disagree']);
  });

  test('a cell that cannot be read leaves its fact unknown', () => {
    const { applicant, faults } = read({ ...MARSH, 'USMLE Step 2 CK Score': 'pending' });
    expect(applicant?.step2ck).toBeNull();
    expect(faults).toMatchObject([{ index: 2, code: 'score-unreadable' }]);
  });

  test('presentations are oral and poster ones together', () => {
    expect(
      read({ ...MARSH, 'Count of Oral Presentation': '2', 'Count of Poster Presentation': '3' })
        .applicant?.presentations,
    ).toBe(5);
  });

  test('tracks of repeated columns are united', () => {
    const { applicant } = read({
      ...MARSH,
      'Tracks Applied by Applicant': 'Medicine|2978140C0 (Categorical)',
      'Tracks Applied by Applicant_1': 'Prelim|2978140P0 (Preliminary)',
      'Tracks Applied by Applicant_2': 'Medicine|2978140C0 (Categorical)',
    });
    expect(applicant?.tracks.map(({ code }) => code)).toEqual(['2978140C0', '2978140P0']);
  });

  test('honours are short names of the societies', () => {
    expect(
      read({
        ...MARSH,
        'Alpha Omega Alpha (Yes/No)': 'Yes',
        'Gold Humanism Honor Society': 'No',
        'Sigma Sigma Phi': 'Yes',
      }).applicant?.honors,
    ).toEqual(['AOA', 'SSP']);
  });

  test('protected cells do not enter the source row', () => {
    const { applicant } = read({ ...MARSH, Gender: 'Female', Hobbies: 'Choir' });
    expect(applicant?.sources).toEqual([
      {
        fileName: 'pool.csv',
        line: 2,
        headers: ['AAMC ID', 'Last Name', 'Hobbies'],
        cells: ['99000001', 'Marsh', 'Choir'],
        fields: ['aamcId', 'lastName', null],
      },
    ]);
  });
});

describe('a row is refused', () => {
  test('without an ID', () => {
    const { applicant, faults } = read({ ...MARSH, 'AAMC ID': ' ' });
    expect(applicant).toBeNull();
    expect(faults.at(-1)?.code).toBe('aamc-id-missing');
  });

  test('with two IDs', () => {
    const { faults } = read({ ...MARSH, 'AAMC ID_1': '99000002' });
    expect(faults.at(-1)?.code).toBe('aamc-ids-differ');
  });

  test('when it repeats the header', () => {
    const { faults } = read({ 'AAMC ID': 'AAMC ID', 'Last Name': 'Last Name' });
    expect(faults.at(-1)?.reason).toMatch(/header stands here once more/);
  });

  test('when a cell is longer than any real one', () => {
    const { faults } = read({ ...MARSH, Hobbies: 'x'.repeat(32_768) });
    expect(faults).toMatchObject([{ index: 2, code: 'cell-too-long' }]);
  });
});

test('a stray quotation mark in a row of the right width is said', () => {
  const { applicant, faults } = read(MARSH, true);
  expect(applicant?.id).toBe('99000001');
  expect(faults.map(({ code }) => code)).toEqual(['stray-quote']);
});
