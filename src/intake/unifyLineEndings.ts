import type { FileReport } from './fileReport.ts';
import { count } from './physicalLines.ts';

export interface UnifiedText {
  readonly text: string;
  readonly newline: '\n' | '\r\n' | '\r';
}

/**
 * The text with one kind of line ending between rows, which is what the parser needs. A file with
 * one kind is returned as it is; in a mixed one the endings outside quotes become LF, while line
 * breaks inside a quoted cell belong to the cell and stay.
 */
export function unifyLineEndings(text: string, delimiter: FileReport['delimiter']): UnifiedText {
  const carriageReturns = count(text, '\r');
  if (carriageReturns === 0) return { text, newline: '\n' };
  const lineFeeds = count(text, '\n');
  if (lineFeeds === 0) return { text, newline: '\r' };
  const pairs = count(text, '\r\n');
  if (pairs === lineFeeds && pairs === carriageReturns) return { text, newline: '\r\n' };
  return { text: withLineFeeds(text, delimiter), newline: '\n' };
}

function withLineFeeds(text: string, delimiter: string): string {
  const pieces: string[] = [];
  let start = 0;
  let at = 0;
  let isCellStart = true;
  while (at < text.length) {
    const character = text[at];
    if (character === '"' && isCellStart) {
      at = endOfQuotedCell(text, at, delimiter);
      isCellStart = false;
    } else if (character === '\r') {
      pieces.push(text.slice(start, at), '\n');
      at += text[at + 1] === '\n' ? 2 : 1;
      start = at;
      isCellStart = true;
    } else {
      isCellStart = character === '\n' || character === delimiter;
      at += 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces.join('');
}

/** The offset after the closing quote: one that a delimiter, a line end or the text's end follows. */
function endOfQuotedCell(text: string, opening: number, delimiter: string): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0) {
    if (text[at + 1] === '"') {
      at = text.indexOf('"', at + 2);
      continue;
    }
    let next = at + 1;
    while (text[next] === ' ') next += 1;
    const after = text[next];
    if (after === undefined || after === delimiter || after === '\n' || after === '\r') {
      return at + 1;
    }
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}
