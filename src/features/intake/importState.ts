import type { AamcId, Applicant } from '../../domain/applicant.ts';
import type { MergeWish } from '../../domain/mergeApplicants.ts';
import type { ImportPlan } from '../../intake/importPlan.ts';
import type { ReadingChoices } from '../../intake/readFile.ts';
import type { IntakeProgress } from '../../intake/readFiles.ts';
import type { FilesReadInWorker } from '../../workers/readFilesInWorker.ts';

/** Where an import stands. Until it is approved, nothing of it is in the workspace. */
export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly fileNames: readonly string[];
      readonly progress: IntakeProgress | null;
      /** When reading began, on the page's own clock. */
      readonly since: number;
    }
  | {
      readonly kind: 'preview';
      readonly read: FilesReadInWorker;
      readonly files: readonly File[];
      /** Columns and rows as the person corrected them. */
      readonly choices: ReadingChoices;
      /** The files are being read anew with other choices, or the import waits for its last bytes. */
      readonly isBusy: boolean;
      /** The pool for which the plan was made. */
      readonly pool: ReadonlyMap<AamcId, Applicant>;
      readonly plan: ImportPlan;
      /** Whether tracks that the files leave out are given up, as the person chose. */
      readonly wish: MergeWish;
      /** The very same files were imported before and still count. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: string };

export type PreviewState = Extract<ImportState, { kind: 'preview' }>;

export const IDLE: ImportState = { kind: 'idle' };
