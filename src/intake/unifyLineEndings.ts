import type { Delimiter } from './fileReport.ts';
import { count } from './physicalLines.ts';

export interface UnifiedText {
  readonly text: string;
  readonly newline: '\n' | '\r\n' | '\r';
}

const LONE_BREAK = /\r(?!\n)|(?<!\r)\n/;

/**
 * The text with one kind of line ending between rows, which is what the parser needs. A file with
 * one kind is returned as it is; in a mixed one the endings outside quotes become LF, while line
 * breaks inside a quoted cell belong to the cell and stay.
 */
export function unifyLineEndings(text: string, delimiter: Delimiter): UnifiedText {
  const carriageReturns = count(text, '\r');
  if (carriageReturns === 0) return { text, newline: '\n' };
  const lineFeeds = count(text, '\n');
  if (lineFeeds === 0) return { text, newline: '\r' };
  const pairs = count(text, '\r\n');
  if (pairs === lineFeeds && pairs === carriageReturns) return { text, newline: '\r\n' };
  const pieces = splitAtQuotedCells(text, delimiter);
  if (!pieces.some((piece, index) => index % 2 === 0 && LONE_BREAK.test(piece))) {
    return { text, newline: '\r\n' };
  }
  const unified = pieces.map((piece, index) =>
    index % 2 === 0 ? piece.replace(/\r\n?/g, '\n') : piece,
  );
  return { text: unified.join(''), newline: '\n' };
}

/** The text in pieces: outside quotes, a quoted cell, outside quotes, a quoted cell … */
function splitAtQuotedCells(text: string, delimiter: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quote = text.indexOf('"');
  while (quote >= 0) {
    const before = text[quote - 1];
    const opens =
      before === undefined || before === delimiter || before === '\n' || before === '\r';
    let next = quote + 1;
    if (opens) {
      next = endOfQuotedCell(text, quote, delimiter);
      pieces.push(text.slice(start, quote), text.slice(quote, next));
      start = next;
    }
    quote = text.indexOf('"', next);
  }
  pieces.push(text.slice(start));
  return pieces;
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
