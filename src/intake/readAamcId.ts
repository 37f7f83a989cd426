import type { AamcId } from '../domain/applicant.ts';
import { BLANK, type Reading, readAs, unreadable } from './reading.ts';

/**
 * The AAMC ID: exactly eight digits. Fewer digits mean that a spreadsheet dropped a leading zero;
 * which one it was cannot be known for certain, so the row is refused and never repaired.
 */
export function readAamcId(cell: string): Reading<AamcId> {
  const text = cell.trim();
  if (/^\d{8}$/.test(text)) return readAs(text);
  if (text === '') return BLANK;
  if (/^\d{1,7}$/.test(text)) {
    return unreadable(
      'aamc-id-leading-zero',
      `The AAMC ID has ${text.length} ${text.length === 1 ? 'digit' : 'digits'}, not 8: a leading zero was probably lost; look the ID up in ERAS, correct the cell (format the column as Text in Excel) and import the file again.`,
    );
  }
  if (/^\d{9,}$/.test(text)) {
    return unreadable(
      'aamc-id-digits',
      `The AAMC ID has ${text.length} digits, not 8: look the ID up in ERAS, correct the cell and import the file again.`,
    );
  }
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text) || /^\d+\.\d*$/.test(text)) {
    return unreadable(
      'aamc-id-digits',
      'A spreadsheet turned the AAMC ID into a decimal number: export the file again and import it without opening and saving it in Excel.',
    );
  }
  return unreadable(
    'aamc-id-digits',
    'The AAMC ID is not 8 digits: correct the cell and import the file again.',
  );
}
