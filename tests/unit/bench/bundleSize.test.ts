import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleSize } from '../../bench/bundleSize.ts';
import { makeFolder } from '../../support/makeFolder.ts';

const kB = (...texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;

describe('bundleSize', () => {
  it('counts what the page loads at once, each file once, and nothing that waits', async () => {
    const main = 'import{a as t}from"./shared.js";import"./side.js";t();import("./later.js");';
    const shared = 'import"./side.js";export{a}';
    const side = 'console.log(1);';
    const style = 'body{margin:0}';
    const folder = await makeFolder({
      'index.html':
        '<script type="module" crossorigin src="/assets/main.js"></script>' +
        '<link rel="modulepreload" crossorigin href="/assets/shared.js">' +
        '<link rel="stylesheet" crossorigin href="/assets/main.css">',
      'assets/main.js': main,
      'assets/shared.js': shared,
      'assets/side.js': side,
      'assets/later.js': 'export const later = "not needed to begin";',
      'assets/main.css': style,
    });
    const size = await bundleSize(folder.path);
    await folder.remove();
    expect(size.initialGzKB).toBeCloseTo(kB(main, shared, side));
    expect(size.initialCssGzKB).toBeCloseTo(kB(style));
  });
});
