import { expect, test } from 'vitest';
import type { Applicant, SourceRow } from '../../../src/domain/applicant.ts';
import type { Placement } from '../../../src/domain/board.ts';
import { compareApplicants, isDifference } from '../../../src/domain/compareApplicants.ts';
import { influenceOf } from '../../support/byPreset.ts';
import { compareFacts } from '../../support/compareFacts.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';

function compare(
  facts: readonly Partial<Applicant>[],
  beside: Parameters<typeof compareFacts>[1] = {},
) {
  const applicants = facts.map((own, index) => sampleApplicant(sampleId(index), own));
  const ids = applicants.map(({ id }) => id);
  return compareApplicants(ids, compareFacts(applicants, beside));
}

function rowOf(rows: ReturnType<typeof compare>, id: string) {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

const texts = (rows: ReturnType<typeof compare>, id: string) =>
  rowOf(rows, id).cells.map(({ text }) => text);
const odd = (rows: ReturnType<typeof compare>, id: string) =>
  rowOf(rows, id).cells.map(({ isOdd }) => isOdd);

test('two who differ are both marked, because neither is the measure of the other', () => {
  const rows = compare([{ step2ck: 231 }, { step2ck: 243 }]);
  expect(rowOf(rows, 'step2ck')).toMatchObject({ likeness: 'different', apart: 12 });
  expect(odd(rows, 'step2ck')).toEqual([true, true]);
});

test('of three the one that differs is marked', () => {
  const rows = compare([{ step2ck: 231 }, { step2ck: 240 }, { step2ck: 231 }]);
  expect(odd(rows, 'step2ck')).toEqual([false, true, false]);
});

test('unknown is never the same: not as a value, and not as another unknown', () => {
  expect(rowOf(compare([{ step2ck: 231 }, {}]), 'step2ck').likeness).toBe('partly');
  expect(rowOf(compare([{}, {}]), 'step2ck').likeness).toBe('unknown');
  expect(rowOf(compare([{ step2ck: 231 }, {}, { step2ck: 240 }]), 'step2ck')).toMatchObject({
    likeness: 'different',
    cells: [
      { text: '231', isOdd: true },
      { text: null, isOdd: false },
      { text: '240', isOdd: true },
    ],
  });
});

test('lists that name the same in another order are the same', () => {
  const rows = compare([{ honors: ['AOA', 'GHHS'] }, { honors: ['GHHS', 'AOA'] }]);
  expect(rowOf(rows, 'honors').likeness).toBe('same');
});

test('a score and a mere Pass stand in one row and differ, without a distance', () => {
  const rows = compare([{ step1: { kind: 'score', score: 221 } }, { step1: { kind: 'pass' } }]);
  expect(rowOf(rows, 'step1')).toMatchObject({ likeness: 'different', apart: null });
  expect(texts(rows, 'step1')).toEqual(['221', 'Pass']);
});

test('a graduate of a US school needs no certificate, which is not the same as having one', () => {
  const rows = compare([
    { applicantType: 'US MD' },
    { applicantType: 'US-IMG', ecfmgCertified: true },
  ]);
  expect(texts(rows, 'ecfmg')).toEqual(['Not needed', 'Yes']);
  expect(rowOf(rows, 'ecfmg').likeness).toBe('different');
});

test('band, rank, star and tags are compared, and no tag is an answer', () => {
  const placement: Placement = { band: 'top', key: 'a0' as Placement['key'], by: 'PD', at: 0 };
  const rows = compare([{}, {}], {
    placements: new Map([[sampleId(0), placement]]),
    ranks: new Map([[sampleId(0), 7]]),
    stars: new Set([sampleId(1)]),
    tags: new Map([[sampleId(1), ['failed attempt']]]),
  });
  expect(texts(rows, 'band')).toEqual(['Top', 'Unsorted']);
  expect(texts(rows, 'rank')).toEqual(['7', 'Not ranked']);
  expect(texts(rows, 'star')).toEqual(['No', 'Yes']);
  expect(texts(rows, 'tag')).toEqual(['None', 'failed attempt']);
  expect(texts(rows, 'failure')).toEqual(['No', 'Yes']);
});

test('silence is not the same as words that came to nothing', () => {
  const notes = [sampleNote({ applicantId: sampleId(0), strength: 'lukewarm' })];
  const rows = compare([{}, {}], {
    notesByApplicant: new Map([[sampleId(0), notes]]),
    influenceById: new Map([[sampleId(0), influenceOf(notes)]]),
  });
  expect(texts(rows, 'influence')).toEqual(['0', 'Nobody spoke']);
  expect(texts(rows, 'notes')).toEqual(['1', '0']);
});

test('a column that no field reads stands there only where it differs or is blank for somebody', () => {
  const headers = ['Hometown', 'Hobby', 'Language'];
  const source = (...cells: string[]): SourceRow => ({
    fileName: 'a.csv',
    line: 2,
    headers,
    cells,
    fields: [null, null, null],
  });
  const rows = compare([
    { sources: [source('Dayton', 'Chess', 'Urdu')] },
    { sources: [source('Salem', 'Chess', '')] },
  ]);
  const kept = rows.filter(({ group }) => group === 'From the files');
  expect(kept.map(({ title, likeness }) => [title, likeness])).toEqual([
    ['Hometown', 'different'],
    ['Language', 'partly'],
  ]);
});

test('only what differs or cannot be said to agree is a difference', () => {
  const rows = compare([
    { applicantType: 'US MD', step2ck: 240 },
    { applicantType: 'US MD', gradYear: 2024, step2ck: 241 },
  ]);
  const differing = rows.filter(isDifference).map(({ id }) => id);
  expect(differing).toEqual(['graduation', 'step2ck']);
});

test('somebody who left the pool is left out', () => {
  const applicants = [sampleApplicant(sampleId(0)), sampleApplicant(sampleId(1))];
  const rows = compareApplicants([sampleId(0), sampleId(7), sampleId(1)], compareFacts(applicants));
  expect(rows[0]!.cells).toHaveLength(2);
});
