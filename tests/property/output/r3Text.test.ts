import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { r3Text } from '../../../src/output/r3Text.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

const SEED = 20270317;
const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const nastyText = fc
  .array(fc.constantFrom('"', ',', '\r\n', '\n', '=', '+', '@', '\u2028', '\u0000', 'é', 'a', ' '))
  .map((parts) => parts.join(''));
const name = fc.oneof(anyText, nastyText);
const aamcId = fc.stringMatching(/^[0-9]{8}$/);

const people = fc
  .uniqueArray(fc.record({ id: aamcId, lastName: name, firstName: name }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 20,
  })
  .map((facts) => facts.map((one) => sampleApplicant(one.id, one)));

test('whatever the names, the file reads back as the same ranks and IDs, one line each', () => {
  fc.assert(
    fc.property(people, (applicants) => {
      const entries = applicants.map(({ id }, index) => ({
        rank: index + 1,
        id,
        band: 'top' as const,
      }));
      const result = r3Text({ entries }, new Map(applicants.map((one) => [one.id, one])));
      if (!result.ok) throw new Error(result.error.join());
      expect(result.value.endsWith('\r\n')).toBe(true);
      const lines = result.value.split('\r\n').slice(0, -1);
      expect(lines.map((line) => line.slice(0, line.indexOf('"')))).toEqual(
        entries.map(({ rank, id }) => `${rank},${id},`),
      );
      expect(result.value.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      const parsed = Papa.parse<string[]>(result.value, { delimiter: ',', newline: '\r\n' });
      expect(parsed.errors).toEqual([]);
      expect(parsed.data.slice(0, -1).map(([rank, id]) => [Number(rank), id])).toEqual(
        entries.map(({ rank, id }) => [rank, id]),
      );
      for (const row of parsed.data.slice(0, -1)) expect(row).toHaveLength(3);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('a list with one wrong ID is refused whole', () => {
  fc.assert(
    fc.property(people, anyText, fc.nat(), (applicants, wrong, at) => {
      fc.pre(!/^[0-9]{8}$/.test(wrong));
      const ids = applicants.map(({ id }) => id);
      ids.splice(at % (ids.length + 1), 0, wrong);
      const entries = ids.map((id, index) => ({ rank: index + 1, id, band: 'top' as const }));
      const byId = new Map([...applicants, sampleApplicant(wrong)].map((one) => [one.id, one]));
      const result = r3Text({ entries }, byId);
      expect(result.ok).toBe(false);
      expect(!result.ok && result.error).toHaveLength(1);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
