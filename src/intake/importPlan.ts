import type { AamcId, Applicant } from '../domain/applicant.ts';
import type { MergeWish } from '../domain/mergeApplicants.ts';

/** One fact that a newer file states differently. Values as shown to people; '' is unknown. */
export interface FactChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** One fact that newer files no longer give. */
export interface KeptFact {
  readonly field: string;
  readonly value: string;
}

/**
 * What an import would do, before it is done: the preview shows this, and the command does exactly
 * this. Every applicant of the files stands in exactly one of added, changed, unchanged.
 */
export interface ImportPlan {
  readonly added: readonly AamcId[];
  readonly changed: readonly { readonly id: AamcId; readonly facts: readonly FactChange[] }[];
  readonly unchanged: readonly AamcId[];
  /**
   * Facts that the files have a column for and leave blank, or tracks that they no longer name: kept
   * as they are. They stand beside the three groups above.
   */
  readonly kept: readonly { readonly id: AamcId; readonly facts: readonly KeptFact[] }[];
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
  wish?: MergeWish,
) => ImportPlan;
