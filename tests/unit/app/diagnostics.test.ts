import { expect, test } from 'vitest';
import { diagnosticsOf } from '../../../src/app/diagnostics.ts';

const PLACE = {
  build: 'index-BU3xDnj_.js',
  screen: 'Board',
  part: 'The Board screen',
  origin: 'https://board.example',
};

function thrown(name: string, message: string, frames: readonly string[]): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = [`${name}: ${message}`, ...frames].join('\n');
  return error;
}

test('build, screen, part, class and our own frames are told', () => {
  const error = thrown('TypeError', 'x is undefined', [
    '    at BoardView (https://board.example/assets/BoardScreen-D8kq.js:12:340)',
    '    at https://board.example/assets/index-BU3xDnj_.js:3:10',
    '    at async load (https://board.example/assets/index-BU3xDnj_.js?x=1#/board:4:2)',
  ]);
  expect(diagnosticsOf(error, PLACE)).toBe(
    `SOAP board diagnostics
Build: index-BU3xDnj_.js
Screen: Board
Part: The Board screen
Error: TypeError
  BoardView /assets/BoardScreen-D8kq.js:12:340
  (unnamed) /assets/index-BU3xDnj_.js:3:10
  load /assets/index-BU3xDnj_.js:4:2
`,
  );
});

test('frames of Firefox and Safari are read too, and those of an extension are not', () => {
  const error = thrown('RangeError', '', [
    'draw@https://board.example/assets/Pool-1.js:1:2',
    'spy@moz-extension://5e1f/content.js:9:9',
    '@https://board.example/assets/Pool-1.js:7:8',
  ]);
  const told = diagnosticsOf(error, PLACE);
  expect(told).toContain('  draw /assets/Pool-1.js:1:2\n  (unnamed) /assets/Pool-1.js:7:8');
  expect(told).not.toContain('extension');
});

test.each([
  'Sandoval, Luz is unreliable',
  'two lines\n    at Sandoval (https://board.example/assets/Sandoval.js:1:1)',
  '    at Sandoval (https://board.example/assets/Sandoval.js:1:1)\n',
])('nothing of a message is told: %j', (message) => {
  const error = thrown('Error', message, ['    at f (https://board.example/assets/a.js:1:1)']);
  const told = diagnosticsOf(error, PLACE);
  expect(told).not.toContain('Sandoval');
  expect(told).toContain('  f /assets/a.js:1:1');
});

test('a name that holds more than a class, and what is no error at all, tell nothing of it', () => {
  expect(diagnosticsOf(thrown('Sandoval, Luz', '', []), PLACE)).toContain('Error: Error\n');
  expect(diagnosticsOf('Sandoval, Luz', PLACE)).toContain('Error: a thrown string\n');
});
