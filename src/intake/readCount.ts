import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

/** A number of things, such as publications: a whole number from 0 to 9999. */
export function readCount(cell: string): Reading<number> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim();
  if (/^\d{1,4}$/.test(text)) return readAs(Number(text));
  return unreadable(
    'count-unreadable',
    'This is not a whole number. The count is left unknown; check the cell in the export.',
  );
}
