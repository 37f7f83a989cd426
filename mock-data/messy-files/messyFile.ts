import type { FileRefusal } from '../../src/intake/fileReport.ts';
import { csvLine } from '../writeCsv.ts';
import { type Encoding, encodeText } from './encodeText.ts';
import { type Facts, type ProblemCode, rowText, type Sheet } from './sheet.ts';

/** What the specification wants a reader to make of a file. Written down before any reader ran. */
export interface MessyFile {
  readonly file: string;
  /** The fault, in one sentence. */
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly refused: FileRefusal['code'] | null;
  /** `rows = accepted + rejected + blank`. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  /** In the order of lines; the first line of a file is 1. */
  readonly problems: readonly { readonly line: number; readonly code: ProblemCode }[];
  /** Rows before the header and after the data, and a second header row. */
  readonly around: { readonly preamble: number; readonly label: number; readonly footer: number };
  /** What each accepted row says, in order; null where the facts are not held to. */
  readonly facts: readonly Facts[] | null;
  /** `AAMCID Last, First` of everyone imported, in order of first appearance. */
  readonly applicants: readonly string[];
}

interface Layout {
  readonly delimiter?: string;
  /** One line break for all lines, or one for each (the header is line 0). */
  readonly newline?: string | ((line: number) => string);
  readonly encoding?: Encoding;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Lines without data that stand before the row of this index. */
  readonly blankBefore?: ReadonlyMap<number, readonly string[]>;
  /** The header line, where it is not simply the headers. */
  readonly header?: string;
  readonly endsWithoutNewline?: boolean;
  /** A second header row right after the header, or right before it, which then is in `before`. */
  readonly label?: { readonly after?: string; readonly isLastBefore?: boolean };
  /** What a reader must say of a whole column. */
  readonly notice?: ProblemCode;
  /** The last word on the text of a row. */
  readonly rowText?: (text: string, index: number) => string;
}

/** A file that can be read: its text and its outcome grow together, line by line. */
export function readableFile(
  file: string,
  what: string,
  sheet: Sheet,
  layout: Layout = {},
): MessyFile {
  const { delimiter = ',', newline = '\n', encoding = 'utf-8' } = layout;
  let text = '';
  let written = 0;
  const problems: { line: number; code: ProblemCode }[] = [];
  let blank = 0;
  function writeLine(line: string): void {
    text += line + (typeof newline === 'string' ? newline : newline(written));
    written += 1;
  }
  for (const line of layout.before ?? []) writeLine(line);
  if (layout.notice) problems.push({ line: lineAtEnd(text), code: layout.notice });
  writeLine(layout.header ?? csvLine(sheet.headers, delimiter));
  if (layout.label?.after !== undefined) writeLine(layout.label.after);
  sheet.rows.forEach((row, index) => {
    for (const line of layout.blankBefore?.get(index) ?? []) {
      writeLine(line);
      blank += 1;
    }
    if (row.problem !== null) problems.push({ line: lineAtEnd(text), code: row.problem });
    const plain = rowText(sheet, row, delimiter);
    writeLine(layout.rowText?.(plain, index) ?? plain);
  });
  for (const line of layout.after ?? []) writeLine(line);
  if (layout.endsWithoutNewline) text = text.replace(/[\r\n]+$/, '');
  const { label } = layout;
  return {
    ...outcomeOf(sheet),
    file,
    what,
    bytes: encodeText(text, encoding),
    rows: sheet.rows.length + blank,
    blank,
    problems,
    around: {
      preamble: (layout.before?.length ?? 0) - (label?.isLastBefore ? 1 : 0),
      label: label === undefined ? 0 : 1,
      footer: layout.after?.length ?? 0,
    },
  };
}

/** What a reader must make of the rows of a sheet, however they are written. */
export function outcomeOf(
  sheet: Sheet,
): Pick<MessyFile, 'refused' | 'accepted' | 'rejected' | 'facts' | 'applicants'> {
  const accepted = sheet.rows.filter(({ applicant }) => applicant !== null);
  const facts = accepted.flatMap((row) => row.facts ?? []);
  return {
    refused: null,
    accepted: accepted.length,
    rejected: sheet.rows.length - accepted.length,
    facts: facts.length === accepted.length ? facts : null,
    applicants: [...new Set(accepted.flatMap(({ applicant }) => applicant ?? []))],
  };
}

/** A file of which nothing can be read. */
export function refusedFile(
  file: string,
  what: string,
  refused: FileRefusal['code'],
  content: string | Uint8Array,
): MessyFile {
  const bytes = typeof content === 'string' ? encodeText(content, 'utf-8') : content;
  const nothing = {
    rows: 0,
    accepted: 0,
    rejected: 0,
    blank: 0,
    problems: [],
    around: { preamble: 0, label: 0, footer: 0 },
    facts: null,
    applicants: [],
  };
  return { file, what, bytes, refused, ...nothing };
}

function lineAtEnd(text: string): number {
  return 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
}
