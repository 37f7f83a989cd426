import { expect, test } from 'vitest';
import { unifyLineEndings } from '../../../src/intake/unifyLineEndings.ts';

test.each([
  ['\n', 'a,b\nc,d'],
  ['\r\n', 'a,b\r\nc,d'],
  ['\r', 'a,b\rc,d'],
])('a text with one kind of line ending is left alone (%j)', (newline, text) => {
  expect(unifyLineEndings(text, ',')).toEqual({ text, newline });
});

test('breaks inside quotes do not make a file mixed', () => {
  const text = '"a\nb",c\r\nd,e\r\n';
  expect(unifyLineEndings(text, ',')).toEqual({ text, newline: '\r\n' });
});

test('mixed endings outside quotes become LF and cells keep theirs', () => {
  expect(unifyLineEndings('"a\r\nb",c\r\nd,e\nf,g\rh,"i""\r\n"', ',')).toEqual({
    text: '"a\r\nb",c\nd,e\nf,g\nh,"i""\r\n"',
    newline: '\n',
  });
});

test('a quotation mark within a cell opens nothing', () => {
  expect(unifyLineEndings('5" tall,b\r\nc,d\ne,f', ',').text).toBe('5" tall,b\nc,d\ne,f');
});
