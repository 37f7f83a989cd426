import type { Applicant } from '../../src/domain/applicant.ts';
import type { CompareFacts } from '../../src/domain/compareApplicants.ts';
import { NO_DECISIONS } from '../../src/domain/poolFields.ts';

/** A pool about which nobody decided or said anything, but for what is given. */
export function compareFacts(
  applicants: readonly Applicant[],
  facts: Partial<CompareFacts> = {},
): CompareFacts {
  return {
    ...NO_DECISIONS,
    ids: applicants.map(({ id }) => id),
    applicantsById: new Map(applicants.map((applicant) => [applicant.id, applicant])),
    ranks: new Map(),
    ...facts,
  };
}
