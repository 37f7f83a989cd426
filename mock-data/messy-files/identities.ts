import { type MessyFile, readableFile } from './messyFile.ts';
import {
  cellOf,
  changeRow,
  makeSheet,
  refuseRow,
  type Sheet,
  withBadId,
  withCell,
  withColumn,
  withName,
} from './sheet.ts';

const ID = 'AAMC ID';

/** Faults of the AAMC ID, the one fact that a list for R3 cannot do without. */
export function identityFiles(): MessyFile[] {
  return [
    excelGuardedIds(),
    readableFile(
      'ids-in-spaces.csv',
      'Spaces and no-break spaces stand around the IDs.',
      withColumn(makeSheet(142), ID, (id, index) => (index % 2 === 0 ? ` ${id} ` : `\u00a0${id}`)),
    ),
    readableFile(
      'lost-leading-zero.csv',
      'A spreadsheet took the zeros off the front of two IDs; they are named, not repaired.',
      withBadId(
        withBadId(makeSheet(143), 4, '9901234', 'aamc-id-leading-zero'),
        9,
        '991208',
        'aamc-id-leading-zero',
      ),
    ),
    readableFile(
      'missing-id.csv',
      'Two rows have no AAMC ID, one of them only spaces.',
      withBadId(withBadId(makeSheet(144), 2, '', 'aamc-id-missing'), 7, '  ', 'aamc-id-missing'),
    ),
    oneBadId(145, 'nine-digit-id.csv', 'An ID has nine digits.', '990123456'),
    oneBadId(146, 'letters-in-id.csv', 'An ID holds the letter O instead of a zero.', '99O12345'),
    oneBadId(
      147,
      'scientific-notation-id.csv',
      'A spreadsheet turned an ID into a power of ten.',
      '9.90E+07',
    ),
    oneBadId(
      148,
      'hash-marks-id.csv',
      'A column was too narrow and an ID was saved as hash marks.',
      '########',
    ),
    readableFile(
      'non-ascii-digits.csv',
      'Two IDs are written with digits of another script, which R3 would not take.',
      withBadId(
        withBadId(makeSheet(149), 1, '٩٩٠١٢٣٤٥', 'aamc-id-digits'),
        6,
        '９９０１２３４５',
        'aamc-id-digits',
      ),
    ),
    sameIdTwice(),
    readableFile(
      'same-id-other-name.csv',
      'The ID of an earlier row stands again beside another name: the later row is not taken.',
      refuseRow(withIdOf(makeSheet(151), 9, 3), 9, 'duplicate-id-other-name'),
    ),
    identicalNames(),
  ];
}

function oneBadId(seed: number, file: string, what: string, id: string): MessyFile {
  return readableFile(file, what, withBadId(makeSheet(seed), 5, id, 'aamc-id-digits'));
}

/** Half are written plainly and half with the quotes doubled: both are seen. */
function excelGuardedIds(): MessyFile {
  const sheet = makeSheet(141);
  const guarded = sheet.rows.reduce(
    (changed, _, index) =>
      changeRow(changed, index, (row) => {
        const id = index < 2 ? `0099120${index}` : cellOf(sheet, index, ID);
        const raw = index % 2 === 0 ? `="${id}"` : `"=""${id}"""`;
        return {
          ...row,
          rawCells: { [ID]: raw },
          applicant: `${id}${row.applicant?.slice(id.length)}`,
        };
      }),
    sheet,
  );
  return readableFile(
    'excel-guarded-ids.csv',
    'IDs are written ="01234567" so that a spreadsheet keeps their leading zeros.',
    guarded,
  );
}

function sameIdTwice(): MessyFile {
  const sheet = makeSheet(150);
  const [last, first] = [cellOf(sheet, 2, 'Last Name'), cellOf(sheet, 2, 'First Name')];
  const renamed = withIdOf(withName(sheet, 8, last, first), 8, 2);
  return readableFile(
    'same-id-twice-same-name.csv',
    'One person stands in two rows: both are taken and become one applicant.',
    changeRow(renamed, 8, (row) => ({ ...row, problem: 'duplicate-id-same-name' })),
  );
}

function identicalNames(): MessyFile {
  const sheet = makeSheet(152);
  const [last, first] = [cellOf(sheet, 0, 'Last Name'), cellOf(sheet, 0, 'First Name')];
  return readableFile(
    'identical-names.csv',
    'Two people have the same name and different IDs: two applicants.',
    withName(sheet, 10, last, first),
  );
}

/** Gives a row the ID of another one. */
function withIdOf(sheet: Sheet, index: number, other: number): Sheet {
  const id = cellOf(sheet, other, ID);
  return changeRow(withCell(sheet, { index, header: ID, value: id }), index, (row) => ({
    ...row,
    applicant: `${id}${row.applicant?.slice(id.length)}`,
  }));
}
