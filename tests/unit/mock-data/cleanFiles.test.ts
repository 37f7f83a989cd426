import { describe, expect, test } from 'vitest';
import { cleanFiles, LATER_SEED, samplePool } from '../../../mock-data/cleanFiles.ts';
import { DIALECTS } from '../../../mock-data/dialects.ts';
import { makeLaterPool } from '../../../mock-data/laterPool.ts';
import { readCsv } from './readCsv.ts';

const files = cleanFiles();

function rowsOf(name: string): Record<string, string>[] {
  return readCsv(files.get(name) ?? '');
}

function byId(rows: readonly Record<string, string>[]): Map<string, Record<string, string>> {
  return new Map(rows.map((row) => [row['AAMC ID'] ?? row.AAMCID ?? '', row]));
}

const pool = byId(rowsOf('pool-400.csv'));

describe('the clean pools', () => {
  test('hold 250 and 400 people in about sixty columns', () => {
    expect(byId(rowsOf('pool-250.csv')).size).toBe(250);
    expect(pool.size).toBe(400);
    const columns = Object.keys(rowsOf('pool-400.csv')[0] ?? {}).length;
    expect(columns).toBeGreaterThanOrEqual(55);
    expect(columns).toBeLessThanOrEqual(65);
  });

  test('put every applicant on the categorical track', () => {
    for (const row of [...rowsOf('pool-250.csv'), ...pool.values()]) {
      expect(row['Tracks Applied by Applicant']).toBe('Internal Medicine|2978140C0 (Categorical)');
    }
  });

  test('hold free text with commas, quotes and line breaks', () => {
    const cells = [...pool.values()].map((row) => row['Reviewer Comments'] ?? '').join('');
    expect(cells).toContain(',');
    expect(cells).toContain('"');
    expect(cells).toContain('\n');
  });
});

describe('the three parts', () => {
  const parts = [1, 2, 3].map((part) => byId(rowsOf(`pool-400-part-${part}.csv`)));

  test('unite to exactly the pool', () => {
    const united = new Set(parts.flatMap((part) => [...part.keys()]));
    expect([...united].sort()).toEqual([...pool.keys()].sort());
  });

  test('overlap by twenty people each', () => {
    const [first, second, third] = parts as [typeof pool, typeof pool, typeof pool];
    expect([...first.keys()].filter((id) => second.has(id)).length).toBe(20);
    expect([...second.keys()].filter((id) => third.has(id)).length).toBe(20);
  });

  test('agree with the pool in every column they share, under whatever header', () => {
    for (const part of parts) {
      for (const [id, row] of part) {
        const whole = pool.get(id) ?? {};
        for (const [header, cell] of Object.entries(row)) {
          const known = whole[FORMER_HEADERS[header] ?? header];
          if (known !== undefined) expect(cell).toBe(known);
        }
      }
    }
  });

  test('differ in their headers', () => {
    const headers = parts.map((part) => Object.keys([...part.values()][0] ?? {}).join());
    expect(new Set(headers).size).toBe(3);
  });
});

const FORMER_HEADERS: Readonly<Record<string, string>> = {
  Email: 'E-mail',
  AAMCID: 'AAMC ID',
  'ECFMG Certification Received': 'ECFMG Certified',
};

describe('the later export', () => {
  const later = byId(rowsOf('pool-400-later.csv'));
  const stated = makeLaterPool(samplePool(), {
    seed: LATER_SEED,
    season: DIALECTS['pdws-2025'].season,
  });

  test('has twelve new people and lacks three', () => {
    expect([...later.keys()].filter((id) => !pool.has(id)).sort()).toEqual(
      stated.addedIds.toSorted(),
    );
    expect(stated.addedIds.length).toBe(12);
    expect([...pool.keys()].filter((id) => !later.has(id)).sort()).toEqual(
      stated.goneIds.toSorted(),
    );
    expect(stated.goneIds.length).toBe(3);
    expect(later.size).toBe(409);
  });

  test('says something else of exactly 25, in one fact or two', () => {
    const changed = new Map<string, string[]>();
    for (const [id, row] of later) {
      const before = pool.get(id);
      if (before === undefined) continue;
      const headers = Object.keys(row).filter((header) => row[header] !== before[header]);
      if (headers.length > 0) changed.set(id, headers);
    }
    expect([...changed.keys()].sort()).toEqual([...stated.changedById.keys()].sort());
    expect(changed.size).toBe(25);
    for (const [id, headers] of changed) {
      expect(headers.length).toBe(stated.changedById.get(id)?.length);
    }
  });
});

describe('the small files of each dialect', () => {
  test.each([
    ['dialect-2018.csv', 'AAMC ID', 'Medical School Attendance Dates', /^\d\/\d{4} - \d\/\d{4}$/],
    ['dialect-2020.csv', 'AAMC ID', 'Visa Sponsorship Needed', /^(Yes|No|Y|N|Screened)$/],
    ['dialect-2025.csv', 'AAMC ID', 'USMLE Step 1 Status', /^(Pass|Fail|)$/],
    ['dialect-residencycas.csv', 'AAMC Id', 'Country of Medical School', /^[A-Z]{3}$/],
  ])('%s has forty people, its own ID header and its own values', (name, id, header, pattern) => {
    const rows = rowsOf(name);
    expect(new Set(rows.map((row) => row[id])).size).toBe(40);
    for (const row of rows) expect(row[header]).toMatch(pattern);
  });
});
