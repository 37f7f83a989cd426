import { yesNo } from '../formats.ts';
import { csvLine } from '../writeCsv.ts';
import { type MessyFile, readableFile } from './messyFile.ts';
import { makeSheet, type Sheet } from './sheet.ts';

/** Faults of the header line and of what stands around the table. */
export function headerFiles(): MessyFile[] {
  return [
    readableFile(
      'duplicate-header.csv',
      'The header "Tracks Applied by Applicant" stands twice, without the suffix _1.',
      renamed(makeSheet(121), { 'Tracks Applied by Applicant_1': 'Tracks Applied by Applicant' }),
    ),
    readableFile(
      'suffix-spellings.csv',
      'A repeat is written ".1" instead of "_1", as some programs do on opening and saving.',
      renamed(makeSheet(122), { 'Tracks Applied by Applicant_1': 'Tracks Applied by Applicant.1' }),
    ),
    readableFile(
      'header-spellings.csv',
      'Headers in capitals, with underscores, hyphens, surrounding spaces and "(Yes/No)".',
      renamed(makeSheet(123), {
        'AAMC ID': ' aamc_id ',
        'Last Name': 'LAST NAME',
        'First Name': 'first-name',
        'USMLE Step 2 CK Score': 'USMLE STEP 2 CK SCORE ',
        'ECFMG Certified': 'Ecfmg Certified (yes/no)',
        'Visa Sponsorship Needed': 'Visa_Sponsorship_Needed',
      }),
    ),
    readableFile(
      'preamble-lines.csv',
      'Three lines of title and date stand before the header.',
      makeSheet(124),
      { before: ['Internal Medicine, SOAP applicants', 'Exported 3/16/2027 1:05 PM', ''] },
    ),
    readableFile(
      'footer-totals.csv',
      'Two lines of totals follow the last row; they are no applicants.',
      makeSheet(125),
      { after: ['Total applicants: 12', '"Confidential, for program use only"'] },
    ),
    codesAboveLabels(),
    labelsBelowCodes(),
    readableFile(
      'header-repeated.csv',
      'The header stands once more in the middle: two exports joined into one file.',
      withHeaderAmongRows(makeSheet(127), 6),
    ),
    readableFile(
      'protected-columns.csv',
      'Holds gender, date of birth, self-identification, photo and birth place, which are left out.',
      makeSheet(128, 12, [
        ['Gender', (p) => p.sex],
        ['Date of Birth', (p) => `${p.birth.month}/${p.birth.day}/${p.birth.year}`],
        ['Self Identify', (p) => p.selfIdentify],
        ['Photo', () => 'Screened'],
        ['Birth Place', (p) => p.citizenship.name],
      ]),
    ),
    readableFile(
      'unknown-columns.csv',
      "Holds columns of the program's own, which are kept and shown unread.",
      makeSheet(129, 12, [
        ['OBGYN Grade--10', (p) => String(Math.round(p.documentScore))],
        ['Chief likes?', (p) => yesNo(p.counts.oral > 1)],
        ['', () => ''],
      ]),
    ),
  ];
}

function codesAboveLabels(): MessyFile {
  const sheet = makeSheet(126);
  return readableFile(
    'codes-above-labels.csv',
    'An older archive: codes in the first line, the header in the second.',
    sheet,
    { before: [csvLine(sheet.headers.map((_, column) => `Q${1000 + column * 10}`))] },
  );
}

function labelsBelowCodes(): MessyFile {
  const sheet = makeSheet(120);
  const labels = sheet.headers.map((header) =>
    header === 'AAMC ID' ? 'Applicant ID' : `${header} (label)`,
  );
  return readableFile(
    'labels-below-header.csv',
    'An older archive: the header in the first line, a line of labels in the second, which is nobody.',
    sheet,
    { label: { after: csvLine(labels) } },
  );
}

function withHeaderAmongRows(sheet: Sheet, index: number): Sheet {
  const header = {
    cells: sheet.headers,
    rawCells: {},
    applicant: null,
    problem: 'aamc-id-digits' as const,
    facts: null,
  };
  return { ...sheet, rows: sheet.rows.toSpliced(index, 0, header) };
}

function renamed(sheet: Sheet, names: Readonly<Record<string, string>>): Sheet {
  return { ...sheet, headers: sheet.headers.map((header) => names[header] ?? header) };
}
