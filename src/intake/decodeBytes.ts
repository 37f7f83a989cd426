import { ok, type Result } from '../base/result.ts';
import { refusalBySize } from './fileLimits.ts';
import type { FileReport } from './fileReport.ts';
import { count } from './physicalLines.ts';
import { recogniseFormat } from './recogniseFormat.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: FileReport['encoding'];
}

/**
 * Bytes → text, by certainty: byte order mark, the NUL pattern of UTF-16, strict UTF-8, and only
 * then windows-1252, which Excel writes and which never fails. Read as UTF-8 instead, it would
 * garble names without an error. Other formats are refused by name. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): Result<DecodedText, Refusal> {
  const bySize = refusalBySize({ name: '', size: bytes.length });
  if (bySize !== null) return refuse(bySize.code, bySize.reason);
  const encoding = markedEncoding(bytes) ?? patternedEncoding(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding);
  const otherFormat = recogniseFormat(bytes);
  if (otherFormat !== null) return otherFormat;
  if (hasControlCharacters(bytes)) {
    return refuse(
      'not-a-table',
      'This file holds binary data, not text: it is no table, or it was damaged on its way. Export the pool as CSV again and drop that file.',
    );
  }
  const text = strictUtf8(bytes);
  if (text !== null) return notBlank({ text, encoding: 'utf-8' });
  const body = encoding === 'utf-8' ? bytes.subarray(3) : bytes;
  return notBlank({ text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' });
}

function notBlank(decoded: DecodedText): Result<DecodedText, Refusal> {
  if (/\S/.test(decoded.text)) return ok(decoded);
  return refuse('empty', 'This file holds only blank lines. Export it again.');
}

function markedEncoding(bytes: Uint8Array): FileReport['encoding'] | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Text in Latin letters has a NUL in every second byte of UTF-16 and none in UTF-8. */
function patternedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (bytes.length % 2 === 1 || length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const most = length / 2 / 2;
  if (odd > most && even < odd / 20) return 'utf-16le';
  if (even > most && odd < even / 20) return 'utf-16be';
  return null;
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
): Result<DecodedText, Refusal> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (count(text, '\0') <= fewOf(text.length)) return notBlank({ text, encoding });
  } catch {
    // Half a character: the file was cut off or is no text at all.
  }
  return refuse(
    'unreadable',
    'This file begins like UTF-16 text but is damaged or cut off. Export it again and drop the new file.',
  );
}

/**
 * The text, or null when the bytes are not UTF-8. A character cut off at the very end is shown as �
 * where the text before it proves to be UTF-8; otherwise it is an accented letter of windows-1252.
 */
function strictUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return text + decoder.decode();
  } catch {
    return isAscii(text) ? null : `${text}\ufffd`;
  }
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

/**
 * Text may hold tabs, line breaks, form feeds and escapes; a few other control bytes are damage that
 * the rows name, and many of them mean binary data.
 */
function hasControlCharacters(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  let found = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0x20;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) found += 1;
  }
  return found > fewOf(length);
}

function fewOf(length: number): number {
  return Math.max(2, length / 100);
}
