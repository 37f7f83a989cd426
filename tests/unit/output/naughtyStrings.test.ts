import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText, guardFormulas, unguardFormulas } from '../../../src/output/csvText.ts';
import { r3Text } from '../../../src/output/r3Text.ts';
import { sampleApplicant, sampleId } from '../../support/sampleWorkspace.ts';

const list = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');
const NAUGHTY: readonly string[] = JSON.parse(readFileSync(list, 'utf8'));

test('every naughty string goes out and comes back, and none opens as a formula', () => {
  expect(NAUGHTY.length).toBeGreaterThan(400);
  const rows = NAUGHTY.map((text, index) => [String(index), text]);
  const parsed = Papa.parse<string[]>(csvText(rows), { delimiter: ',', newline: '\r\n' });
  expect(parsed.data.slice(0, -1).map((row) => row.map(unguardFormulas))).toEqual(rows);
  for (const text of NAUGHTY) {
    const guarded = guardFormulas(text);
    expect(guarded).not.toMatch(/^[\s\p{C}"]*[=+\-@＝＋－＠]/u);
    expect(unguardFormulas(guarded)).toBe(text);
  }
});

test('as names they change no digit, no rank and no line of the R3 file', () => {
  const people = NAUGHTY.map((lastName, index) => sampleApplicant(sampleId(index), { lastName }));
  const byId = new Map(people.map((person) => [person.id, person]));
  const entries = people.map(({ id }, index) => ({ rank: index + 1, id, band: 'top' as const }));
  const text = r3Text({ entries }, byId);
  if (!text.ok) throw new Error(text.error.join(' '));
  const lines = text.value.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => line.split(',', 2).join())).toEqual(
    entries.map(({ rank, id }) => `${rank},${id}`),
  );
});
