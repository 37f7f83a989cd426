import type { Result } from '../base/result.ts';
import { type Refusal, refuse } from './refusal.ts';

const SAVE_AS_CSV = 'export the pool as CSV and drop that file';

/** Formats that are no table of text, by the bytes they begin with. */
const FORMATS: readonly { readonly begins: readonly (number | null)[]; readonly what: string }[] = [
  { begins: ascii('%PDF'), what: 'a PDF' },
  { begins: [0x89, ...ascii('PNG')], what: 'a picture (PNG)' },
  { begins: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)' },
  { begins: ascii('GIF8'), what: 'a picture (GIF)' },
  {
    begins: [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')],
    what: 'a picture (WebP)',
  },
  { begins: [...ascii('II'), 0x2a, 0], what: 'a picture (TIFF)' },
  { begins: [...ascii('MM'), 0, 0x2a], what: 'a picture (TIFF)' },
  { begins: [null, null, null, null, ...ascii('ftyp')], what: 'a picture or a film' },
  { begins: [...ascii('BM'), null, null, null, null, 0, 0, 0, 0], what: 'a picture (BMP)' },
  { begins: ascii('{\\rtf'), what: 'a word processor document' },
  { begins: [0x1f, 0x8b], what: 'a compressed file' },
  { begins: [...ascii('7z'), 0xbc, 0xaf], what: 'a compressed file' },
  { begins: ascii('Rar!'), what: 'a compressed file' },
];
const ZIP = ascii('PK');
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether the bytes are an archive that looks like an Excel workbook, whatever the file is called. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (!isArchive(bytes)) return false;
  const names = namesIn(bytes.subarray(0, 8192)) + namesIn(bytes.subarray(-8192));
  return /xl\/|\[Content_Types\]\.xml/.test(names) && !/word\/|ppt\//.test(names);
}

function isArchive(bytes: Uint8Array): boolean {
  return begins(bytes, ZIP) && (bytes[2] ?? 0) < 0x09 && (bytes[3] ?? 0) < 0x09;
}

function namesIn(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** The refusal of a file that is plainly something else than text; null when it may be text. */
export function recogniseFormat(bytes: Uint8Array): Result<never, Refusal> | null {
  if (isArchive(bytes)) {
    return refuse(
      'not-a-table',
      `This is a ZIP archive or an office document: if it holds the export, unpack it, or ${SAVE_AS_CSV}.`,
    );
  }
  if (begins(bytes, OLD_OFFICE)) return oldWorkbook();
  for (const { begins: magic, what } of FORMATS) {
    if (begins(bytes, magic)) {
      return refuse('not-a-table', `This is ${what}, not a table: ${SAVE_AS_CSV}.`);
    }
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^ï»¿/, '').trim();
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) {
    return refuse(
      'not-a-table',
      `This is a web page, perhaps a sign-in page saved in place of the export: sign in, ${SAVE_AS_CSV}.`,
    );
  }
  if (/^<\?xml\b/i.test(start)) {
    return refuse('not-a-table', `This is an XML file, not a table: ${SAVE_AS_CSV}.`);
  }
  return null;
}

function oldWorkbook(): Result<never, Refusal> {
  return refuse(
    'spreadsheet',
    'This is a workbook of an old Excel (.xls), or one protected by a password: open it in Excel and save it as .xlsx without a password, or as CSV UTF-8.',
  );
}

function begins(bytes: Uint8Array, magic: readonly (number | null)[]): boolean {
  return (
    bytes.length >= magic.length &&
    magic.every((byte, index) => byte === null || bytes[index] === byte)
  );
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
