import { describe, expect, test } from 'vitest';
import { messyFiles } from '../../../mock-data/messyFiles.ts';

const files = messyFiles();
const readable = files.filter(({ refused }) => refused === null);

describe('the messy files', () => {
  test('are many, and no two have the same name', () => {
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
    expect(files.length).toBeGreaterThanOrEqual(90);
  });

  test.each(readable)('$file accounts for every row', (outcome) => {
    const { rows, accepted, rejected, blank, applicants, problems } = outcome;
    expect(accepted + rejected + blank).toBe(rows);
    expect(applicants.length).toBeLessThanOrEqual(accepted);
    expect(problems.length).toBeGreaterThanOrEqual(rejected);
    expect(rows).toBeGreaterThanOrEqual(10);
    expect(rows).toBeLessThanOrEqual(20);
  });

  test.each(readable)('$file names its applicants by eight digits and a name', ({ applicants }) => {
    for (const applicant of applicants) expect(applicant).toMatch(/^\d{8} \S/);
  });

  test('name a problem by the line of the file on which its row begins', () => {
    const { bytes, problems } = files.find(({ file }) => file === 'quoted-newlines.csv') ?? {
      bytes: new Uint8Array(),
      problems: [],
    };
    const lines = Buffer.from(bytes)
      .toString()
      .split(/\r\n|\n/);
    expect(problems.length).toBe(1);
    // The row without an ID begins with a comma.
    expect(lines[(problems[0]?.line ?? 0) - 1]).toMatch(/^,/);
  });

  test('let a refused file hold nothing', () => {
    const refused = files.filter((file) => file.refused !== null);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    for (const { rows, applicants } of refused) {
      expect(rows).toBe(0);
      expect(applicants).toEqual([]);
    }
  });
});
