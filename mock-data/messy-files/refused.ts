import { csvLine, writeCsv } from '../writeCsv.ts';
import { type MessyFile, refusedFile } from './messyFile.ts';
import { makeSheet } from './sheet.ts';

/** Files of which nothing can be imported, each with the reason. */
export function refusedFiles(): MessyFile[] {
  const { headers, rows } = makeSheet(181);
  const [, ...otherHeaders] = headers;
  const cells = rows.map((row) => row.cells);
  return [
    refusedFile('zero-bytes.csv', 'Not a single byte.', 'empty', ''),
    refusedFile('only-blank-lines.csv', 'Line breaks and spaces only.', 'empty', '\n\r\n   \n\n'),
    refusedFile('header-only.csv', 'A header without a row.', 'no-rows', `${csvLine(headers)}\n`),
    refusedFile(
      'no-header.csv',
      'Rows of applicants without a header.',
      'no-header',
      cells.map((row) => `${csvLine(row)}\n`).join(''),
    ),
    refusedFile(
      'no-aamc-id-column.csv',
      'An export in which the AAMC ID was not chosen as a column.',
      'no-aamc-id-column',
      writeCsv({ headers: otherHeaders, rows: cells.map((row) => row.slice(1)) }),
    ),
    refusedFile('pdf.csv', 'A PDF by its content.', 'not-a-table', PDF),
    refusedFile('png.csv', 'A picture by its content.', 'not-a-table', PNG),
    refusedFile(
      'xls-renamed.csv',
      'A workbook of an old Excel whose name was changed to .csv.',
      'spreadsheet',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]),
    ),
    refusedFile(
      'nul-bytes.csv',
      'Two thousand zero bytes: a copy that was never finished.',
      'not-a-table',
      new Uint8Array(2000),
    ),
    refusedFile(
      'html-login-page.csv',
      'The sign-in page that came instead of the export, because the session had ended.',
      'not-a-table',
      HTML,
    ),
    refusedFile(
      'json.csv',
      'Data for programs: JSON by its content.',
      'not-a-table',
      `${JSON.stringify({ applicants: cells.slice(0, 3).map((row) => ({ aamcId: row[0] })) })}\n`,
    ),
  ];
}

const PDF = Buffer.from(
  [
    '%PDF-1.7',
    '%\u00e2\u00e3\u00cf\u00d3',
    '1 0 obj',
    '<< /Type /Catalog /Pages 2 0 R >>',
    'endobj',
    '2 0 obj',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    'endobj',
    'trailer',
    '<< /Root 1 0 R, /Size 3 >>',
    '%%EOF',
    '',
  ].join('\n'),
  'latin1',
);

/** One transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const HTML = `<!DOCTYPE html>
<html lang="en">
  <head><title>Sign in</title></head>
  <body>
    <h1>Your session has ended</h1>
    <form method="post"><label>User name, <input name="user"></label></form>
  </body>
</html>
`;
