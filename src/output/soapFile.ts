import { err, ok, type Result } from '../base/result.ts';

/**
 * The `.soap` file: a workspace in one file, for backups and for handing it to somebody else. See
 * `docs/soap-file.md`.
 *
 *     SOAP board file 1 SHA256-OF-THE-HEADER ⏎
 *     HEADER, one line of JSON ⏎
 *     the parts in the order of the header, each gzip
 *
 * Each byte is under a checksum or has one value only, so a file that was cut, changed on its way or
 * made by something else is told apart from a good one before anything of it is used.
 */
export interface SoapFile {
  readonly facts: SoapFileFacts;
  /** By name, as they were given; `board` and `ledger` in a file of this build. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** What a file says of itself before it is opened. */
export interface SoapFileFacts {
  readonly workspaceName: string;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  readonly createdBy: string;
  /** Version of the documents' shape. */
  readonly schema: number;
}

interface Header extends SoapFileFacts {
  readonly parts: readonly PartEntry[];
}

interface PartEntry {
  readonly name: string;
  /** Length in the file. */
  readonly bytes: number;
  /** SHA-256 of those bytes, hexadecimal. */
  readonly sha256: string;
}

export const SOAP_FILE_VERSION = 1;
const MAGIC = 'SOAP board file ';
const FIRST_LINE = /^SOAP board file (\d{1,9}) ([0-9a-f]{64})$/;
const AGE_MAGIC = 'age-encryption.org/v1';
const LINE_FEED = 10;
/** The first line and the header are short; whoever claims more is no file of ours. */
const MAX_LINE = 65_536;

export async function writeSoapFile({ facts, parts }: SoapFile): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Promise.all(
    Object.entries(parts).map(async ([name, bytes]) => {
      const zipped = await through(bytes, new CompressionStream('gzip'));
      return { name, zipped, sha256: await hexDigest(zipped) };
    }),
  );
  const header: Header = {
    ...facts,
    parts: packed.map(({ name, zipped, sha256 }) => ({ name, bytes: zipped.length, sha256 })),
  };
  const line = new TextEncoder().encode(JSON.stringify(header));
  const first = `${MAGIC}${SOAP_FILE_VERSION} ${await hexDigest(line)}\n`;
  return joined([
    new TextEncoder().encode(first),
    line,
    Uint8Array.of(LINE_FEED),
    ...packed.map(({ zipped }) => zipped),
  ]);
}

/** Whether a passphrase is needed before the file can be read at all. */
export function isEncrypted(bytes: Uint8Array): boolean {
  return startsWith(bytes, AGE_MAGIC);
}

/** The file, whole and checked, or a sentence that says what is the matter and what to do. */
export async function readSoapFile(bytes: Uint8Array): Promise<Result<SoapFile, string>> {
  if (isEncrypted(bytes)) return err('This file is locked with a passphrase.');
  if (!startsWith(bytes, MAGIC)) {
    return err(
      'This is no board file. Choose a file that ends in .soap and was saved by this tool.',
    );
  }
  const first = lineAt(bytes, 0);
  const [, version, headerHash] = first === null ? [] : (FIRST_LINE.exec(first.text) ?? []);
  if (first === null || version === undefined) return err(DAMAGED);
  if (Number(version) < 1) return err(DAMAGED);
  if (Number(version) > SOAP_FILE_VERSION) {
    return err(
      'This file was saved by a newer version of this tool. Update the tool, then open the file again.',
    );
  }
  const line = lineAt(bytes, first.end);
  if (line === null) return err(CUT);
  const headerBytes = bytes.subarray(first.end, line.end - 1);
  if ((await hexDigest(headerBytes)) !== headerHash) return err(DAMAGED);
  const { parts: entries, ...facts } = JSON.parse(line.text) as Header;

  const parts: Record<string, Uint8Array> = {};
  let start = line.end;
  for (const { name, bytes: length, sha256 } of entries) {
    const zipped = bytes.subarray(start, start + length);
    if (zipped.length < length) return err(CUT);
    if ((await hexDigest(zipped)) !== sha256) return err(DAMAGED);
    parts[name] = await through(zipped, new DecompressionStream('gzip'));
    start += length;
  }
  return start === bytes.length ? ok({ facts, parts }) : err(DAMAGED);
}

const DAMAGED =
  'This file was changed after it was saved: its checksum does not fit. Copy it again from where it came, or open an older one.';
const CUT =
  'This file is not whole: its end is missing. Copy it again from where it came, or open an older one.';

function lineAt(bytes: Uint8Array, start: number): { text: string; end: number } | null {
  const end = bytes.subarray(start, start + MAX_LINE).indexOf(LINE_FEED);
  if (end < 0) return null;
  return {
    text: new TextDecoder().decode(bytes.subarray(start, start + end)),
    end: start + end + 1,
  };
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

async function hexDigest(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Response(bytes as Uint8Array<ArrayBuffer>).body;
  return new Uint8Array(await new Response(source?.pipeThrough(stream) ?? null).arrayBuffer());
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const piece of pieces) {
    all.set(piece, start);
    start += piece.length;
  }
  return all;
}
