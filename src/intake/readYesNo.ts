import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

const YES: Reading<boolean> = readAs(true);
const NO: Reading<boolean> = readAs(false);

/** Yes/No, Y/N, True/False; blank, `No Response` and `Screened` are unknown, not No. */
export function readYesNo(cell: string): Reading<boolean> {
  switch (cell) {
    case 'Yes':
      return YES;
    case 'No':
      return NO;
    case '':
      return BLANK;
  }
  if (isBlankCell(cell)) return BLANK;
  switch (cell.trim().toLowerCase()) {
    case 'yes':
    case 'y':
    case 'true':
      return YES;
    case 'no':
    case 'n':
    case 'false':
      return NO;
  }
  return unreadable(
    'yes-no-unreadable',
    'This is neither Yes nor No. The answer is left unknown; check the cell in the export.',
  );
}
