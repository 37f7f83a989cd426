import { err, ok, type Result } from '../base/result.ts';

/**
 * The archive of a week: one JSON document that a person can read, with the documents themselves, from
 * which this tool opens it again. See `docs/archive.md`.
 *
 *     {"format":"soap-board-archive","version":1,"sha256":"…","content":{…}}
 *
 * `sha256` is over the UTF-8 bytes of `content` as `JSON.stringify` writes it without spaces.
 */
export interface Archive {
  readonly sha256: string;
  readonly content: ArchivedDocuments;
}

/** What every archive holds, whatever else is written for people. */
export interface ArchivedDocuments {
  readonly workspaceName: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly createdBy: string;
  /** Until when it is to be kept, and then deleted: ISO 8601, UTC. Older archives do not say. */
  readonly keepUntil?: string;
  /** Version of the documents' shape. */
  readonly schema: number;
  /** By name, in base64. */
  readonly documents: Readonly<Record<string, string>>;
}

export const ARCHIVE_VERSION = 1;
const FORMAT = 'soap-board-archive';
const START = `{"format":"${FORMAT}"`;

export async function writeArchive<Content extends ArchivedDocuments>(
  content: Content,
): Promise<{ text: string; sha256: string }> {
  const body = JSON.stringify(content);
  const sha256 = await hexDigest(body);
  const text = `${START},"version":${ARCHIVE_VERSION},"sha256":"${sha256}","content":${body}}\n`;
  return { text, sha256 };
}

/** Whether bytes are meant to be an archive, whole or not. */
export function isArchive(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith(START);
}

/** The archive, whole and checked, or a sentence that says what is the matter and what to do. */
export async function readArchive(bytes: Uint8Array): Promise<Result<Archive, string>> {
  if (!isArchive(bytes)) {
    return err('This is no archive. Choose the file that “Save the archive” has made.');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('This archive is not whole, or was changed. Save it again.');
  }
  const { version, sha256, content } = parsed as Record<string, unknown>;
  if (typeof version === 'number' && version > ARCHIVE_VERSION) {
    return err('This archive was saved by a newer version of this tool. Update the tool first.');
  }
  if (version !== ARCHIVE_VERSION || (await hexDigest(JSON.stringify(content))) !== sha256) {
    return err('This archive was changed after it was saved: its checksum does not fit.');
  }
  return ok({ sha256, content: content as ArchivedDocuments });
}

/** The documents of an archive, by name. */
export function documentsIn({ content }: Archive): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    Object.entries(content.documents).map(([name, text]) => [name, fromBase64(text)]),
  );
}

const SLICE = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

async function hexDigest(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
