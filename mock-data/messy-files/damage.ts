import { type MessyFile, readableFile } from './messyFile.ts';
import {
  cellOf,
  changeRow,
  makeSheet,
  type ProblemCode,
  type Sheet,
  withCell,
  withColumn,
  withFacts,
  withName,
} from './sheet.ts';

const GRADUATION = 'Medical School Degree Date of Graduation';
const TYPE = 'Medical School Type';
const COUNTRY = 'Medical School Country';

/** Damage that can be seen in the cells, and answers that contradict each other: taken, but named. */
export function damagedFiles(): MessyFile[] {
  return [
    readableFile(
      'garbled-names.csv',
      'UTF-8 that another program once read as windows-1252: Ã± stands for ñ. Named, not repaired.',
      named(makeSheet(191), 'text-garbled', [
        [2, 'MuÃ±oz', 'Jose'],
        [7, 'Dâ€™Souza', 'Anil'],
      ]),
    ),
    readableFile(
      'lost-letters.csv',
      'An old program wrote ? and � for the letters that it did not know.',
      named(makeSheet(192), 'text-damaged', [
        [3, 'Ko?ak', 'Emre'],
        [8, 'Nu\ufffdez', 'Ines'],
      ]),
    ),
    invisible(193, 'zero-width.csv', 'Zero-width spaces stand in an ID and in a score.', '\u200b'),
    invisible(194, 'nul-among-text.csv', 'Two NUL characters stand in cells.', '\0'),
    readableFile(
      'day-first-dates.csv',
      'A spreadsheet of another country wrote dates of graduation with the day first.',
      withColumn(makeSheet(195), GRADUATION, (date, index) => {
        const [month = '', year = ''] = date.split('/');
        return `${index % 2 === 0 ? 24 : 3}/${month}/${year}`;
      }),
      { notice: 'dates-day-first' },
    ),
    mixedDateOrders(),
    readableFile(
      'dates-in-words.csv',
      'Dates of graduation with the month in words, with short years and with a time of day.',
      withColumn(makeSheet(197), GRADUATION, (date, index) => inOtherWords(date, index % 5)),
    ),
    unknownSchoolType(),
    joinedSchoolTypes(),
    twoScoreColumns(),
    readableFile(
      'territory-schools.csv',
      'Schools in Puerto Rico, which the LCME accredits, without a school type: US MD, not international.',
      withFacts(
        withColumn(
          withColumn(
            withColumn(makeSheet(201), TYPE, () => ''),
            COUNTRY,
            () => 'Puerto Rico',
          ),
          'Medical Degree',
          () => 'M.D.',
        ),
        () => ({ type: 'US MD' }),
      ),
    ),
    citizenships(),
    readableFile(
      'matched-already.csv',
      'Two people have matched already and one takes no part in SOAP: imported, and named.',
      standing(makeSheet(203, 12, [['SOAP Match Status', () => 'Not Matched']])),
    ),
  ];
}

function standing(sheet: Sheet): Sheet {
  return [
    [1, 'Fully Matched'],
    [4, 'No'],
    [9, 'Matched'],
  ].reduce<Sheet>(
    (changed, [index, value]) =>
      changeRow(
        withCell(changed, {
          index: Number(index),
          header: 'SOAP Match Status',
          value: String(value),
        }),
        Number(index),
        (row) => ({ ...row, problem: 'not-in-soap' }),
      ),
    sheet,
  );
}

function named(
  sheet: Sheet,
  problem: ProblemCode,
  names: readonly (readonly [index: number, last: string, first: string])[],
): Sheet {
  return names.reduce(
    (changed, [index, last, first]) =>
      changeRow(withName(changed, index, last, first), index, (row) => ({ ...row, problem })),
    sheet,
  );
}

function invisible(seed: number, file: string, what: string, character: string): MessyFile {
  const sheet = makeSheet(seed);
  const put = (changed: Sheet, index: number, header: string): Sheet => {
    const value = cellOf(changed, index, header);
    return changeRow(
      withCell(changed, { index, header, value: value.slice(0, 1) + character + value.slice(1) }),
      index,
      (row) => ({ ...row, problem: 'invisible-characters' }),
    );
  };
  return readableFile(file, what, put(put(sheet, 2, 'AAMC ID'), 6, 'USMLE Step 2 CK Score'));
}

