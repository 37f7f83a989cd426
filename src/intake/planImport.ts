import { isSameJson } from '../base/json.ts';
import type { AamcId, Applicant } from '../domain/applicant.ts';
import { mergeApplicants } from '../domain/mergeApplicants.ts';
import type { FactChange, ImportPlan } from './importPlan.ts';
import { nameKey } from './readName.ts';
import { FACT_NAMES, showFact } from './showFact.ts';

/**
 * What an import of `incoming` would do to `pool`. Facts are compared after merging, since a blank
 * cell takes nothing away; an applicant who gains only another source row is unchanged.
 */
export function planImport(
  pool: ReadonlyMap<AamcId, Applicant>,
  incoming: readonly Applicant[],
): ImportPlan {
  const added: AamcId[] = [];
  const changed: ImportPlan['changed'][number][] = [];
  const unchanged: AamcId[] = [];
  const renamed: ImportPlan['renamed'][number][] = [];
  const found = new Set<AamcId>();
  for (const applicant of incoming) {
    const { id } = applicant;
    found.add(id);
    const before = pool.get(id);
    if (before === undefined) {
      added.push(id);
      continue;
    }
    const after = mergeApplicants(before, applicant);
    const facts = changedFacts(before, after);
    if (facts.length === 0) unchanged.push(id);
    else changed.push({ id, facts });
    if (before.lastName !== '' && nameKey(before.lastName) !== nameKey(after.lastName)) {
      renamed.push({ id, before: before.lastName, after: after.lastName });
    }
  }
  const missing = [...pool.keys()].filter((id) => !found.has(id));
  return { added, changed, unchanged, missing, renamed };
}

function changedFacts(before: Applicant, after: Applicant): FactChange[] {
  return FACT_NAMES.filter((fact) => !isSameJson(before[fact], after[fact])).map((field) => ({
    field,
    before: showFact(before, field),
    after: showFact(after, field),
  }));
}
