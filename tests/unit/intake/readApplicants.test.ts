import { expect, test } from 'vitest';
import { assert } from '../../../src/base/assert.ts';
import { matchColumns } from '../../../src/intake/matchColumns.ts';
import { readApplicants } from '../../../src/intake/readApplicants.ts';
import { readRows } from '../../../src/intake/readRows.ts';

function read(...lines: readonly string[]) {
  const table = readRows(lines.join('\n'));
  assert(table.ok, 'the lines are a table');
  return readApplicants({
    table: table.value,
    matches: matchColumns(table.value.headers),
    fileName: 'pool.csv',
    mayBeDamaged: true,
    mayHoldInvisible: true,
  });
}

const HEADER = 'AAMC ID,Last Name,Step 2 CK,ECFMG Certified,Couples Match,Graduation Date';

test('rows are accepted, rejected or blank', () => {
  const { applicants, rejected, blank } = read(
    HEADER,
    '99000001,Marsh,241,Yes,No,05/2019',
    '',
    '1234567,Ito,230,Yes,No,05/2019',
    '99000003,Roy,,,,',
  );
  expect([applicants.length, rejected, blank]).toEqual([2, 1, 1]);
});

test('a problem names line, column, value and reason', () => {
  const { problems } = read(HEADER, '99000001,Marsh,241,perhaps,No,05/2019');
  expect(problems).toEqual([
    {
      fileName: 'pool.csv',
      line: 2,
      column: 'ECFMG Certified',
      value: 'perhaps',
      code: 'yes-no-unreadable',
      reason: expect.stringMatching(/neither Yes nor No/),
      rejectsRow: false,
    },
  ]);
});

test('three cells of the wrong kind are a shifted row, named once', () => {
  const { applicants, problems } = read(HEADER, '99000001,Marsh,Yes,No,05/2019,241');
  expect(applicants).toEqual([]);
  expect(problems).toMatchObject([
    { line: 2, column: null, code: 'row-shifted', rejectsRow: true },
  ]);
  expect(problems[0]?.value).toBe('99000001 | Marsh | Yes | No | 05/2019 | 241');
});

test('columns with odd words throughout are a matter of wording, not of place', () => {
  const rows = Array.from(
    { length: 12 },
    (_, row) => `990000${10 + row},Marsh,high,ja,nein,05/2019`,
  );
  const { applicants, problems } = read(HEADER, ...rows);
  expect(applicants).toHaveLength(12);
  expect(problems).toHaveLength(36);
});

test('a short row is fine, unless the next line looks like its rest', () => {
  expect(read(HEADER, '99000001,Marsh', '99000002,Ito').problems).toEqual([]);
  const { problems } = read(HEADER, '99000001,Marsh', 'of Salem,241,Yes', '99000002,Ito');
  expect(problems.map(({ line, code }) => [line, code])).toEqual([
    [2, 'row-short'],
    [3, 'row-shifted'],
  ]);
});

test('all rows of a file share their headers', () => {
  const { applicants } = read(HEADER, '99000001,Marsh', '99000002,Ito');
  const [first, second] = applicants.map(({ sources }) => sources[0]);
  expect(first?.headers).toBe(second?.headers);
  expect(first?.fields).toBe(second?.fields);
});

test('long values are cut where they are listed', () => {
  const { problems } = read(HEADER, `99000001,Marsh,${'9'.repeat(500)},Yes,No,05/2019`);
  expect(problems[0]?.value).toHaveLength(200);
});
