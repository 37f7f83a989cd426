import { encodingFiles } from './messy-files/encodings.ts';
import { headerFiles } from './messy-files/headers.ts';
import { identityFiles } from './messy-files/identities.ts';
import { layoutFiles } from './messy-files/layouts.ts';
import type { MessyFile } from './messy-files/messyFile.ts';
import { refusedFiles } from './messy-files/refused.ts';
import { rowFiles } from './messy-files/rows.ts';
import { valueFiles } from './messy-files/values.ts';

/** Files with one fault each, and what the specification wants a reader to make of them. */
export function messyFiles(): MessyFile[] {
  return [
    ...encodingFiles(),
    ...layoutFiles(),
    ...headerFiles(),
    ...rowFiles(),
    ...identityFiles(),
    ...valueFiles(),
    ...refusedFiles(),
  ];
}

/** The same without the bytes, as text: `messy/manifest.json`. */
export function manifestText(files: readonly MessyFile[]): string {
  const entries = files.map(({ bytes: _, ...outcome }) => outcome);
  return `${JSON.stringify(entries, null, 2)}\n`;
}
