import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureFiles } from '../../../mock-data/fixtureFiles.ts';

const top = join(import.meta.dirname, '../../..');
const made = fixtureFiles();

describe('the committed files', () => {
  test.each([...made.keys()])('%s has the bytes that the generator makes', (path) => {
    const committed = readFileSync(join(top, path));
    expect(committed.equals(made.get(path) as Uint8Array)).toBe(true);
  });

  test('are all made by the generator', () => {
    for (const folder of ['mock-data/clean', 'mock-data/messy', 'public/samples']) {
      const found = readdirSync(join(top, folder)).map((name) => `${folder}/${name}`);
      expect(found.filter((path) => !made.has(path))).toEqual([]);
    }
  });

  test('offer the clean pool of 400 as the sample, byte for byte', () => {
    const sample = readFileSync(join(top, 'public/samples/pool-400.csv'));
    expect(sample.equals(readFileSync(join(top, 'mock-data/clean/pool-400.csv')))).toBe(true);
  });
});
