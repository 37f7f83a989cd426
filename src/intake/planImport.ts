import { isSameJson } from '../base/json.ts';
import { eachInSteps, finish, type Steps } from '../base/steps.ts';
import type { AamcId, Applicant } from '../domain/applicant.ts';
import { type MergeWish, mergeApplicants } from '../domain/mergeApplicants.ts';
import type { FactChange, ImportPlan, KeptFact } from './importPlan.ts';
import { nameKey } from './readName.ts';
import { FACT_NAMES, showFact } from './showFact.ts';

/**
 * What an import of `incoming` would do to `pool`. Facts are compared after merging, since a blank
 * cell takes nothing away; an applicant who gains only another source row is unchanged.
 */
export function planImport(
  pool: ReadonlyMap<AamcId, Applicant>,
  incoming: readonly Applicant[],
  wish: MergeWish = { replacesTracks: false },
): ImportPlan {
  return finish(planImportSteps(pool, incoming, wish));
}

/** The same, worked out in steps. */
export function* planImportSteps(
  pool: ReadonlyMap<AamcId, Applicant>,
  incoming: readonly Applicant[],
  wish: MergeWish,
): Steps<ImportPlan> {
  const added: AamcId[] = [];
  const changed: ImportPlan['changed'][number][] = [];
  const unchanged: AamcId[] = [];
  const kept: ImportPlan['kept'][number][] = [];
  const renamed: ImportPlan['renamed'][number][] = [];
  const found = new Set<AamcId>();
  yield* eachInSteps(incoming, (applicant) => {
    const { id } = applicant;
    found.add(id);
    const before = pool.get(id);
    if (before === undefined) {
      added.push(id);
      return;
    }
    const after = mergeApplicants(before, applicant, wish);
    const keptFacts = factsKept(before, applicant, after);
    if (keptFacts.length > 0) kept.push({ id, facts: keptFacts });
    const facts = changedFacts(before, after);
    if (facts.length === 0) unchanged.push(id);
    else changed.push({ id, facts });
    if (before.lastName !== '' && nameKey(before.lastName) !== nameKey(after.lastName)) {
      renamed.push({ id, before: before.lastName, after: after.lastName });
    }
  });
  const missing = [...pool.keys()].filter((id) => !found.has(id));
  return { added, changed, unchanged, kept, missing, renamed };
}

function changedFacts(before: Applicant, after: Applicant): FactChange[] {
  return FACT_NAMES.filter((fact) => !isSameJson(before[fact], after[fact])).map((field) => ({
    field,
    before: showFact(before, field),
    after: showFact(after, field),
  }));
}

/** What the new reading has a column for and does not say, and what the merging kept of it. */
function factsKept(before: Applicant, incoming: Applicant, after: Applicant): KeptFact[] {
  const columns = new Set(incoming.sources.flatMap(({ fields }) => fields));
  return FACT_NAMES.flatMap((field): KeptFact[] => {
    if (!columns.has(field)) return [];
    if (field === 'tracks') {
      const named = new Set(incoming.tracks.map(({ code }) => code));
      const tracks = after.tracks.filter(({ code }) => !named.has(code));
      return tracks.length === 0 ? [] : [{ field, value: showFact({ ...before, tracks }, field) }];
    }
    const value = showFact(before, field);
    const isLeftOut = value !== '' && showFact(incoming, field) === '';
    return isLeftOut ? [{ field, value }] : [];
  });
}
