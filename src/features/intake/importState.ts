import type { ImportPlan } from '../../intake/importPlan.ts';
import type { IntakeProgress } from '../../intake/readFiles.ts';
import type { FilesReadInWorker } from '../../workers/readFilesInWorker.ts';

/** Where an import stands. Until it is approved, nothing of it is in the workspace. */
export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly fileNames: readonly string[];
      readonly progress: IntakeProgress | null;
    }
  | {
      readonly kind: 'preview';
      readonly read: FilesReadInWorker;
      readonly plan: ImportPlan;
      /** The very same files were imported before and still count. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: string };

export const IDLE: ImportState = { kind: 'idle' };
