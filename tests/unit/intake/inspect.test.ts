import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
const pool = join(folder, 'pool.csv');
const pdf = join(folder, 'pool.pdf');
writeFileSync(pool, 'AAMC ID,Last Name\n99000001,Marsh\n');
writeFileSync(pdf, '%PDF-1.7\n');
afterAll(() => rmSync(folder, { recursive: true }));

function inspect(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/intake/inspect.ts', ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('a file that was read ends with 0', () => {
  const { status, stdout, stderr } = inspect(pool, '--json');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ pool: [{ aamcId: '99000001' }] });
});

test('a refused file ends with 2 and its reason, and the others are read', () => {
  const { status, stdout, stderr } = inspect(pool, pdf, '--json');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^pool\.pdf: This is a PDF/);
  expect(JSON.parse(stdout).pool).toHaveLength(1);
});

test.each([
  ['a path without a file', join(folder, 'none.csv'), /no such file/],
  ['a folder', folder, /cannot be opened/],
])('%s ends with 2 and no stack trace', (_, path, reason) => {
  const { status, stdout, stderr } = inspect(path);
  expect(status).toBe(2);
  expect(stdout + stderr).toMatch(reason);
  expect(stdout + stderr).not.toMatch(/\n\s+at /);
});

test('without a file the usage is shown', () => {
  expect(inspect()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') });
});
