import { expect, test } from 'vitest';
import { foldersOf, readSourceFiles } from './sourceFiles.ts';

const DOCUMENT = 'docs/ARCHITECTURE.md';

/** The folders that the drawn tree names, with their path: two spaces of indent are one step down. */
function foldersInTree(text: string): readonly string[] {
  const path: string[] = [];
  return Array.from(text.matchAll(/^( *)([\w./-]+)\/(?= |$)/gm), ([, indent = '', name = '']) => {
    path.splice(indent.length / 2, Number.POSITIVE_INFINITY, name);
    return path.join('/');
  });
}

test('the tree in the document names every folder of the source and no other', () => {
  const text = readSourceFiles(DOCUMENT).get(DOCUMENT)!;
  const drawn = foldersInTree(text).filter((folder) => folder.startsWith('src/'));
  expect([...drawn].sort()).toEqual(foldersOf(readSourceFiles('src')));
});

test('the tree is read with its steps', () => {
  const text =
    'src/\n  main.tsx  root\n  store/  documents\n    commands/  one each\n  ui/\ntests/\n';
  expect(foldersInTree(text)).toEqual([
    'src',
    'src/store',
    'src/store/commands',
    'src/ui',
    'tests',
  ]);
});
