import { expect, test } from 'vitest';
import { countLineBreaks, offsetOfLine, splitLines } from '../../../src/intake/physicalLines.ts';

test('CRLF is one line break, as are CR and LF alone', () => {
  expect(countLineBreaks('a\r\nb\rc\nd')).toBe(3);
  expect(splitLines('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
});

test('a line begins after the break before it', () => {
  const text = 'a\r\nb\rc\nd';
  expect([1, 2, 3, 4].map((line) => text[offsetOfLine(text, line)])).toEqual(['a', 'b', 'c', 'd']);
});

test('a line after the last begins at the end', () => {
  expect(offsetOfLine('a\nb', 9)).toBe(3);
});
