import type { Applicant } from '../domain/applicant.ts';
import { decodeBlock } from '../intake/applicantBlock.ts';
import { refusalBySize } from '../intake/fileLimits.ts';
import type { FilesRead } from '../intake/fileReport.ts';
import type { ReadingChoices } from '../intake/readFile.ts';
import type { IntakeProgress } from '../intake/readFiles.ts';
import type { IntakeMessage, IntakeRequest } from './intakeMessages.ts';
import intakeWorkerUrl from './intakeWorker.ts?worker&url';
import { trustedWorkerUrl } from './trustedWorkerUrl.ts';

export interface FilesReadInWorker extends FilesRead {
  /** The applicants again, as the compressed blocks that an import writes to the document. */
  readonly blocks: readonly Uint8Array[];
}

export interface ReadOptions extends ReadingChoices {
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Ends the worker at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

const SILENCE_MS = 60_000;

/**
 * Reads the files of one drop in a worker of their own, so that the page stays free: it only unpacks
 * a block of applicants at a time. Files that are too large are refused unread. Rejects with a
 * sentence for people when the worker fails or is silent for a minute.
 */
export async function readFilesInWorker(
  files: readonly File[],
  { onProgress, signal, ...choices }: ReadOptions = {},
): Promise<FilesReadInWorker> {
  signal?.throwIfAborted();
  const refusedUnread = files.flatMap((file) => refusalBySize(file) ?? []);
  const readable = files.filter((file) => refusalBySize(file) === null);
  if (readable.length === 0) {
    return {
      reports: [],
      refusals: refusedUnread,
      applicants: [],
      conflicts: [],
      conflictCount: 0,
      blocks: [],
    };
  }
  const blocks: Uint8Array[] = [];
  const applicants: Applicant[] = [];
  let unpacking = Promise.resolve();
  const read = await runWorker({ ...choices, files: readable }, signal, (message) => {
    if (message.kind === 'progress') onProgress?.(message.progress);
    if (message.kind !== 'block') return;
    blocks.push(message.block);
    unpacking = unpacking.then(async () => {
      await nextTask();
      applicants.push(...(await decodeBlock(message.block)));
    });
    unpacking.catch(() => {});
  });
  await unpacking;
  signal?.throwIfAborted();
  return { ...read, refusals: [...refusedUnread, ...read.refusals], applicants, blocks };
}

/** Lets the page paint and hear keys before the next block; a timer would wait far longer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function runWorker(
  request: IntakeRequest,
  signal: AbortSignal | undefined,
  onMessage: (message: IntakeMessage) => void,
): Promise<Omit<FilesRead, 'applicants'>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedWorkerUrl(intakeWorkerUrl), { type: 'module' });
    let silence = setTimeout(onSilence, SILENCE_MS);
    signal?.addEventListener('abort', onAbort);
    worker.addEventListener('error', onError);
    worker.addEventListener('messageerror', onError);
    worker.addEventListener('message', ({ data }: MessageEvent<IntakeMessage>) => {
      clearTimeout(silence);
      silence = setTimeout(onSilence, SILENCE_MS);
      onMessage(data);
      if (data.kind === 'done') {
        end();
        const { kind: _, ...read } = data;
        resolve(read);
      }
      if (data.kind === 'failed') fail(`The files could not be read: ${data.reason}`);
    });
    worker.postMessage(request);

    function end(): void {
      clearTimeout(silence);
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
    }
    function fail(reason: string): void {
      end();
      reject(new Error(reason));
    }
    function onAbort(): void {
      end();
      reject(signal?.reason);
    }
    function onError(): void {
      fail(
        'The part of this page that reads files did not start or has stopped. Nothing was imported; reload the page and drop the files again.',
      );
    }
    function onSilence(): void {
      fail(
        'Reading the files took longer than a minute without progress and was stopped. Nothing was imported; drop fewer or smaller files.',
      );
    }
  });
}
