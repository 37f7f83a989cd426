/** Line breaks as an editor counts them: CRLF, LF or CR alone. */
const LINE_BREAK = /\r\n|\r|\n/g;

export function countLineBreaks(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return count(text, '\n') + count(text, '\r') - count(text, '\r\n');
}

export function splitLines(text: string): string[] {
  return text.split(LINE_BREAK);
}

/** Where the line begins, as an offset into the text; the first line is 1. */
export function offsetOfLine(text: string, line: number): number {
  if (line <= 1) return 0;
  let current = 1;
  for (const match of text.matchAll(LINE_BREAK)) {
    current += 1;
    if (current === line) return match.index + match[0].length;
  }
  return text.length;
}

export function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}
