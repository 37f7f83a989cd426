import type { Result } from '../../base/result.ts';
import { decodeBytes } from '../../intake/decodeBytes.ts';

/** Kinds of files that hold a list as text. */
export const LIST_FILES = '.csv,.txt,.tsv,text/csv,text/plain';

/** The text of a file that somebody chose, whatever its encoding; else why it is none. */
export async function listFileText(file: File): Promise<Result<string, string>> {
  const decoded = decodeBytes(new Uint8Array(await file.arrayBuffer()));
  return decoded.ok
    ? { ok: true, value: decoded.value.text }
    : { ok: false, error: `${file.name}: ${decoded.error.reason}` };
}
