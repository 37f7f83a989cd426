import type { Applicant } from './applicant.ts';
import { keptFieldIds } from './keptFields.ts';
import { fieldOf, POOL_FIELDS, type PoolField } from './poolFields.ts';
import { isFileNumber } from './rubricFault.ts';

/** Every number that the files of this pool hold, ours first: what a rubric can be built from. */
export function fileNumberFields(applicants: Iterable<Applicant>): readonly PoolField[] {
  const kept = keptFieldIds(applicants).flatMap((id) => fieldOf(id) ?? []);
  return [...POOL_FIELDS, ...kept].filter(isFileNumber);
}
