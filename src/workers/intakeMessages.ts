import type { FilesRead } from '../intake/fileReport.ts';
import type { ReadingChoices } from '../intake/readFile.ts';
import type { IntakeProgress } from '../intake/readFiles.ts';

/** Page → intake worker, once: the files of one drop. The worker reads them itself. */
export interface IntakeRequest extends ReadingChoices {
  readonly files: readonly File[];
}

/** Intake worker → page. Blocks arrive one by one, compressed, their bytes transferred. */
export type IntakeMessage =
  | { readonly kind: 'progress'; readonly progress: IntakeProgress }
  | { readonly kind: 'block'; readonly block: Uint8Array<ArrayBuffer> }
  | ({ readonly kind: 'done' } & Omit<FilesRead, 'applicants'>)
  | { readonly kind: 'failed'; readonly reason: string };
