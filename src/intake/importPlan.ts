import type { AamcId, Applicant } from '../domain/applicant.ts';

/** One fact that a newer file states differently. Values as shown to people; '' is unknown. */
export interface FactChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What an import would do, before it is done: the preview shows this, and the command does exactly
 * this. Every applicant of the files stands in exactly one of added, changed, unchanged.
 */
export interface ImportPlan {
  readonly added: readonly AamcId[];
  readonly changed: readonly { readonly id: AamcId; readonly facts: readonly FactChange[] }[];
  readonly unchanged: readonly AamcId[];
  /** In the workspace, not in these files. Shown, never removed. */
  readonly missing: readonly AamcId[];
  /** The same AAMC ID under another last name: also in `changed`, and shown for a second look. */
  readonly renamed: readonly {
    readonly id: AamcId;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The pool as the workspace has it, and the applicants that the files hold. */
export type PlanImport = (
  pool: ReadonlyMap<AamcId, Applicant>,
  incoming: readonly Applicant[],
) => ImportPlan;
