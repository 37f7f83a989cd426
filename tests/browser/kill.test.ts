import { resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { killAtRandom } from '../support/killLab.ts';

const POOL = resolve('mock-data/clean/pool-250.csv');
/** `npm run torture` takes 200 kills of up to 220 edits. */
const KILLS = Number(process.env.KILLS ?? 6);
const MOST_EDITS = Number(process.env.KILL_EDITS ?? 60);

test('what was said to be saved is there after any kill', {
  retry: 0,
  timeout: 60_000 + KILLS * 20_000,
}, async () => {
  const report = await killAtRandom(inject('appUrl'), POOL, {
    kills: KILLS,
    mostEdits: MOST_EDITS,
    seed: Number(process.env.KILL_SEED ?? 1),
  });
  if (process.env.KILLS !== undefined) console.log(JSON.stringify({ kills: KILLS, ...report }));
  expect(report.faults).toEqual([]);
  expect(report.missing).toBe(0);
  expect(report.saidSaved).toBeGreaterThan(KILLS);
});

test('a build that says so too early is found out', { retry: 0, timeout: 120_000 }, async () => {
  const slow = { kills: 3, mostEdits: 20, seed: 3, slowDisk: 800 };
  const broken = await killAtRandom(inject('appUrl'), POOL, { ...slow, believesAtOnce: true });
  expect(broken.missing).toBeGreaterThan(0);
  const ours = await killAtRandom(inject('appUrl'), POOL, slow);
  expect(ours).toMatchObject({ missing: 0, faults: [] });
  expect(ours.saidSaved).toBeLessThan(ours.edits);
});
