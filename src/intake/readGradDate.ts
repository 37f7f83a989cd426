import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

export interface GradDate {
  /** Four digits. */
  readonly year: number;
  /** 1 to 12, or null where the cell gives only a year. */
  readonly month: number | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FIRST_YEAR = 1940;
const LAST_YEAR = 2059;
const END = 'Check the cell in the export.';

/**
 * The month of graduation: `05/2019`, `5/24/2019`, `8/2014 - 5/2019` (attendance: the end counts),
 * `2019-05-24`, `2019`, and `May-19`, which is what Excel makes of `05/2019`. `16-Jun` is refused:
 * Excel writes it for June 2016 and for 16 June alike.
 */
export function readGradDate(cell: string): Reading<GradDate> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim();
  const range =
    /^(\S+)\s+[-–—]\s+(\S+)$/.exec(text) ?? /^([\d/]+)[-–—]([\d/]*\/[\d/]*)$/.exec(text);
  return readDate(range?.[2] ?? text);
}

function readDate(text: string): Reading<GradDate> {
  const slashed = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})$/.exec(text);
  if (slashed) {
    const day = slashed[2] === undefined ? 1 : Number(slashed[2]);
    return day >= 1 && day <= 31 ? dateOf(Number(slashed[3]), Number(slashed[1])) : notADate();
  }
  const dashed = /^(\d{4})(?:-(\d{2})(?:-\d{2})?(?:[T ].*)?)?$/.exec(text);
  if (dashed) {
    return dateOf(Number(dashed[1]), dashed[2] === undefined ? null : Number(dashed[2]));
  }
  const named = /^([a-z]{3,9})[- ](\d{4})$|^([a-z]{3})-(\d{2})$/i.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[1] ?? named[3] ?? '').slice(0, 3).toLowerCase()) + 1;
    return dateOf(named[2] === undefined ? fullYear(Number(named[4])) : Number(named[2]), month);
  }
  if (/^\d{1,2}-[a-z]{3}$/i.test(text)) {
    return unreadable(
      'date-ambiguous',
      `Excel rewrote this date, and it can mean a day or a year. The graduation date is left unknown. ${END}`,
    );
  }
  if (/^\d{5}$/.test(text)) {
    return unreadable(
      'date-unreadable',
      'Excel turned this date into a day number. The graduation date is left unknown; format the column as Date, or export the file again.',
    );
  }
  return notADate();
}

/** Excel shows two digits of a year: 60 and above are of the last century. */
function fullYear(twoDigits: number): number {
  return twoDigits >= 60 ? 1900 + twoDigits : 2000 + twoDigits;
}

function dateOf(year: number, month: number | null): Reading<GradDate> {
  const isDate =
    year >= FIRST_YEAR && year <= LAST_YEAR && (month === null || (month >= 1 && month <= 12));
  return isDate ? readAs({ year, month }) : notADate();
}

function notADate(): Reading<never> {
  return unreadable(
    'date-unreadable',
    `This is not a date such as 05/2019 or 5/24/2019. The graduation date is left unknown. ${END}`,
  );
}
