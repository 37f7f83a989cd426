import { type MessyFile, outcomeOf, refusedFile } from './messyFile.ts';
import { makeSheet, type ProblemCode, type Sheet, withBadId, withCell } from './sheet.ts';
import { serialDay, type WorkbookCell, type WorkbookSheet, workbookBytes } from './xlsx.ts';

const ID = 'AAMC ID';
const GRADUATION = 'Medical School Degree Date of Graduation';

/** Exports that were opened in Excel and saved as a workbook. */
export function workbookFiles(): MessyFile[] {
  return [
    workbook('workbook.xlsx', 'A workbook: IDs as text, scores as numbers, dates as dates.', {
      sheet: makeSheet(211),
    }),
    workbook(
      'workbook-second-sheet.xlsx',
      'Notes are on the first sheet, the pool is on the second.',
      {
        sheet: makeSheet(212),
        first: [{ name: 'Notes', rows: [['Call Dr. Marsh'], ['Total', { number: 12 }]] }],
      },
    ),
    workbook(
      'workbook-title-and-totals.xlsx',
      'Two rows of title stand above the header, totals below the rows.',
      {
        sheet: makeSheet(213),
        before: [['Internal Medicine, SOAP applicants'], []],
        after: [['Total applicants', { number: 12 }]],
      },
    ),
    workbook(
      'workbook-numeric-ids.xlsx',
      'IDs are numbers, and one of them has lost the zero it began with.',
      {
        sheet: withBadId(makeSheet(214), 5, '9901234', 'aamc-id-leading-zero'),
        numericIds: true,
      },
    ),
    workbook(
      'workbook-day-month.xlsx',
      'Excel made 16 June of this year out of a typed Jun-16: no year can be believed.',
      {
        sheet: withCell(
          makeSheet(215),
          { index: 6, header: GRADUATION, value: String(serialDay(2027, 6, 16)) },
          'date-unreadable',
        ),
        dayMonth: 6,
      },
    ),
    workbook('xlsx-renamed.csv', 'An Excel workbook whose name was changed to .csv.', {
      sheet: makeSheet(216),
    }),
    refusedFile(
      'workbook-without-pool.xlsx',
      'A workbook in which no sheet has an AAMC ID column.',
      'no-aamc-id-column',
      workbookBytes([{ name: 'Notes', rows: [['Call Dr. Marsh']] }]),
    ),
    refusedFile(
      'workbook-far-cell.xlsx',
      'A workbook with a cell in the last row and column that Excel has: far beyond the limits.',
      'too-many-rows',
      workbookBytes([
        {
          name: 'Pool',
          rows: [[ID], ['99012345']],
          extra: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        },
      ]),
    ),
    refusedFile(
      'workbook-cut-off.xlsx',
      'A workbook whose download broke off.',
      'spreadsheet',
      workbookBytes([{ name: 'Pool', rows: [[ID], ['99012345']] }]).subarray(0, 700),
    ),
  ];
}

interface Workbook {
  readonly sheet: Sheet;
  readonly first?: readonly WorkbookSheet[];
  readonly before?: WorkbookSheet['rows'];
  readonly after?: WorkbookSheet['rows'];
  readonly numericIds?: boolean;
  /** The row whose date of graduation Excel shows without a year. */
  readonly dayMonth?: number;
}

function workbook(file: string, what: string, wish: Workbook): MessyFile {
  const { sheet, first = [], before = [], after = [], numericIds = false } = wish;
  const rows = sheet.rows.map((row, index) =>
    row.cells.map(
      (cell, column): WorkbookCell => storedCell(cell, sheet.headers[column] ?? '', index, wish),
    ),
  );
  const header = before.length + 1;
  const problems: { line: number; code: ProblemCode }[] = numericIds
    ? [{ line: header, code: 'ids-as-numbers' }]
    : [];
  for (const [index, { problem }] of sheet.rows.entries()) {
    if (problem !== null) problems.push({ line: header + 1 + index, code: problem });
  }
  return {
    ...outcomeOf(sheet),
    file,
    what,
    bytes: workbookBytes([
      ...first,
      { name: 'Pool', rows: [...before, sheet.headers, ...rows, ...after] },
    ]),
    rows: sheet.rows.length,
    blank: 0,
    problems,
    around: { preamble: before.length, label: 0, footer: after.length },
  };
}

/** A cell as Excel stores what was typed or opened: digits become numbers and months become dates. */
function storedCell(cell: string, header: string, index: number, wish: Workbook): WorkbookCell {
  if (header === ID) return wish.numericIds ? { number: Number(cell) } : cell;
  if (header === GRADUATION && wish.dayMonth === index)
    return { number: Number(cell), style: 'day' };
  const date = header === GRADUATION ? /^(\d{2})\/(\d{4})$/.exec(cell) : null;
  if (date !== null) {
    const number = serialDay(Number(date[2]), Number(date[1]), 1);
    return { number, style: index % 2 === 0 ? 'month' : 'date' };
  }
  return /^\d{1,4}$/.test(cell) ? { number: Number(cell) } : cell;
}
