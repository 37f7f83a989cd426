import { parse } from 'papaparse';

/** A clean file as records by header: an independent reading for the tests of the generator. */
export function readCsv(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  }).data;
}
