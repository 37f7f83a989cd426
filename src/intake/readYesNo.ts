import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

const YES: Reading<boolean> = readAs(true);
const NO: Reading<boolean> = readAs(false);

/** `Yes, J-1` and `No (green card)`: the word that answers, parted from what explains it. */
const ANSWER = /^(yes|no)\s*[,;:(–—-]/;

/**
 * Yes/No, Y/N, True/False; blank, `No Response` and `Screened` are unknown, not No. 1 and 0 are neither:
 * in a shifted row they are counts.
 */
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
  const words = cell.trim().toLowerCase();
  switch (ANSWER.exec(words)?.[1] ?? words) {
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
