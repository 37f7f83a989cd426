import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/intake/decodeBytes.ts';

const TEXT = 'AAMC ID,Last Name\n99000001,Müller–Ibáñez\n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('decodeBytes reads', () => {
  const cases: readonly [string, string, Uint8Array][] = [
    ['UTF-8', 'utf-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', 'utf-8', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-16LE with a byte order mark', 'utf-16le', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16BE with a byte order mark', 'utf-16be', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16LE by its NUL pattern', 'utf-16le', utf16(TEXT, true)],
    ['UTF-16BE by its NUL pattern', 'utf-16be', utf16(TEXT, false)],
    [
      'windows-1252 when the bytes are not UTF-8',
      'windows-1252',
      Uint8Array.from(TEXT, (c) => (c === '–' ? 0x96 : c.charCodeAt(0))),
    ],
  ];
  test.each(cases)('%s', (_, encoding, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: TEXT, encoding } });
  });

  test('a character cut off at the end without giving up UTF-8', () => {
    const bytes = new TextEncoder().encode('AAMC ID,Last Name\n99000001,Müllerü');
    const decoded = decodeBytes(bytes.subarray(0, -1));
    expect(decoded).toMatchObject({ ok: true, value: { encoding: 'utf-8' } });
    expect(decoded.ok && decoded.value.text).toMatch(/Müller\ufffd$/);
  });
});

test('an accented letter at the very end of an ASCII text is windows-1252', () => {
  expect(decodeBytes(ascii('AAMC ID,Last Name\n99000001,Dupré'))).toMatchObject({
    ok: true,
    value: { text: 'AAMC ID,Last Name\n99000001,Dupré', encoding: 'windows-1252' },
  });
});

test('a NUL or two do not make a table of text binary', () => {
  expect(decodeBytes(ascii('AAMC ID,Name\n1,\0x\n'))).toMatchObject({
    ok: true,
    value: { text: 'AAMC ID,Name\n1,\0x\n' },
  });
});

describe('decodeBytes refuses', () => {
  const cases: readonly [string, string, RegExp, Uint8Array][] = [
    ['an empty file', 'empty', /empty/, new Uint8Array()],
    ['blank lines only', 'empty', /blank lines/, ascii(' \r\n\t\r\n')],
    ['a PDF', 'not-a-table', /a PDF/, ascii('%PDF-1.7\n…')],
    ['a PNG', 'not-a-table', /picture/, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['a JPEG', 'not-a-table', /picture/, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
    ['an old Excel workbook', 'spreadsheet', /Excel/, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1)],
    ['a ZIP archive', 'not-a-table', /ZIP/, ascii('PK\x03\x04\x14\0pool.csv')],
    ['a Word document', 'not-a-table', /office/, ascii('PK\x03\x04[Content_Types].xml word/x')],
    ['a web page', 'not-a-table', /web page/, ascii('\n<!DOCTYPE html><title>Sign in</title>')],
    ['bytes with many a NUL among text', 'not-a-table', /binary/, ascii('AAMC ID\n1\0\0\0')],
    ['half of a UTF-16 character', 'unreadable', /cut off/, Uint8Array.of(0xff, 0xfe, 0x41)],
  ];
  test.each(cases)('%s', (_, code, words, bytes) => {
    const decoded = decodeBytes(bytes);
    expect(decoded).toMatchObject({ ok: false, error: { code } });
    expect(!decoded.ok && decoded.error.reason).toMatch(words);
  });
});
