import type { FileRefusal, FileReport } from '../intake/fileReport.ts';
import type { IntakeProgress } from '../intake/readFiles.ts';

/** Page → intake worker, once: the files of one drop. The worker reads them itself. */
export interface IntakeRequest {
  readonly files: readonly File[];
}

/** Intake worker → page. Blocks arrive one by one, compressed, their bytes transferred. */
export type IntakeMessage =
  | { readonly kind: 'progress'; readonly progress: IntakeProgress }
  | { readonly kind: 'block'; readonly block: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'done';
      readonly reports: readonly FileReport[];
      readonly refusals: readonly FileRefusal[];
    }
  | { readonly kind: 'failed'; readonly reason: string };
