import { expect, test } from 'vitest';
import type { SourceRow } from '../../../src/domain/applicant.ts';
import { mergeApplicants } from '../../../src/domain/mergeApplicants.ts';
import { sampleApplicant } from '../../support/sampleWorkspace.ts';

const row = (fileName: string, headers: readonly string[]): SourceRow => ({
  fileName,
  line: 2,
  headers,
  cells: headers.map(() => 'x'),
  fields: headers.map(() => null),
});

test('a later known fact wins, and unknown takes nothing away', () => {
  const merged = mergeApplicants(
    sampleApplicant('99000001', { step2ck: 231, school: 'Lakeshore', applicantType: 'US MD' }),
    sampleApplicant('99000001', { step2ck: 241, school: null, applicantType: 'Unknown' }),
  );
  expect(merged).toMatchObject({ step2ck: 241, school: 'Lakeshore', applicantType: 'US MD' });
});

test('a month of graduation is never mixed with the year of another reading', () => {
  const earlier = sampleApplicant('99000001', { gradYear: 2026, gradMonth: 5 });
  const later = sampleApplicant('99000001', { gradYear: 2027 });
  expect(mergeApplicants(earlier, later)).toMatchObject({ gradYear: 2027, gradMonth: null });
  const same = sampleApplicant('99000001', { gradYear: 2026 });
  expect(mergeApplicants(earlier, same)).toMatchObject({ gradYear: 2026, gradMonth: 5 });
});

test('tracks of both readings are kept, once each', () => {
  const track = (code: string, label: string) => ({ code, label, type: 'Categorical' });
  const merged = mergeApplicants(
    sampleApplicant('99000001', { tracks: [track('2978140C0', 'IM')] }),
    sampleApplicant('99000001', {
      tracks: [track('2978140P0', 'IM'), track('2978140C0', 'Medicine')],
    }),
  );
  expect(merged.tracks.map(({ code, label }) => [code, label])).toEqual([
    ['2978140C0', 'Medicine'],
    ['2978140P0', 'IM'],
  ]);
});

test('a refreshed export replaces its row, another file adds one', () => {
  const earlier = sampleApplicant('99000001', { sources: [row('a.csv', ['ID', 'Name'])] });
  const refreshed = sampleApplicant('99000001', { sources: [row('b.csv', ['ID', 'Name'])] });
  const other = sampleApplicant('99000001', { sources: [row('c.csv', ['ID', 'School'])] });
  expect(mergeApplicants(earlier, refreshed).sources.map(({ fileName }) => fileName)).toEqual([
    'b.csv',
  ]);
  expect(mergeApplicants(earlier, other).sources.map(({ fileName }) => fileName)).toEqual([
    'a.csv',
    'c.csv',
  ]);
});
