import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { anyCell, dialect, writeTable } from '../../support/writtenTable.ts';

const id = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 99_000_000, max: 99_000_009 }).map(String) },
  { weight: 3, arbitrary: fc.constantFrom('', ' ', '1234567', '123456789', 'none', 'AAMC ID') },
);
const words = fc.constantFrom('Pool of Medicine', 'Total: 12', 'Exported 3/16/2027', 'a', '');
const aroundRow = fc.array(words, { minLength: 1, maxLength: 3 });
const label = fc.constantFrom(null, 'Applicant ID', 'AAMC ID');

/** A file of any cells, with anything before, between and after them, in any dialect. */
const file = dialect.chain((style) =>
  fc.record({
    style: fc.constant(style),
    before: fc.array(aroundRow, { maxLength: 3 }),
    label,
    rows: fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(
        fc
          .tuple(id, fc.array(anyCell(style.encoding), { maxLength: columns + 1 }))
          .map(([first, rest]) => [first, ...rest]),
        { minLength: 1, maxLength: 10 },
      ),
    ),
    after: fc.array(aroundRow, { maxLength: 3 }),
  }),
);

test('accepted, rejected, blank, header, preamble and footer rows are the rows of the file', async () => {
  let readable = 0;
  await fc.assert(
    fc.asyncProperty(file, async ({ style, before, label, rows, after }) => {
      const header = ['AAMC ID', 'Last Name', 'First Name', 'Hobbies'];
      const labels = label === null ? [] : [[label, 'Name (last)', 'Name (first)', 'Likes']];
      const written = [...before, header, ...labels, ...rows, ...after];
      const bytes = writeTable(written, { ...style, endsWithNewline: true });
      const { reports, refusals, readings } = await readFiles([{ name: 'pool.csv', bytes }]);
      expect(reports.length + refusals.length).toBe(1);
      const [report] = reports;
      if (report === undefined) return;
      readable += 1;
      const { counted, accepted, rejected, blank } = report;
      expect(counted.file).toBe(written.length);
      expect(
        accepted +
          rejected +
          blank +
          counted.preamble +
          counted.header +
          counted.label +
          counted.footer,
      ).toBe(written.length);
      expect(readings[0]).toHaveLength(accepted);
      expect(report.quarantined).toHaveLength(rejected);
    }),
    { seed: 20270316, numRuns: 1000 },
  );
  expect(readable).toBeGreaterThan(700);
});
