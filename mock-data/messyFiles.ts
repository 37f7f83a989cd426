import { damagedFiles } from './messy-files/damage.ts';
import { encodingFiles } from './messy-files/encodings.ts';
import { headerFiles } from './messy-files/headers.ts';
import { identityFiles } from './messy-files/identities.ts';
import { layoutFiles } from './messy-files/layouts.ts';
import type { MessyFile } from './messy-files/messyFile.ts';
import { refusedFiles } from './messy-files/refused.ts';
import { rowFiles } from './messy-files/rows.ts';
import { valueFiles } from './messy-files/values.ts';
import { workbookFiles } from './messy-files/workbooks.ts';

/** Files with one fault each, and what the specification wants a reader to make of them. */
export function messyFiles(): MessyFile[] {
  return [
    ...encodingFiles(),
    ...layoutFiles(),
    ...headerFiles(),
    ...rowFiles(),
    ...identityFiles(),
    ...valueFiles(),
    ...damagedFiles(),
    ...workbookFiles(),
    ...refusedFiles(),
  ];
}

/** The same without the bytes, as text: `messy/manifest.json`. */
export function manifestText(files: readonly MessyFile[]): string {
  const entries = files.map(({ bytes: _, facts: __, ...outcome }) => outcome);
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** What each accepted row says, a line for each file: `messy/facts.json`. */
export function factsText(files: readonly MessyFile[]): string {
  const lines = files.flatMap(({ file, facts }) =>
    facts === null ? [] : `${JSON.stringify(file)}: ${JSON.stringify(facts)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
