import { type MessyFile, readableFile } from './messyFile.ts';
import {
  cellOf,
  makeSheet,
  type ProblemCode,
  type Sheet,
  withCell,
  withColumn,
  withFacts,
  withName,
} from './sheet.ts';

const GRADUATION = 'Medical School Degree Date of Graduation';
const STEP_2 = 'USMLE Step 2 CK Score';
const TRACKS = 'Tracks Applied by Applicant';

/** Values that cannot be read, or that could be read in two ways. The rows go in without them. */
export function valueFiles(): MessyFile[] {
  return [
    excelDates(),
    faulty(162, {
      file: 'unreadable-dates.csv',
      what: 'Dates of graduation that are none: a thirteenth month, a word, a serial number.',
      header: GRADUATION,
      values: ['13/2026', 'this spring', '46143'],
      problem: 'date-unreadable',
    }),
    readableFile(
      'date-spellings.csv',
      'Dates of graduation as month and year, as a full date and as a range: all can be read.',
      withColumn(makeSheet(163), GRADUATION, (date, index) =>
        index % 3 === 0
          ? date
          : index % 3 === 1
            ? `${Number(date.slice(0, 2))}/15/${date.slice(3)}`
            : `8/${Number(date.slice(3)) - 4} - ${Number(date.slice(0, 2))}/${date.slice(3)}`,
      ),
    ),
    faulty(164, {
      file: 'score-out-of-range.csv',
      what: 'Step 2 CK scores that the examination does not give.',
      header: STEP_2,
      values: ['312', '45', '0'],
      problem: 'score-out-of-range',
    }),
    faulty(165, {
      file: 'score-unreadable.csv',
      what: 'Words and a gap where a Step 2 CK score belongs.',
      header: STEP_2,
      values: ['not yet released', '2 41', '24l'],
      problem: 'score-unreadable',
    }),
    faulty(166, {
      file: 'text-in-counts.csv',
      what: 'Words where a count of posters belongs; the rest of the rows is in its place.',
      header: 'Count of Poster Presentation',
      values: ['several', 'two'],
      problem: 'count-unreadable',
    }),
    readableFile(
      'yes-no-spellings.csv',
      'Yes, Y, True and their opposites, No Response, Screened and blank in one column.',
      withFacts(
        withColumn(
          makeSheet(167),
          'Medical Education or Training Interrupted',
          (_, index) => YES_NO_SPELLINGS[index % YES_NO_SPELLINGS.length]?.[0] ?? '',
        ),
        (_, index) => ({
          interrupted: YES_NO_SPELLINGS[index % YES_NO_SPELLINGS.length]?.[1] ?? null,
        }),
      ),
    ),
    faulty(168, {
      file: 'yes-no-unreadable.csv',
      what: 'Answers to a yes-or-no question that are neither.',
      header: 'ECFMG Certified',
      values: ['maybe', 'see letter'],
      problem: 'yes-no-unreadable',
    }),
    faulty(169, {
      file: 'track-without-code.csv',
      what: 'Tracks without the code of seven digits, a letter and a digit.',
      header: TRACKS,
      values: ['Internal Medicine', 'Internal Medicine|29781 (Categorical)'],
      problem: 'track-unreadable',
    }),
    readableFile(
      'tracks-joined-in-one-cell.csv',
      'All tracks of a person stand in one cell, joined by commas.',
      joinedTracks(makeSheet(170, 16)),
    ),
    readableFile(
      'formula-cells.csv',
      'Comments that a spreadsheet would run as formulas: text here, and text when written again.',
      withColumn(
        makeSheet(171),
        'Reviewer Comments',
        (_, index) => FORMULAS[index % FORMULAS.length] ?? '',
      ),
    ),
    readableFile(
      'script-in-names.csv',
      'Names that a careless page would run as scripts: shown letter by letter.',
      withName(
        withName(makeSheet(172), 2, '<img src=x onerror=alert(1)>', 'Ann'),
        6,
        'Reyes',
        '"><script>alert(1)</script>',
      ),
    ),
  ];
}

/**
 * A spreadsheet shows a typed 05/2021 as May-21, which still says month and year. 16-Jun it makes of
 * 6/16, and whether that was a day or a year nobody can tell any more.
 */
function excelDates(): MessyFile {
  const values: readonly [number, string, ProblemCode | null][] = [
    [2, 'May-21', null],
    [5, '16-Jun', 'date-ambiguous'],
    [8, 'May-19', null],
    [10, '12-May', 'date-ambiguous'],
  ];
  const sheet = values.reduce(
    (changed, [index, value, problem]) =>
      withCell(changed, { index, header: GRADUATION, value }, problem),
    makeSheet(161),
  );
  return readableFile(
    'excel-broken-dates.csv',
    'A spreadsheet turned dates of graduation into May-21, a month and a year, and 16-Jun: day or year?',
    withFacts(sheet, (_, index) => {
      if (index === 2) return { gradYear: 2021, gradMonth: 5 };
      return index === 8 ? { gradYear: 2019, gradMonth: 5 } : {};
    }),
  );
}

interface Fault {
  readonly file: string;
  readonly what: string;
  readonly header: string;
  readonly values: readonly string[];
  readonly problem: ProblemCode;
}

function faulty(seed: number, { file, what, header, values, problem }: Fault): MessyFile {
  const sheet = values.reduce(
    (changed, value, turn) => withCell(changed, { index: 2 + 3 * turn, header, value }, problem),
    makeSheet(seed),
  );
  return readableFile(file, what, sheet);
}

function joinedTracks(sheet: Sheet): Sheet {
  const joined = withColumn(sheet, TRACKS, (track, index) => {
    const second = cellOf(sheet, index, `${TRACKS}_1`);
    return second === '' ? track : `${track}, ${second}`;
  });
  return withColumn(joined, `${TRACKS}_1`, () => '');
}

const YES_NO_SPELLINGS = [
  ['Yes', true],
  ['No', false],
  ['Y', true],
  ['N', false],
  ['True', true],
  ['False', false],
  ['No Response', null],
  ['Screened', null],
  ['', null],
  ['no', false],
] as const;

const FORMULAS = [
  '=HYPERLINK("http://example.com","open")',
  '+1 for the interview',
  '@SUM(A1:A9)',
  '-2+3',
  '=1+1\nsecond line',
  '',
];
