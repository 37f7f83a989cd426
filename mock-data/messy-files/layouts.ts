import { type MessyFile, readableFile } from './messyFile.ts';
import { makeSheet } from './sheet.ts';

/** Other delimiters and other ends of lines. */
export function layoutFiles(): MessyFile[] {
  return [
    readableFile(
      'semicolon.csv',
      'Semicolons between the cells, as spreadsheets write them in much of Europe; commas stand inside cells.',
      makeSheet(111),
      { delimiter: ';', newline: '\r\n' },
    ),
    readableFile('tab.csv', 'Tabs between the cells.', makeSheet(112), { delimiter: '\t' }),
    readableFile(
      'pipe.csv',
      'Bars between the cells; the track cells hold bars of their own and are quoted.',
      makeSheet(113),
      { delimiter: '|' },
    ),
    readableFile(
      'excel-sep-line.csv',
      'A first line "sep=;" for the spreadsheet, then the header.',
      makeSheet(114),
      { delimiter: ';', newline: '\r\n', before: ['sep=;'] },
    ),
    readableFile('crlf.csv', 'Lines that end in CR LF.', makeSheet(115), { newline: '\r\n' }),
    readableFile('cr-only.csv', 'Lines that end in CR alone, as on old Macs.', makeSheet(116), {
      newline: '\r',
    }),
    readableFile(
      'mixed-line-endings.csv',
      'Some lines end in CR LF, some in LF: two exports pasted into one.',
      makeSheet(117, 14),
      { newline: (line) => (line % 3 === 1 ? '\n' : '\r\n') },
    ),
    readableFile(
      'no-final-newline.csv',
      'The last line has no line break; its row counts all the same.',
      makeSheet(118),
      { endsWithoutNewline: true },
    ),
    readableFile(
      'everything-quoted.csv',
      'Every cell is quoted, numbers and blank cells too.',
      makeSheet(119),
      {
        header: makeSheet(119)
          .headers.map((header) => `"${header}"`)
          .join(','),
        rowText: (_, index) =>
          (makeSheet(119).rows[index]?.cells ?? [])
            .map((cell) => `"${cell.replaceAll('"', '""')}"`)
            .join(','),
      },
    ),
  ];
}
