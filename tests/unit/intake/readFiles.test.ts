import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { inputFile } from './inputFile.ts';

const HEADER = 'AAMC ID,Last Name,First Name,Step 2 CK';

test('several files are one pool, merged by AAMC ID', async () => {
  const { applicants, reports } = await readFiles([
    inputFile('a.csv', 'AAMC ID,Last Name,First Name', '99000001,Marsh,Ada', '99000002,Ito,Ken'),
    inputFile('b.csv', 'AAMC ID,Step 2 CK', '99000002,251', '99000003,244'),
  ]);
  expect(applicants.map(({ id, lastName, step2ck }) => [id, lastName, step2ck])).toEqual([
    ['99000001', 'Marsh', null],
    ['99000002', 'Ito', 251],
    ['99000003', '', 244],
  ]);
  expect(applicants[1]?.sources.map(({ fileName, line }) => [fileName, line])).toEqual([
    ['a.csv', 3],
    ['b.csv', 2],
  ]);
  expect(reports.map(({ problemCount }) => problemCount)).toEqual([0, 0]);
});

test('the type that neither file settles alone is settled by both', async () => {
  const { applicants } = await readFiles([
    inputFile('a.csv', 'AAMC ID,Medical School Type', '99000001,International School'),
    inputFile('b.csv', 'AAMC ID,Citizenship', '99000001,India'),
  ]);
  expect(applicants[0]?.applicantType).toBe('Non-US IMG');
});

test('the same file twice is read once and listed', async () => {
  const lines = [HEADER, '99000001,Marsh,Ada,241'];
  const { reports, refusals, applicants } = await readFiles([
    inputFile('a.csv', ...lines),
    inputFile('a (1).csv', ...lines),
  ]);
  expect([reports.length, refusals.length, applicants.length]).toEqual([1, 0, 1]);
  expect(reports[0]?.problems).toMatchObject([
    { fileName: 'a (1).csv', code: 'same-file-twice', rejectsRow: false },
  ]);
});

test('the hash is the SHA-256 of the bytes', async () => {
  const { reports } = await readFiles([
    { name: 'a.csv', bytes: new TextEncoder().encode('AAMC ID\n99000001') },
  ]);
  expect(reports[0]?.hash).toBe('b433d97010a17ba1534f9684a9c1802d1f52710c12862e71ca0db6ba86de09a5');
});

describe('an AAMC ID that stands twice', () => {
  test('with the same name is one person, and the later row counts', async () => {
    const { applicants, reports } = await readFiles([
      inputFile('a.csv', HEADER, '99000001,Marsh,Ada,241', '99000001,MARSH,Ada Lee,244'),
    ]);
    expect(applicants).toMatchObject([{ id: '99000001', step2ck: 244 }]);
    expect(reports[0]).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
    expect(reports[0]?.problems).toMatchObject([
      { line: 3, code: 'duplicate-id-same-name', rejectsRow: false },
    ]);
  });

  test('with another name is refused, in one file', async () => {
    const { applicants, reports } = await readFiles([
      inputFile('a.csv', HEADER, '99000001,Marsh,Ada,241', '99000001,Ito,Ken,999'),
    ]);
    expect(applicants).toMatchObject([{ lastName: 'Marsh', step2ck: 241 }]);
    expect(reports[0]).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect(reports[0]?.problems).toMatchObject([
      { line: 3, column: 'AAMC ID', code: 'duplicate-id-other-name', rejectsRow: true },
    ]);
  });

  test('with another name is refused across files, naming the other place', async () => {
    const { reports, readings } = await readFiles([
      inputFile('a.csv', HEADER, '99000001,Marsh,Ada,241'),
      inputFile('b.csv', HEADER, '99000001,Ito,Ken,250', '99000002,Roy,Mia,'),
    ]);
    expect(reports[1]).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect(reports[1]?.problems[0]?.reason).toContain(
      'line 2 of “a.csv” under the name Marsh, Ada',
    );
    expect(readings.map((rows) => rows.length)).toEqual([1, 1]);
  });
});

test('no more than 1,000 problems are listed, and all are counted', async () => {
  const rows = Array.from({ length: 1200 }, () => '1234567,Marsh,Ada,');
  const { reports } = await readFiles([inputFile('a.csv', HEADER, ...rows, '99000001,Ito,Ken,')]);
  expect(reports[0]?.problems).toHaveLength(1000);
  expect(reports[0]?.problemCount).toBe(1200);
});

test('a refused file takes nothing from the others', async () => {
  const { reports, refusals } = await readFiles([
    { name: 'empty.csv', bytes: new Uint8Array() },
    inputFile('a.csv', HEADER, '99000001,Marsh,Ada,241'),
  ]);
  expect(reports.map(({ name }) => name)).toEqual(['a.csv']);
  expect(refusals).toMatchObject([{ name: 'empty.csv', code: 'empty' }]);
});

test('progress names the file and its rows', async () => {
  const seen: unknown[] = [];
  const rows = Array.from({ length: 2000 }, (_, row) => `${99_000_000 + row},Marsh,Ada,`);
  await readFiles([inputFile('a.csv', HEADER, ...rows)], (progress) => seen.push(progress));
  const place = { fileName: 'a.csv', fileIndex: 0, fileCount: 1 };
  expect(seen).toEqual([
    { ...place, rowsRead: 0, rowsTotal: 0 },
    { ...place, rowsRead: 1000, rowsTotal: 2000 },
    { ...place, rowsRead: 2000, rowsTotal: 2000 },
  ]);
});
