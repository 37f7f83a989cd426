import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { remainingSeconds } from '../../../src/intake/remainingTime.ts';
import { inputFile } from './inputFile.ts';

const HEADER = 'AAMC ID,Last Name,Step 2 CK,Gender';

describe('a refused row', () => {
  const file = inputFile('a.csv', HEADER, '1234567,Marsh,241,Female', '99000002,Ito,230,Male');

  test('is shown whole, without what is protected', async () => {
    const { reports } = await readFiles([file]);
    expect(reports[0]?.quarantined).toMatchObject([
      { line: 2, cells: ['1234567', 'Marsh', '241', ''], code: 'aamc-id-leading-zero' },
    ]);
    expect(JSON.stringify(reports)).not.toMatch(/Female/);
  });

  test('comes in when a person corrects it, and says so', async () => {
    const hash = (await readFiles([file])).reports[0]?.hash ?? '';
    const corrections = [{ hash, line: 2, cells: ['01234567', 'Marsh', '241', ''] }];
    const { reports, applicants } = await readFiles([file], undefined, { corrections });
    expect(applicants.map(({ id }) => id)).toEqual(['01234567', '99000002']);
    expect(reports[0]).toMatchObject({
      accepted: 2,
      rejected: 0,
      problems: [{ line: 2, code: 'corrected-by-hand', rejectsRow: false }],
    });
  });

  test('of another person with the same ID is shown too', async () => {
    const two = inputFile('b.csv', HEADER, '99000001,Marsh,241,', '99000001,Ito,230,');
    expect((await readFiles([two])).reports[0]?.quarantined).toMatchObject([
      { line: 3, code: 'duplicate-id-other-name', cells: ['99000001', 'Ito', '230', ''] },
    ]);
  });
});

test('facts on which two files differ are listed, and the later one counts', async () => {
  const { applicants, conflicts, conflictCount } = await readFiles([
    inputFile('a.csv', HEADER, '99000001,Marsh,241,'),
    inputFile('b.csv', 'AAMC ID,Last Name,Step 2 CK,Email', '99000001,Marsh,244,m@x.org'),
  ]);
  expect(applicants[0]?.step2ck).toBe(244);
  expect(conflictCount).toBe(1);
  expect(conflicts).toEqual([
    {
      id: '99000001',
      name: 'Marsh',
      fact: 'step2ck',
      values: [
        { fileName: 'a.csv', line: 2, shown: '241' },
        { fileName: 'b.csv', line: 2, shown: '244' },
      ],
    },
  ]);
});

test('a windows-1252 file shows its accents as they are and as UTF-8 would have them', async () => {
  const bytes = Uint8Array.from(`${HEADER}\n99000001,Mu\u00f1oz,241,\n`, (c) => c.charCodeAt(0));
  const { reports } = await readFiles([{ name: 'a.csv', bytes }]);
  expect(reports[0]).toMatchObject({
    encoding: 'windows-1252',
    recodedCount: 1,
    recoded: [{ line: 2, column: 'Last Name', text: 'Mu\u00f1oz', asUtf8: 'Mu\ufffdoz' }],
  });
});

test('a column of numbers of the program tells its range, a column of words does not', async () => {
  const { reports } = await readFiles([
    inputFile('a.csv', 'AAMC ID,OBGYN Grade--10,Hobby', '99000001,7.5,Go', '99000002,10,8'),
  ]);
  expect(reports[0]?.columns.map(({ numeric }) => numeric)).toEqual([
    null,
    { min: 7.5, max: 10 },
    null,
  ]);
  expect(reports[0]?.columns[1]).toMatchObject({ filled: 2, samples: ['7.5', '10'] });
});

describe('the remaining time', () => {
  const place = { fileName: 'a.csv', fileIndex: 0, fileCount: 1 } as const;

  test('is unknown at the beginning', () => {
    const progress = { ...place, rowsRead: 0, rowsTotal: 0 } as const;
    expect(remainingSeconds(progress, 5000)).toBeNull();
  });

  test('shrinks to nothing at the end', () => {
    const half = { ...place, rowsRead: 500, rowsTotal: 1000 } as const;
    const end = { ...place, rowsRead: 1000, rowsTotal: 1000 } as const;
    expect(remainingSeconds(half, 1000)).toBe(1);
    expect(remainingSeconds(end, 3000)).toBe(0);
  });
});
