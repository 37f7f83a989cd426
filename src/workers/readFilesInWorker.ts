import type { Applicant } from '../domain/applicant.ts';
import { refusalBySize } from '../intake/fileLimits.ts';
import type { FilesRead } from '../intake/fileReport.ts';
import type { ReadingChoices } from '../intake/readFile.ts';
import type { IntakeProgress } from '../intake/readFiles.ts';
import { type IntakeMessage, type IntakeRequest, TAKEN } from './intakeMessages.ts';
import intakeWorkerUrl from './intakeWorker.ts?worker&url';
import { trustedWorkerUrl } from './trustedWorkerUrl.ts';

export type Blocks = readonly Uint8Array[];

export interface FilesReadInWorker extends FilesRead {
  /**
   * The applicants again, as the compressed blocks that an import writes to the document. They are
   * packed while somebody looks at the preview. Rejects when the worker fails or is ended.
   */
  readonly blocks: Promise<Blocks>;
}

export interface ReadOptions extends ReadingChoices {
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Ends the worker at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

const SILENCE_MS = 60_000;

/**
 * Reads the files of one drop in a worker of their own, so that the page stays free: it only takes
 * in a few applicants at a time. Files that are too large are refused unread. Rejects with a
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
      blocks: Promise.resolve([]),
    };
  }
  const { read, blocks } = await runWorker({ ...choices, files: readable }, onProgress, signal);
  return { ...read, refusals: [...refusedUnread, ...read.refusals], blocks };
}

interface WorkerRun {
  readonly read: FilesRead;
  readonly blocks: Promise<Blocks>;
}

/** Resolves when the files are read; the worker goes on packing and ends when that is done too. */
function runWorker(
  request: IntakeRequest,
  onProgress: ReadOptions['onProgress'] | undefined,
  signal: AbortSignal | undefined,
): Promise<WorkerRun> {
  const applicants: Applicant[] = [];
  const blocks: Uint8Array[] = [];
  const reading = deferred<WorkerRun>();
  const packing = deferred<Blocks>();
  // Whoever approves hears of a failure; nobody may ever do.
  packing.promise.catch(() => undefined);

  const worker = new Worker(trustedWorkerUrl(intakeWorkerUrl), { type: 'module' });
  let silence = setTimeout(onSilence, SILENCE_MS);
  signal?.addEventListener('abort', onAbort);
  worker.addEventListener('error', onError);
  worker.addEventListener('messageerror', onError);
  worker.addEventListener('message', ({ data }: MessageEvent<IntakeMessage>) => {
    clearTimeout(silence);
    silence = setTimeout(onSilence, SILENCE_MS);
    if (data.kind === 'progress') onProgress?.(data.progress);
    if (data.kind === 'applicants') {
      applicants.push(...data.applicants);
      worker.postMessage(TAKEN);
    }
    if (data.kind === 'read') {
      const { kind: _, ...read } = data;
      reading.resolve({ read: { ...read, applicants }, blocks: packing.promise });
    }
    if (data.kind === 'block') blocks.push(data.block);
    if (data.kind === 'packed') {
      end();
      packing.resolve(blocks);
    }
    if (data.kind === 'failed') fail(new Error(`The files could not be read: ${data.reason}`));
  });
  worker.postMessage(request);
  return reading.promise;

  function end(): void {
    clearTimeout(silence);
    signal?.removeEventListener('abort', onAbort);
    worker.terminate();
  }
  function fail(reason: unknown): void {
    end();
    reading.reject(reason);
    packing.reject(reason);
  }
  function onAbort(): void {
    fail(signal?.reason);
  }
  function onError(): void {
    fail(
      new Error(
        'The part of this page that reads files did not start or has stopped. Nothing was imported; reload the page and drop the files again.',
      ),
    );
  }
  function onSilence(): void {
    fail(
      new Error(
        'Reading the files took longer than a minute without progress and was stopped. Nothing was imported; drop fewer or smaller files.',
      ),
    );
  }
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<Value>(): Deferred<Value> {
  let settle: Omit<Deferred<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle! };
}
