import { type MessyFile, readableFile } from './messyFile.ts';
import { makeSheet, type Sheet, withName } from './sheet.ts';

export function encodingFiles(): MessyFile[] {
  return [
    readableFile(
      'utf-8-bom.csv',
      'UTF-8 that begins with a byte order mark, which is no part of the first header.',
      accented(101),
      { encoding: 'utf-8-bom' },
    ),
    readableFile(
      'utf-16le-bom.csv',
      'UTF-16, little-endian, with a byte order mark: what a spreadsheet saves as "Unicode text".',
      accented(102),
      { encoding: 'utf-16le-bom', delimiter: '\t', newline: '\r\n' },
    ),
    readableFile('utf-16be-bom.csv', 'UTF-16, big-endian, with a byte order mark.', accented(103), {
      encoding: 'utf-16be-bom',
    }),
    readableFile(
      'utf-16le-no-bom.csv',
      'UTF-16, little-endian, without a byte order mark: every other byte is zero.',
      accented(104),
      { encoding: 'utf-16le' },
    ),
    readableFile(
      'utf-16be-no-bom.csv',
      'UTF-16, big-endian, without a byte order mark.',
      accented(106),
      { encoding: 'utf-16be' },
    ),
    readableFile(
      'windows-1252-names.csv',
      'Saved by a spreadsheet as windows-1252; as UTF-8 the accented names would be garbled.',
      accented(105),
      { encoding: 'windows-1252', newline: '\r\n' },
    ),
  ];
}

/** Names whose letters differ between the encodings, all of them known to windows-1252. */
function accented(seed: number): Sheet {
  return NAMES.reduce(
    (sheet, [last, first], index) => withName(sheet, index, last, first),
    makeSheet(seed),
  );
}

const NAMES = [
  ['Muñoz Ibáñez', 'José'],
  ['O’Shaughnessy', 'Siobhán'],
  ['Šimek', 'Žofie'],
  ['Björkqvist', 'Åsa'],
  ['Groß', 'Jürgen'],
  ['Lefèvre–Côté', 'Noël'],
  ['Guimarães', 'João'],
  ['Sørensen', 'Mæv'],
  ['Nguyen', 'Linh'],
  ['de la Peña', 'Inés'],
  ['Þórsson', 'Sigurður'],
  ['Ÿssel', 'Chloë'],
] as const;
