import type { Day, MonthYear } from './person.ts';

/** `05/2021` */
export function monthSlashYear({ month, year }: MonthYear): string {
  return `${String(month).padStart(2, '0')}/${year}`;
}

/** `8/2014 - 5/2019` */
export function monthRange(start: MonthYear, end: MonthYear): string {
  return `${start.month}/${start.year} - ${end.month}/${end.year}`;
}

/** `3/15/2027` */
export function slashedDay({ year, month, day }: Day): string {
  return `${month}/${day}/${year}`;
}

export function yesNo(value: boolean | null): string {
  return value === null ? '' : value ? 'Yes' : 'No';
}

export function yOrN(value: boolean | null): string {
  return value === null ? '' : value ? 'Y' : 'N';
}

export function trueFalse(value: boolean | null): string {
  return value === null ? '' : value ? 'True' : 'False';
}

export function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
