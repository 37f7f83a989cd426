import { BLANK, type Doubt, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

export interface GradDate {
  /** Four digits. */
  readonly year: number;
  /** 1 to 12, or null where the cell gives only a year. */
  readonly month: number | null;
}

/**
 * How the dates of a column are written, as its own cells show: ERAS writes the month first; a day
 * above 12 in first place proves the opposite; both in one column leave the others in doubt.
 */
export type DateOrder = 'month-first' | 'day-first' | 'mixed';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FIRST_YEAR = 1940;
const LAST_YEAR = 2059;
const END = 'Check the cell in the export.';
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * The month of graduation: `05/2019`, `5/24/2019`, `8/2014 - 5/2019` (attendance: the end counts),
 * `2019-05-24`, `2019`, `May 24, 2019`, and `May-19`, which is what Excel makes of `05/2019`.
 * `16-Jun` is refused: Excel writes it for June 2016 and for 16 June alike.
 */
export function readGradDate(cell: string, order: DateOrder = 'month-first'): Reading<GradDate> {
  if (isBlankCell(cell)) return BLANK;
  return readDate(endOf(cell), order);
}

/** What the cells of a column say about the order in which its dates are written. */
export function dateOrderOf(cells: Iterable<string>): DateOrder {
  let hasDayFirst = false;
  let hasMonthFirst = false;
  for (const cell of cells) {
    const figures = FIGURES.exec(endOf(cell));
    if (figures === null) continue;
    if (Number(figures[1]) > 12) hasDayFirst = true;
    if (Number(figures[3]) > 12) hasMonthFirst = true;
  }
  if (!hasDayFirst) return 'month-first';
  return hasMonthFirst ? 'mixed' : 'day-first';
}

/** The end of a time of attendance, without the time of day. */
function endOf(cell: string): string {
  const text = cell.trim();
  const range =
    /^(\S.*?)\s+[-–—]\s+(\S.*)$/.exec(text) ?? /^([\d/]+)[-–—]([\d/]*\/[\d/]*)$/.exec(text);
  return (range?.[2] ?? text).replace(TIME, '');
}

function readDate(text: string, order: DateOrder): Reading<GradDate> {
  const figures = FIGURES.exec(text);
  if (figures !== null) return dateOfFigures(figures, order);
  const short = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(\d{4})\/(\d{1,2})$/.exec(text);
  if (short !== null) {
    const [one, other] = [Number(short[1]), Number(short[2])];
    return one > 31 ? dateOf(one, other) : dateOf(other, one);
  }
  const dashed = /^(\d{4})(?:([/-])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  if (dashed !== null) {
    if (!isDay(Number(dashed[4] ?? 1))) return notADate();
    return dateOf(Number(dashed[1]), dashed[3] === undefined ? null : Number(dashed[3]));
  }
  return readNamedMonth(text);
}

/** `5/24/2019` and its like: which figure is the month the column tells, where it can be either. */
function dateOfFigures(figures: RegExpExecArray, order: DateOrder): Reading<GradDate> {
  const [first, second, year] = [figures[1], figures[3], figures[4]].map(Number);
  if (first === undefined || second === undefined || year === undefined) return notADate();
  const isShort = figures[4]?.length === 2;
  if (isShort && first > 12) return ambiguous('may begin with the day or with the year');
  const full = isShort ? fullYear(year) : year;
  if (order === 'mixed' && first <= 12 && second <= 12 && first !== second) {
    return dateOf(full, null, MIXED);
  }
  const [month, day] = order !== 'month-first' && second <= 12 ? [second, first] : [first, second];
  return isDay(day) ? dateOf(full, month) : notADate();
}

const MIXED: Doubt = {
  code: 'date-ambiguous',
  reason:
    'This column holds dates with the day first and dates with the month first, and this one can be either. The year was taken; the month is left unknown.',
};

function readNamedMonth(text: string): Reading<GradDate> {
  const named =
    /^(?<month>[a-z]{3,9})\.?[- ,]+(?<year>\d{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3})-(?<year>\d{2})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(text) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[- ](?<month>[a-z]{3,9})\.?[- ,]+(?<year>\d{4}|\d{2})$/i.exec(
      text,
    );
  if (named?.groups !== undefined && named !== null) {
    const { month = '', day = '1', year = '' } = named.groups;
    const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    if (!isMonthName(month) || !isDay(Number(day))) return notADate();
    return dateOf(year.length === 2 ? fullYear(Number(year)) : Number(year), number);
  }
  if (/^\d{1,2}-[a-z]{3}$/i.test(text))
    return ambiguous('was rewritten by Excel and can mean a day or a year');
  if (/^\d{1,2}\/\d{1,2}$/.test(text))
    return ambiguous('has two figures: a day or a year of two digits');
  if (/^\d{5}$/.test(text)) {
    return unreadable(
      'date-unreadable',
      'Excel turned this date into a day number. The graduation date is left unknown; format the column as Date, or export the file again.',
    );
  }
  return notADate();
}

const FULL_MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function isMonthName(word: string): boolean {
  const name = word.toLowerCase();
  return name === 'sept' || MONTHS.includes(name) || FULL_MONTHS.includes(name);
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

/** Excel shows two digits of a year: 60 and above are of the last century. */
function fullYear(twoDigits: number): number {
  return twoDigits >= 60 ? 1900 + twoDigits : 2000 + twoDigits;
}

function dateOf(year: number, month: number | null, doubt?: Doubt): Reading<GradDate> {
  const isDate =
    year >= FIRST_YEAR && year <= LAST_YEAR && (month === null || (month >= 1 && month <= 12));
  return isDate ? readAs({ year, month }, doubt) : notADate();
}

function ambiguous(what: string): Reading<never> {
  return unreadable(
    'date-ambiguous',
    `This date ${what}. The graduation date is left unknown. ${END}`,
  );
}

function notADate(): Reading<never> {
  return unreadable(
    'date-unreadable',
    `This is not a date such as 05/2019 or 5/24/2019. The graduation date is left unknown. ${END}`,
  );
}
