import { BLANK, type Reading, readAs, unreadable } from './reading.ts';

/** A part of a name: composed characters, single spaces. */
export function readName(cell: string): Reading<string> {
  if (cell === '') return BLANK;
  const name = cell.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '') return BLANK;
  if (/[@|]|\d{3}/.test(name)) {
    return unreadable('name-unreadable', 'This is not a name. Check the cell in the export.');
  }
  return readAs(name);
}

export interface FullName {
  readonly lastName: string;
  readonly firstName: string;
}

/** The column `Applicant Name`: `Last, First`, with a generation mark between, `Last, Jr., First`. */
export function readFullName(cell: string): Reading<FullName> {
  const whole = readName(cell);
  if (whole.kind !== 'value') return whole;
  const [last = '', ...rest] = whole.value.split(',').map((part) => part.trim());
  if (last === '' || rest.length === 0 || rest.every((part) => part === '')) {
    return unreadable(
      'name-order',
      'The name is not written “Last, First”, so it is shown whole as the last name.',
    );
  }
  const hasMark = rest.length > 1 && /^(jr|sr|ii|iii|iv)\.?$/i.test(rest[0] ?? '');
  return readAs({
    lastName: hasMark ? `${last} ${rest[0]}` : last,
    firstName: rest.slice(hasMark ? 1 : 0).join(', '),
  });
}

/** For comparing names: no case, accents, punctuation or spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
