import { expect, test } from 'vitest';
import { inspectionJson, inspectionText } from '../../../src/intake/inspection.ts';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { inputFile } from './inputFile.ts';

const READ = await readFiles([
  inputFile(
    'pool.csv',
    'Pool of Medicine',
    'AAMC ID,Last Name,Gender,Step 1,Step 2 CK,Hobbies',
    '99000001,Marsh,Female,Pass,241,Choir',
    '',
    '1234567,Ito,Male,Pass,250,',
    'Total: 2',
  ),
  inputFile('letter.txt', 'Dear colleague,'),
]);

test('JSON tells how the file was read, and each row of it', () => {
  const { files, refusals, pool } = inspectionJson(READ);
  expect(files).toMatchObject([
    {
      name: 'pool.csv',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 2,
      rows: 3,
      accepted: 1,
      rejected: 1,
      blank: 1,
      preamble: ['Pool of Medicine'],
      footer: ['Total: 2'],
      problems: [{ line: 5, column: 'AAMC ID', value: '1234567', rejectsRow: true }],
      applicants: [
        { line: 3, aamcId: '99000001', last: 'Marsh', first: null, step1: 'Pass', step2ck: 241 },
      ],
    },
  ]);
  expect(files[0]?.columns[2]).toMatchObject({ header: 'Gender', field: null, how: 'protected' });
  expect(refusals).toMatchObject([{ name: 'letter.txt', code: 'not-a-table' }]);
  expect(pool).toMatchObject([{ aamcId: '99000001', applicantType: null }]);
});

test('JSON holds no protected cell', () => {
  expect(JSON.stringify(inspectionJson(READ).files[0]?.applicants)).not.toContain('Female');
});

test('text names counts, columns, problems and refusals', () => {
  const text = inspectionText(READ);
  expect(text).toContain('letter.txt: not read.');
  expect(text).toContain('3 = 1 accepted + 1 rejected + 1 blank');
  expect(text).toMatch(/Gender +left out: protected/);
  expect(text).toMatch(/Hobbies +kept, not read/);
  expect(text).toMatch(/line 5, AAMC ID: .*leading zero.*row not imported/);
  expect(text).toContain('99000001 Marsh');
});
