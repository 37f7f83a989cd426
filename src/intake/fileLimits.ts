import { type FileRefusal, MAX_FILE_BYTES } from './fileReport.ts';

/** The refusal of a file by its size alone, so that it need not be read; null when it may be. */
export function refusalBySize(file: {
  readonly name: string;
  readonly size: number;
}): FileRefusal | null {
  if (file.size === 0) {
    return {
      name: file.name,
      code: 'empty',
      reason: 'This file is empty. Export it again and check that the download has finished.',
    };
  }
  if (file.size > MAX_FILE_BYTES) {
    return {
      name: file.name,
      code: 'too-large',
      reason: `This file has ${megabytes(file.size)} MB; the limit is ${megabytes(MAX_FILE_BYTES)} MB. Export fewer columns, or the pool in several files, and drop them together.`,
    };
  }
  return null;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
