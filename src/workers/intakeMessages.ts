import type { Applicant } from '../domain/applicant.ts';
import type { FilesRead } from '../intake/fileReport.ts';
import type { ReadingChoices } from '../intake/readFile.ts';
import type { IntakeProgress } from '../intake/readFiles.ts';

/** Page → intake worker, once: the files of one drop. The worker reads them itself. */
export interface IntakeRequest extends ReadingChoices {
  readonly files: readonly File[];
}

/** Page → intake worker, after each message of applicants: the page has taken them in. */
export const TAKEN = 'taken';

/**
 * Intake worker → page. First the applicants, a few at a time, for the preview; then what else was
 * read; then, while somebody looks at it, the same applicants as compressed blocks.
 */
export type IntakeMessage =
  | { readonly kind: 'progress'; readonly progress: IntakeProgress }
  | { readonly kind: 'applicants'; readonly applicants: readonly Applicant[] }
  | ({ readonly kind: 'read' } & Omit<FilesRead, 'applicants'>)
  | { readonly kind: 'block'; readonly block: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'packed' }
  | { readonly kind: 'failed'; readonly reason: string };
