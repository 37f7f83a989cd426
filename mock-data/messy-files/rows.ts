import { type MessyFile, readableFile } from './messyFile.ts';
import {
  makeSheet,
  makeWideSheet,
  refuseRow,
  type Sheet,
  withBadId,
  withCell,
  withFacts,
  withRawCell,
} from './sheet.ts';

const COMMENTS = 'Reviewer Comments';
const SCHOOL = 'Medical School of Graduation';

/** Rows that are empty, short, long, shifted or never closed. */
export function rowFiles(): MessyFile[] {
  return [
    blankRows(),
    readableFile(
      'ragged-short-rows.csv',
      'Blank cells at the end of some rows were left out, so that these rows are shorter.',
      withoutLastCells(makeSheet(132)),
      { rowText: (text, index) => (index % 3 === 0 ? text.replace(/,+$/, '') : text) },
    ),
    readableFile(
      'extra-cells.csv',
      'Every row ends in two more commas than the header: blank cells without a column.',
      makeSheet(133),
      { rowText: (text) => `${text},,` },
    ),
    readableFile(
      'shifted-row-unescaped-quote.csv',
      'A comment holds quotes that are not doubled; the cells after it stand one column too far right.',
      refuseRow(
        withRawCell(makeSheet(134), 5, COMMENTS, '"Dean: "excellent, really", will call back"'),
        5,
        'row-shifted',
      ),
    ),
    readableFile(
      'shifted-row-unquoted-comma.csv',
      'The name of a school holds a comma and is not quoted; the cells after it stand one column too far right.',
      refuseRow(
        withRawCell(makeSheet(135), 3, SCHOOL, 'Chandrapuram Medical College, Eastern Campus'),
        3,
        'row-shifted',
      ),
    ),
    readableFile(
      'shifted-row-among-blanks.csv',
      'Two school types are joined by a comma without quotes; in the wide row after it nearly all cells still look right, under the headers of a second school.',
      refuseRow(
        withRawCell(
          blankAtEnd(makeWideSheet(140), 8),
          8,
          'Medical School Type',
          'International School, US M.D. Public School',
        ),
        8,
        'row-shifted',
      ),
    ),
    readableFile(
      'shifted-row-lost-cell.csv',
      'A row lacks one cell in the middle; the cells after it stand one column too far left.',
      refuseRow(makeSheet(136), 8, 'row-shifted'),
      { rowText: (text, index) => (index === 8 ? withoutCell(text, 4) : text) },
    ),
    quotedNewlines(),
    readableFile(
      'unclosed-quote-swallows-rows.csv',
      'A row opens a quote and never closes it; the rows after it are whole and must not be lost.',
      refuseRow(
        withRawCell(makeSheet(139), 4, COMMENTS, '"see the chair, then decide'),
        4,
        'row-shifted',
      ),
    ),
    readableFile(
      'unclosed-quote-at-end.csv',
      'The last row opens a quote and never closes it: the rest of the row became one cell.',
      refuseRow(
        withRawCell(makeSheet(138), 11, COMMENTS, '"asked for the addendum twice'),
        11,
        'row-shifted',
      ),
    ),
  ];
}

function blankRows(): MessyFile {
  const sheet = makeSheet(131);
  const commas = ','.repeat(sheet.headers.length - 1);
  return readableFile(
    'blank-rows.csv',
    'Empty lines, lines of commas and lines of spaces stand among the rows.',
    sheet,
    {
      blankBefore: new Map([
        [2, ['']],
        [5, [commas, commas]],
        [9, ['   ', ' , , ']],
      ]),
    },
  );
}

/** Nothing that anybody wrote stands in the last columns of the row. */
function blankAtEnd(sheet: Sheet, index: number): Sheet {
  return ['Program Signal', 'Hobbies and Interests', COMMENTS].reduce(
    (blank, header) => withCell(blank, { index, header, value: '' }),
    sheet,
  );
}

/** Leaves the last cell blank where the row is to be cut, so that nothing is lost with it. */
function withoutLastCells(sheet: Sheet): Sheet {
  const cut = sheet.rows.reduce(
    (changed, _, index) =>
      index % 3 === 0
        ? withCell(changed, { index, header: 'Tracks Applied by Applicant_1', value: '' })
        : changed,
    sheet,
  );
  return withFacts(cut, ({ tracks }, index) =>
    index % 3 === 0 ? { tracks: tracks.slice(0, 1) } : {},
  );
}

/** The lines of a file are counted as an editor counts them, also within cells. */
function quotedNewlines(): MessyFile {
  const commented = [
    { index: 1, value: 'Two lines:\nwith a comma, and "quotes"' },
    { index: 4, value: 'Three lines\r\n\r\nthe middle one empty' },
  ].reduce((sheet, cell) => withCell(sheet, { ...cell, header: COMMENTS }), makeSheet(137));
  return readableFile(
    'quoted-newlines.csv',
    'Comments hold line breaks; the row without an ID after them must be named by its line in the file.',
    withBadId(commented, 7, '', 'aamc-id-missing'),
  );
}

/** Drops a cell from a row in which no cell before it is quoted. */
function withoutCell(text: string, column: number): string {
  return text.split(',').toSpliced(column, 1).join(',');
}
