import { describe, expect, test } from 'vitest';
import { samplePool } from '../../../mock-data/cleanFiles.ts';
import { rehearsalFiles } from '../../../mock-data/rehearsal.ts';
import { type Arrival, arrivedBy } from '../../../src/domain/arrival.ts';
import { PRESET_WEEK } from '../../../src/domain/week.ts';
import { edt } from '../../support/edt.ts';
import { readCsv } from './readCsv.ts';

const pool = samplePool();
const files = rehearsalFiles(pool, 61);
const arrivals = JSON.parse(files.get('rehearsal.json')!) as readonly Arrival[];
const ids = (now: number) => arrivedBy(arrivals, now, PRESET_WEEK).map(({ id }) => id);

describe('what a rehearsal brings along', () => {
  test('is the same from the same seed and another from another', () => {
    expect(rehearsalFiles(pool, 61)).toEqual(files);
    expect(rehearsalFiles(pool, 62)).not.toEqual(files);
  });

  test('comes in during the week, in its order', () => {
    expect(ids(edt(16, 8))).toEqual([]);
    expect(ids(edt(16, 9, 35))).toEqual(['message-1']);
    expect(ids(edt(17, 12))).toEqual(['message-1', 'message-2', 'message-3', 'late-1.csv']);
    expect(ids(edt(18, 21))).toHaveLength(arrivals.length);
  });

  test('late applicants are nobody of the pool, and as many as is said', () => {
    const known = new Set(pool.map(({ id }) => id));
    for (const arrival of arrivals) {
      if (arrival.kind !== 'applicants') continue;
      const rows = readCsv(files.get(arrival.file)!);
      expect(rows).toHaveLength(arrival.count);
      for (const row of rows) {
        expect(known.has(row['AAMC ID']!)).toBe(false);
        known.add(row['AAMC ID']!);
      }
    }
  });

  test('messages are about people of the pool', () => {
    const names = pool.map(({ name }) => `${name.first} ${name.last}`.trim());
    for (const arrival of arrivals) {
      if (arrival.kind === 'message') {
        expect(names.some((name) => arrival.text.includes(name))).toBe(true);
      }
    }
  });
});
