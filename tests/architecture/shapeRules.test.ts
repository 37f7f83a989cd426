import { describe, expect, test } from 'vitest';
import {
  drawers,
  foreignAddresses,
  impureFiles,
  longFiles,
  namelessExports,
  ownKeys,
} from './shapeRules.ts';
import { readSourceFiles } from './sourceFiles.ts';

const src = readSourceFiles('src');
const page = readSourceFiles('index.html');

describe('the source', () => {
  test('exports by name only', () => {
    expect(namelessExports(src)).toEqual([]);
  });

  test('has no barrel and no drawer', () => {
    expect(drawers(src)).toEqual([]);
  });

  test('has no file of more than 500 lines', () => {
    expect(longFiles(src)).toEqual([]);
  });

  test('names no other server', () => {
    expect(foreignAddresses(new Map([...src, ...page]))).toEqual([]);
  });

  test('is pure where it must be', () => {
    expect(impureFiles(src)).toEqual([]);
  });

  test('gives keys a meaning in the list of commands only', () => {
    expect(ownKeys(src)).toEqual([]);
  });
});

describe('a rule can fail', () => {
  test.each(['export default function a() {}', "export * from './a.ts';"])('%s', (text) => {
    expect(namelessExports(new Map([['src/app/a.ts', text]]))).toHaveLength(1);
  });

  test.each([
    'src/utils/a.ts',
    'src/app/helpers.ts',
    'src/domain/types.ts',
    'src/ui/index.ts',
    'src/store/common/a.ts',
  ])('%s is a drawer', (path) => {
    expect(drawers(new Map([[path, '']]))).toEqual([path]);
  });

  test('a name that only begins like a drawer is none', () => {
    expect(drawers(new Map([['src/intake/typesOfTrack.ts', '']]))).toEqual([]);
  });

  test("a key of a file's own is found, one that every page knows is not", () => {
    const own = (text: string) => ownKeys(new Map([['src/features/a.tsx', text]]));
    expect(own("if (event.key === 'x') leave();")).toHaveLength(1);
    expect(own("if (event.key !== '/') return;")).toHaveLength(1);
    expect(own("if (event.key === 'Escape' || event.key === ' ') leave();")).toEqual([]);
  });

  test('501 lines are too many, 500 are not', () => {
    const files = new Map([
      ['src/a.ts', 'line\n'.repeat(501)],
      ['src/b.ts', 'line\n'.repeat(500)],
    ]);
    expect(longFiles(files)).toEqual(['src/a.ts']);
  });

  test.each([
    "fetch('https://api.example.com/v1')",
    '<link href="//fonts.example.com/a.css">',
    '@import url(http://example.com/a.css);',
  ])('%s names another server', (text) => {
    expect(foreignAddresses(new Map([['src/a.ts', text]]))).toHaveLength(1);
  });

  test('a source in a comment, the own address and a namespace name no server', () => {
    const text = [
      '/** See https://www.example.org/rule. */',
      "const own = 'http://localhost:4173/';",
      "const svg = 'http://www.w3.org/2000/svg';",
      "const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';",
    ];
    expect(foreignAddresses(new Map([['src/a.ts', text.join('\n')]]))).toEqual([]);
  });

  test.each(['Date.now()', 'new Date()', 'Math.random()', "fetch('x')", 'localStorage.clear()'])(
    '%s is not pure',
    (text) => {
      expect(impureFiles(new Map([['src/domain/a.ts', text]]))).toHaveLength(1);
      expect(impureFiles(new Map([['src/app/a.ts', text]]))).toEqual([]);
    },
  );
});
