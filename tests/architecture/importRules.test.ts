import { describe, expect, test } from 'vitest';
import { cycles, strayLibraries, wrongWays } from './importRules.ts';
import { importsOf, readSourceFiles } from './sourceFiles.ts';

const src = readSourceFiles('src');

function file(path: string, ...lines: string[]): ReadonlyMap<string, string> {
  return new Map([[path, lines.join('\n')]]);
}

describe('the source', () => {
  test('is all read, with its imports', () => {
    expect(src.size).toBeGreaterThan(80);
    expect(importsOf(src).length).toBeGreaterThan(src.size);
  });

  test('imports only down the ladder', () => {
    expect(wrongWays(src)).toEqual([]);
  });

  test('keeps each library in its home', () => {
    expect(strayLibraries(src)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(cycles(src)).toEqual([]);
  });
});

describe('an import', () => {
  test.each([
    ["import { a } from './a.ts';", 'src/base/a.ts'],
    ["import type { A } from './a.ts';", 'src/base/a.ts'],
    ["import {\n  a,\n  type B,\n} from './a.ts';", 'src/base/a.ts'],
    ["import './a.css';", 'src/base/a.css'],
    ["export { a } from './a.ts';", 'src/base/a.ts'],
    ["const a = await import('./a.ts');", 'src/base/a.ts'],
    ["new Worker(new URL('./a.ts', import.meta.url));", 'src/base/a.ts'],
    ["import url from './a.ts?worker&url';", 'src/base/a.ts'],
    ["import { Menu } from '@base-ui/react/menu';", '@base-ui/react'],
    ["import { z } from 'zustand/vanilla';", 'zustand'],
    ["import { readFile } from 'node:fs/promises';", 'node:'],
  ])('is found in %j', (line, to) => {
    expect(importsOf(file('src/base/x.ts', line)).map((found) => found.to)).toEqual([to]);
  });

  test('is not found in a comment', () => {
    const text = [
      "// import { a } from './a.ts';",
      "/* import './b.ts'; */ const c = 'https://x';",
    ];
    expect(importsOf(file('src/base/x.ts', ...text))).toEqual([]);
  });
});

describe('the ladder refuses', () => {
  test.each([
    ['a rule that knows the store', 'src/domain/a.ts', '../store/session.ts'],
    ['base that knows a rule', 'src/base/a.ts', '../domain/band.ts'],
    ['the document that knows a command', 'src/store/document/a.ts', '../commands/addNote.ts'],
    ['a part of the design system that knows a rule', 'src/ui/A.tsx', '../domain/band.ts'],
    ['a feature that knows another', 'src/features/pool/A.tsx', '../board/BoardScreen.tsx'],
    ['the shared parts that know a feature', 'src/features/applicant/A.tsx', '../panel/B.tsx'],
    ['a feature that knows the shell', 'src/features/pool/A.tsx', '../../app/App.tsx'],
    ['the server that knows a command', 'src/server/a.ts', '../store/commands/addNote.ts'],
    ['the app that knows the server', 'src/app/a.ts', '../server/start.ts'],
    ['the app that knows the tests', 'src/app/a.ts', '../../tests/support/network.ts'],
    ['the app that knows the tools', 'src/app/a.ts', '../../.tools/test.ts'],
    ['a folder that is not on the ladder', 'src/extras/a.ts', '../base/assert.ts'],
  ])('%s', (_, from, target) => {
    expect(wrongWays(file(from, `import type { A } from '${target}';`))).toHaveLength(1);
  });

  test('nothing that goes down', () => {
    const lines = [
      "import { a } from '../../domain/band.ts';",
      "import { B } from './B.tsx';",
      "import { C } from '../applicant/C.tsx';",
    ];
    expect(wrongWays(file('src/features/pool/A.tsx', ...lines))).toEqual([]);
  });
});

test.each([
  ['src/features/board/A.tsx', '@dnd-kit/core'],
  ['src/ui/Button.tsx', '@dnd-kit/core'],
  ['src/features/pool/A.tsx', '@tanstack/react-table'],
  ['src/store/session.ts', 'papaparse'],
  ['src/domain/a.ts', 'react'],
  ['src/intake/a.ts', 'node:fs'],
  ['src/ui/A.tsx', 'a-library-without-a-home'],
])('%s may not import %s', (from, library) => {
  expect(strayLibraries(file(from, `import { a } from '${library}';`))).toHaveLength(1);
});

test('a circle of three files is told once, types included', () => {
  const files = new Map([
    ['src/base/a.ts', "import { b } from './b.ts';"],
    ['src/base/b.ts', "import type { C } from './c.ts';"],
    ['src/base/c.ts', "import { a } from './a.ts';"],
    ['src/base/d.ts', "import { a } from './a.ts';"],
  ]);
  expect(cycles(files)).toEqual(['src/base/a.ts → src/base/b.ts → src/base/c.ts → src/base/a.ts']);
});
