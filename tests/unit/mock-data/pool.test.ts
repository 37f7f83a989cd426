import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../mock-data/dialects.ts';
import { isInternational, type Person } from '../../../mock-data/person.ts';
import { listName, makePool, SHARES } from '../../../mock-data/pool.ts';

const { season } = DIALECTS['pdws-2025'];
const pool = makePool({ rows: 400, seed: 7, season });

function shareOf(people: readonly Person[], holds: (person: Person) => boolean): number {
  return people.filter(holds).length / people.length;
}

function step2Of(people: readonly Person[]): number[] {
  return people.flatMap(({ exams }) => exams.step2ck ?? []).sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

describe('makePool', () => {
  test('gives the same people for the same seed and others for another', () => {
    expect(makePool({ rows: 400, seed: 7, season })).toEqual(pool);
    expect(makePool({ rows: 400, seed: 8, season })[0]).not.toEqual(pool[0]);
  });

  test('gives everybody an AAMC ID of eight digits in the fictional ranges, and only once', () => {
    expect(new Set(pool.map((person) => person.id)).size).toBe(400);
    for (const { id } of pool) expect(id).toMatch(/^(990\d{5}|0099\d{4})$/);
    expect(shareOf(pool, ({ id }) => id.startsWith('0'))).toBe(SHARES.leadingZero);
  });

  test('gives no ID that is taken', () => {
    const takenIds = new Set(pool.map((person) => person.id));
    const others = makePool({ rows: 400, seed: 7, season, takenIds });
    expect(others.filter(({ id }) => takenIds.has(id))).toEqual([]);
  });

  test('is made up like an unfilled medicine pool', () => {
    expect(shareOf(pool, ({ group }) => group === 'US MD')).toBe(0.14);
    expect(shareOf(pool, ({ group }) => group === 'US DO')).toBe(0.1);
    expect(shareOf(pool, ({ group }) => group === 'US-IMG')).toBe(0.27);
    expect(shareOf(pool, ({ group }) => group === 'Non-US IMG')).toBeCloseTo(0.425);
    expect(shareOf(pool, ({ group }) => group.startsWith('prior'))).toBe(0.06);
  });

  test('puts everybody on the categorical track, some on the others too', () => {
    expect(shareOf(pool, ({ trackCodes }) => trackCodes[0] === '2978140C0')).toBe(1);
    expect(shareOf(pool, ({ trackCodes }) => trackCodes.includes('2978140P0'))).toBe(0.35);
    expect(shareOf(pool, ({ trackCodes }) => trackCodes.includes('2978140M0'))).toBe(0.15);
  });

  test('keeps the shares of what happens to people', () => {
    expect(shareOf(pool, ({ interrupted }) => interrupted)).toBe(SHARES.interrupted);
    expect(shareOf(pool, ({ soapReapply }) => soapReapply)).toBe(SHARES.soapReapply);
    expect(shareOf(pool, ({ earlier }) => earlier !== null)).toBe(SHARES.twoSchools);
    expect(shareOf(pool, ({ partner }) => partner !== null)).toBe(SHARES.couples);
    const international = pool.filter(({ group }) => isInternational(group));
    expect(shareOf(international, ({ ecfmg }) => ecfmg === true)).toBeCloseTo(0.7, 2);
    const nonUs = pool.filter(({ group }) => group === 'Non-US IMG');
    expect(shareOf(nonUs, ({ visaNeeded }) => visaNeeded)).toBeCloseTo(0.8, 1);
    const osteopathic = pool.filter(({ group }) => group.endsWith('DO'));
    expect(shareOf(osteopathic, ({ exams }) => exams.isComlexOnly)).toBeCloseTo(0.35, 1);
  });

  test('draws scores so that a filter on them and one on US graduates pull apart', () => {
    const many = makePool({ rows: 4000, seed: 7, season });
    const nonUs = step2Of(many.filter(({ group }) => group === 'Non-US IMG'));
    expect(quantile(nonUs, 0.25)).toBeGreaterThanOrEqual(231);
    expect(quantile(nonUs, 0.25)).toBeLessThanOrEqual(235);
    expect(quantile(nonUs, 0.5)).toBeGreaterThanOrEqual(242);
    expect(quantile(nonUs, 0.5)).toBeLessThanOrEqual(244);
    expect(quantile(nonUs, 0.75)).toBeGreaterThanOrEqual(251);
    expect(quantile(nonUs, 0.75)).toBeLessThanOrEqual(255);
    expect(nonUs[0]).toBeGreaterThanOrEqual(209);
    expect(nonUs.at(-1)).toBeLessThanOrEqual(279);
    const osteopathic = step2Of(many.filter(({ group }) => group.endsWith('DO')));
    expect(Math.abs(quantile(osteopathic, 0.5) - 234)).toBeLessThanOrEqual(2);
    const usImg = step2Of(many.filter(({ group }) => group === 'US-IMG'));
    expect(Math.abs(quantile(usImg, 0.5) - 231)).toBeLessThanOrEqual(2);
  });

  test('lets the median non-US graduate be four years out, and nobody more than fifteen', () => {
    const yearsBack = makePool({ rows: 4000, seed: 7, season })
      .filter(({ group }) => group === 'Non-US IMG')
      .map(({ graduation }) => season.year - graduation.end.year)
      .sort((a, b) => a - b);
    expect(quantile(yearsBack, 0.5)).toBe(4);
    expect(yearsBack.at(-1)).toBe(15);
  });

  test('certifies nobody through ECFMG who lacks a Step', () => {
    const certified = pool.filter(({ ecfmg }) => ecfmg === true);
    expect(certified.length).toBeGreaterThan(0);
    for (const { exams } of certified) {
      expect(exams.step1?.passed).toBe(true);
      expect(exams.step2ck).not.toBeNull();
    }
  });

  test('holds pairs of identical names with different IDs', () => {
    const names = pool.map(({ name }) => listName(name));
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice.length).toBeGreaterThanOrEqual(6);
    expect(twice.length).toBeLessThanOrEqual(10);
  });

  test('holds the names that software trips over', () => {
    const lastNames = pool.map(({ name }) => name.last);
    for (const pattern of [/^\p{Script=Latin}+-\p{Script=Latin}+$/u, /'/, /^(de|von|van|al)\b/]) {
      expect(lastNames.some((name) => pattern.test(name))).toBe(true);
    }
    expect(lastNames.some((name) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(name))).toBe(true);
    expect(lastNames.some((name) => / (Jr\.|Sr\.|II|III)$/.test(name))).toBe(true);
    expect(lastNames.some((name) => name.length > 40)).toBe(true);
    expect(pool.some(({ name }) => name.first === '')).toBe(true);
  });

  test('uses reserved mail domains and telephone numbers only', () => {
    for (const { email, phone } of pool) {
      expect(email).toMatch(/^[a-z]+\.\d{6}@example\.(com|net|org)$/);
      expect(phone).toMatch(/^\(\d{3}\) 555-01\d{2}$/);
    }
  });
});