/** Two dates prove the day first and one the month first, so a date that can be either is in doubt. */
function mixedDateOrders(): MessyFile {
  const dates = ['24/05/2026', '17/06/2025', '5/24/2026', '5/6/2026'];
  const sheet = dates.reduce(
    (changed, value, index) => withCell(changed, { index, header: GRADUATION, value }),
    makeSheet(196),
  );
  const facts = [
    { gradYear: 2026, gradMonth: 5 },
    { gradYear: 2025, gradMonth: 6 },
    { gradYear: 2026, gradMonth: 5 },
    { gradYear: 2026, gradMonth: null },
  ];
  return readableFile(
    'mixed-date-orders.csv',
    'Some dates of graduation have the day first and some the month: 5/6/2026 can be either.',
    withFacts(
      changeRow(sheet, 3, (row) => ({ ...row, problem: 'date-ambiguous' })),
      (_, index) => facts[index] ?? {},
    ),
  );
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function inOtherWords(date: string, way: number): string {
  const [month = '', year = ''] = date.split('/');
  const name = MONTHS[Number(month) - 1] ?? '';
  return [
    `${name} 24, ${year}`,
    `${name.slice(0, 3)} ${year}`,
    `24-${name.slice(0, 3)}-${year.slice(2)}`,
    `${Number(month)}/24/${year.slice(2)}`,
    `${year}-${month}-24 00:00:00`,
  ][way] as string;
}

function unknownSchoolType(): MessyFile {
  const bare = [
    { index: 4, header: COUNTRY, value: '' },
    { index: 4, header: 'Medical Degree', value: 'M.D.' },
  ].reduce((sheet, cell) => withCell(sheet, cell), makeSheet(198));
  return readableFile(
    'unknown-school-type.csv',
    'A school type that is none: the applicant type is unknown, not guessed.',
    withFacts(
      withCell(bare, { index: 4, header: TYPE, value: 'Pending review' }, 'school-type-unknown'),
      (_, index) => (index === 4 ? { type: null } : {}),
    ),
  );
}

function joinedSchoolTypes(): MessyFile {
  const sheet = withCell(makeSheet(199), {
    index: 5,
    header: TYPE,
    value: 'International School, US M.D. Public School',
  });
  return readableFile(
    'joined-school-types.csv',
    'Types of two schools are joined in one cell and contradict: the applicant type is unknown.',
    withFacts(sheet, (_, index) => (index === 5 ? { type: null } : {})),
  );
}

function twoScoreColumns(): MessyFile {
  const sheet = makeSheet(200, 12, [['Step 2 CK', (p) => String(p.exams.step2ck ?? '')]]);
  const at = sheet.rows.findIndex((row) => (row.facts?.step2ck ?? 0) > 200);
  return readableFile(
    'two-columns-one-score.csv',
    'Two columns hold the Step 2 CK score, and in one row they differ: the preferred one counts.',
    changeRow(withCell(sheet, { index: at, header: 'Step 2 CK', value: '199' }), at, (row) => ({
      ...row,
      problem: 'columns-disagree',
    })),
  );
}

/** Ways to say that somebody is a citizen, or is not, of people from international schools. */
const CITIZENSHIPS = [
  ['U.S. Citizen', 'US-IMG'],
  ['U.S. Citizen or U.S. National', 'US-IMG'],
  ['United States of America', 'US-IMG'],
  ['Puerto Rico', 'US-IMG'],
  ['India, United States', 'US-IMG'],
  ['India', 'Non-US IMG'],
  ['U.S. Permanent Resident', 'Non-US IMG'],
  ['Foreign National Currently in the U.S. with Valid Visa Status', 'Non-US IMG'],
  ['Korea, Republic of', 'Non-US IMG'],
  ['Other', null],
] as const;

function citizenships(): MessyFile {
  const plain = makeSheet(202, 10, [['Citizenship', () => '']]);
  const international = withColumn(
    withColumn(
      withColumn(plain, TYPE, () => 'International School'),
      COUNTRY,
      () => 'India',
    ),
    'Visa Sponsorship Needed',
    () => '',
  );
  return readableFile(
    'citizenship-spellings.csv',
    'Ten ways to state a citizenship; one of them states none.',
    withFacts(
      withColumn(international, 'Citizenship', (_, index) => CITIZENSHIPS[index]?.[0] ?? ''),
      (_, index) => ({ type: CITIZENSHIPS[index]?.[1] ?? null, visaNeeded: null }),
    ),
  );
}
