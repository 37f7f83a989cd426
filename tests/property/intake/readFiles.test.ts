import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { messyFile, messyRow } from './messyRow.ts';

const rowsOfFile = fc.array(messyRow, { minLength: 1, maxLength: 12 });
const drop = fc.array(rowsOfFile, { minLength: 1, maxLength: 3 });

test('every row is accepted, rejected or blank, and every rejected row is named', async () => {
  await fc.assert(
    fc.asyncProperty(drop, async (files) => {
      const { reports, readings } = await readFiles(
        files.map((rows, index) => ({ name: `${index}.csv`, bytes: messyFile(rows) })),
      );
      for (const [index, report] of reports.entries()) {
        expect(report.rows).toBe(report.accepted + report.rejected + report.blank);
        expect(readings[index]).toHaveLength(report.accepted);
        const named = report.problems.filter(({ rejectsRow }) => rejectsRow);
        expect(new Set(named.map(({ line }) => line)).size).toBe(report.rejected);
      }
    }),
    { seed: 20270316, numRuns: 400 },
  );
});

test('everyone accepted is in the pool once, and nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(drop, async (files) => {
      const { applicants, readings } = await readFiles(
        files.map((rows, index) => ({ name: `${index}.csv`, bytes: messyFile(rows) })),
      );
      const ids = applicants.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(ids)).toEqual(new Set(readings.flat().map(({ id }) => id)));
    }),
    { seed: 20270316, numRuns: 300 },
  );
});

test('no protected cell comes through', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOfFile, async (rows) => {
      const { applicants } = await readFiles([{ name: 'pool.csv', bytes: messyFile(rows) }]);
      expect(JSON.stringify(applicants)).not.toMatch(/Female|Male|Gender/);
    }),
    { seed: 20270316, numRuns: 200 },
  );
});
