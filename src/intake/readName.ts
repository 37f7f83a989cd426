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

const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const CREDENTIAL = /^(?:m\.?d|d\.?o|ph\.?d|mbbs|m\.?b\.?b\.?s|m\.?p\.?h|mbchb)\.?$/i;

/**
 * The column `Applicant Name`: `Last, First`. A generation mark may stand between or after, `Last, Jr.,
 * First` and `Last, First, Jr.`; degrees after the name are none of it.
 */
export function readFullName(cell: string): Reading<FullName> {
  const whole = readName(cell);
  if (whole.kind !== 'value') return whole;
  const [last = '', ...parts] = whole.value.split(',').map((part) => part.trim());
  const rest = parts.filter((part, index) => index === 0 || !CREDENTIAL.test(part));
  if (last === '' || rest.length === 0 || rest.every((part) => part === '')) {
    return unreadable(
      'name-order',
      'The name is not written “Last, First”, so it is shown whole as the last name.',
    );
  }
  const mark = rest.length > 1 ? rest.findIndex((part) => GENERATION.test(part)) : -1;
  return readAs({
    lastName: mark < 0 ? last : `${last} ${rest[mark]}`,
    firstName: rest.filter((_, index) => index !== mark).join(', '),
  });
}

/** For comparing names: no case, accents, punctuation or spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
