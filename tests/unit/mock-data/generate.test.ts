import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const script = join(import.meta.dirname, '../../../mock-data/generate.ts');
const folder = mkdtempSync(join(tmpdir(), 'mock-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
}

describe('npm run mock-data', () => {
  test('writes the committed pool of 250 from its arguments', () => {
    const out = join(folder, 'pool.csv');
    const { status } = run('--rows', '250', '--seed', '7', '--dialect', 'pdws-2025', '--out', out);
    expect(status).toBe(0);
    const committed = join(import.meta.dirname, '../../../mock-data/clean/pool-250.csv');
    expect(readFileSync(out).equals(readFileSync(committed))).toBe(true);
  });

  test('refuses bad arguments with a sentence and exit 2', () => {
    const { status, stderr } = run('--rows', 'many');
    expect(status).toBe(2);
    expect(stderr).toContain('--rows must be a whole number from 1 to 100000, not "many".');
  });

  test('says that a folder does not exist, without a stack trace', () => {
    const { status, stderr } = run('--out', join(folder, 'nowhere', 'pool.csv'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Cannot write ".*pool\.csv"/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run mock-data/);
  });
});
