import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameJson } from '../../../src/base/json.ts';
import type { Applicant } from '../../../src/domain/applicant.ts';
import { type MergeWish, mergeApplicants } from '../../../src/domain/mergeApplicants.ts';
import { planImport } from '../../../src/intake/planImport.ts';
import { readFiles } from '../../../src/intake/readFiles.ts';
import { FACT_NAMES, type FactName, showFact } from '../../../src/intake/showFact.ts';
import { messyFile, messyRow } from './messyRow.ts';

const rows = fc.array(messyRow, { minLength: 1, maxLength: 12 });

async function readPool(cells: readonly (readonly string[])[]): Promise<readonly Applicant[]> {
  return (await readFiles([{ name: 'pool.csv', bytes: messyFile(cells) }])).applicants;
}

function poolAfter(
  pool: ReadonlyMap<string, Applicant>,
  incoming: readonly Applicant[],
  wish?: MergeWish,
): Map<string, Applicant> {
  const after = new Map(pool);
  for (const applicant of incoming) {
    const earlier = after.get(applicant.id);
    after.set(
      applicant.id,
      earlier === undefined ? applicant : mergeApplicants(earlier, applicant, wish),
    );
  }
  return after;
}

test('everyone incoming is added, changed or unchanged, and the rest of the pool is missing', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const pool = poolAfter(new Map(), await readPool(before));
      const incoming = await readPool(after);
      const plan = planImport(pool, incoming);
      const planned = [...plan.added, ...plan.changed.map(({ id }) => id), ...plan.unchanged];
      expect(planned.sort()).toEqual(incoming.map(({ id }) => id).sort());
      expect([...plan.missing, ...planned].sort()).toEqual(
        [...new Set([...pool.keys(), ...planned])].sort(),
      );
      for (const { facts } of plan.changed) {
        for (const { before: was, after: is } of facts) expect(is).not.toBe(was);
      }
    }),
    { seed: 20270316, numRuns: 300 },
  );
});

test('the same import again adds and changes nobody', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const incoming = await readPool(after);
      const pool = poolAfter(poolAfter(new Map(), await readPool(before)), incoming);
      expect(planImport(pool, incoming)).toMatchObject({ added: [], changed: [], renamed: [] });
    }),
    { seed: 20270316, numRuns: 300 },
  );
});

test('what the plan says is what happens, fact by fact, whatever the person wishes', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.boolean(), async (before, after, replacesTracks) => {
      const pool = poolAfter(new Map(), await readPool(before));
      const incoming = await readPool(after);
      const plan = planImport(pool, incoming, { replacesTracks });
      const result = poolAfter(pool, incoming, { replacesTracks });
      const differs = (id: string) =>
        FACT_NAMES.filter(
          (fact) => !isSameJson(pool.get(id)?.[fact], result.get(id)?.[fact]),
        ) as readonly string[];
      for (const { id, facts } of plan.changed) {
        expect(facts.map(({ field }) => field)).toEqual(differs(id));
        for (const { field, after: shown } of facts) {
          expect(showFact(result.get(id)!, field as FactName)).toBe(shown);
        }
      }
      for (const id of [...plan.unchanged, ...plan.missing]) expect(differs(id)).toEqual([]);
      for (const id of plan.added) expect(pool.has(id)).toBe(false);
      for (const { id, facts } of plan.kept) {
        for (const { field } of facts) {
          const fact = field as FactName;
          const isKept =
            field === 'tracks' || showFact(result.get(id)!, fact) === showFact(pool.get(id)!, fact);
          expect(isKept).toBe(true);
        }
      }
    }),
    { seed: 20270316, numRuns: 300 },
  );
});
