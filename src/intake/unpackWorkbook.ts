import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { ok, type Result } from '../base/result.ts';
import { MAX_COLUMNS, MAX_INFLATED_BYTES, MAX_ROWS, MAX_WORKBOOK_BYTES } from './fileReport.ts';
import { type Refusal, refuse } from './refusal.ts';

const PIECE = 16_384;
/** Rows for titles, labels and totals beyond the limit for applicants. */
const SPARE_ROWS = 1000;
const MAX_CELLS = 20_000_000;

/**
 * The parts of a workbook that hold cells, inflated piece by piece and counted as they come, because
 * the sizes that an archive states may be false. Given back as an archive without compression, so
 * that the reader of cells sees nothing that was not counted here.
 */
export function unpackWorkbook(bytes: Uint8Array): Result<ArrayBuffer, Refusal> {
  if (bytes.length > MAX_WORKBOOK_BYTES) return tooLarge(bytes.length, MAX_WORKBOOK_BYTES, '');
  const parts = new Map<string, Uint8Array[]>();
  let inflated = 0;
  let isBroken = false;
  const unzip = new Unzip((file) => {
    if (!/^(?:xl|_rels)\/.*(?:\.xml|\.rels)$|^\[Content_Types\]\.xml$/.test(file.name)) return;
    if (/^xl\/(?:drawings|media|charts|theme|comments|printerSettings)/.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error !== null) {
        isBroken = true;
        return;
      }
      inflated += piece.length;
      if (inflated <= MAX_INFLATED_BYTES) pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (
      let at = 0;
      at < bytes.length && inflated <= MAX_INFLATED_BYTES && !isBroken;
      at += PIECE
    ) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    isBroken = true;
  }
  if (inflated > MAX_INFLATED_BYTES) return tooLarge(inflated, MAX_INFLATED_BYTES, ' unpacked');
  if (isBroken || !parts.has('xl/workbook.xml')) return refuse('spreadsheet', UNREADABLE);
  return repack(new Map([...parts].map(([name, pieces]) => [name, joined(pieces)])));
}

const UNREADABLE =
  'This Excel workbook is damaged, protected by a password or of an old kind. Open it in Excel and save it as .xlsx or as CSV UTF-8.';

function repack(parts: ReadonlyMap<string, Uint8Array>): Result<ArrayBuffer, Refusal> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, part] of parts) {
    if (name.startsWith('xl/worksheets/')) {
      const refusal = refusalOfSheet(strFromU8(part));
      if (refusal !== null) return refusal;
    }
    files[name] = name === 'xl/styles.xml' ? strToU8(withoutYearlessDates(strFromU8(part))) : part;
  }
  const archive = zipSync(files, { level: 0 });
  return ok(
    archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.length) as ArrayBuffer,
  );
}

/** One cell far away makes a table of millions: the limits are kept before it is laid out. */
function refusalOfSheet(xml: string): Result<never, Refusal> | null {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', row = ''] of xml.matchAll(/\br="([A-Z]{1,3})?(\d{1,9})"/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows > MAX_ROWS + SPARE_ROWS) {
    return refuse(
      'too-many-rows',
      `A sheet of this workbook reaches to row ${rows}; the limit is ${MAX_ROWS} rows. Delete the empty rows below the data, or split it into several files.`,
    );
  }
  if (columns > MAX_COLUMNS || rows * columns > MAX_CELLS) {
    return refuse(
      'too-many-columns',
      `A sheet of this workbook reaches to column ${columns} and row ${rows}; the limit is ${MAX_COLUMNS} columns. Delete the empty columns, or export fewer.`,
    );
  }
  return null;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/**
 * Excel makes 16 June of this year out of a typed `Jun-16` and shows it without the year. Such a cell
 * is no date that could be believed, so its style is changed to that of a plain number, which the
 * reader of dates then names as one.
 */
function withoutYearlessDates(styles: string): string {
  const yearless = new Set(['16']);
  for (const [, attributes = ''] of styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)) {
    const id = /\bnumFmtId="(\d+)"/.exec(attributes)?.[1];
    const code = /\bformatCode="([^"]*)"/
      .exec(attributes)?.[1]
      ?.replace(/\[[^\]]*\]|\\.|&quot;.*?&quot;/g, '');
    if (
      id !== undefined &&
      code !== undefined &&
      /d/i.test(code) &&
      /m/i.test(code) &&
      !/y/i.test(code)
    ) {
      yearless.add(id);
    }
  }
  return styles.replace(/<(?:\w+:)?xf\b[^>]*>/g, (style) =>
    style.replace(/\bnumFmtId="(\d+)"/, (whole, id: string) =>
      yearless.has(id) ? 'numFmtId="1"' : whole,
    ),
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(bytes: number, limit: number, what: string): Result<never, Refusal> {
  const megabytes = (count: number) => Math.ceil(count / (1024 * 1024));
  return refuse(
    'too-large',
    `This workbook has ${what === '' ? '' : 'more than '}${megabytes(what === '' ? bytes : limit)} MB${what}; the limit is ${megabytes(limit)} MB. Save the sheet with the applicants as CSV UTF-8 and drop that file.`,
  );
}
