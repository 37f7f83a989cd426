import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeBlock, encodeBlocks } from '../../../src/intake/applicantBlock.ts';
import type { IntakeMessage } from '../../../src/workers/intakeMessages.ts';
import { readFilesInWorker } from '../../../src/workers/readFilesInWorker.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

/** Stands in for the browser's worker: the test says what it answers. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  received: unknown = null;
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(message: unknown): void {
    this.received = message;
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(message: IntakeMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
}

function theWorker(): FakeWorker {
  expect(FakeWorker.made).toHaveLength(1);
  return FakeWorker.made[0]!;
}

const READ: IntakeMessage = {
  kind: 'read',
  reports: [],
  refusals: [],
  conflicts: [],
  conflictCount: 0,
};

const FILE = new File(['AAMC ID\n99000001\n'], 'pool.csv');

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the applicants come first, and their blocks while they are looked at', async () => {
  const progress: unknown[] = [];
  const reading = readFilesInWorker([FILE], { onProgress: (step) => progress.push(step) });
  const worker = theWorker();
  expect(worker.received).toEqual({ files: [FILE] });
  const people = [makeApplicant(), makeApplicant({ id: '99000002' })];
  const step = {
    fileName: 'pool.csv',
    fileIndex: 0,
    fileCount: 1,
    rowsRead: 1,
    rowsTotal: 2,
  };
  worker.answer({ kind: 'progress', progress: step });
  for (const person of people) worker.answer({ kind: 'applicants', applicants: [person] });
  worker.answer(READ);
  const { applicants, blocks } = await reading;
  expect(applicants).toEqual(people);
  expect(worker.isTerminated).toBe(false);
  for (const block of await encodeBlocks(people)) worker.answer({ kind: 'block', block });
  worker.answer({ kind: 'packed' });
  const decoded = await Promise.all((await blocks).map(decodeBlock));
  expect(decoded.flat()).toEqual(people);
  expect(progress).toEqual([step]);
  expect(worker.isTerminated).toBe(true);
});

test('a file that is too large is refused unread, the others are read', async () => {
  const large = new File([], 'large.csv');
  Object.defineProperty(large, 'size', { value: 200 * 1024 * 1024 });
  const reading = readFilesInWorker([large, FILE]);
  expect(theWorker().received).toEqual({ files: [FILE] });
  theWorker().answer(READ);
  expect((await reading).refusals).toMatchObject([{ name: 'large.csv', code: 'too-large' }]);
});

test('no worker is started when nothing can be read', async () => {
  const { refusals } = await readFilesInWorker([new File([], 'empty.csv')]);
  expect(refusals).toMatchObject([{ code: 'empty' }]);
  expect(FakeWorker.made).toEqual([]);
});

test('an abort ends the worker and rejects with its reason', async () => {
  const abort = new AbortController();
  const reading = readFilesInWorker([FILE], { signal: abort.signal });
  abort.abort(new Error('No longer wanted.'));
  await expect(reading).rejects.toThrow('No longer wanted.');
  expect(theWorker().isTerminated).toBe(true);
});

test('a minute of silence ends the worker, progress does not', async () => {
  vi.useFakeTimers();
  const reading = readFilesInWorker([FILE]);
  const failure = expect(reading).rejects.toThrow(/longer than a minute without progress/);
  vi.advanceTimersByTime(59_000);
  const progress = {
    fileName: 'pool.csv',
    fileIndex: 0,
    fileCount: 1,
    rowsRead: 1,
    rowsTotal: 2,
  };
  theWorker().answer({ kind: 'progress', progress });
  vi.advanceTimersByTime(59_000);
  expect(theWorker().isTerminated).toBe(false);
  vi.advanceTimersByTime(1_000);
  await failure;
  expect(theWorker().isTerminated).toBe(true);
});

test.each(['error', 'messageerror'])('a worker %s is a sentence with what to do', async (type) => {
  const reading = readFilesInWorker([FILE]);
  theWorker().dispatchEvent(new Event(type));
  await expect(reading).rejects.toThrow(/Nothing was imported; reload the page/);
});

test('a worker that fails after reading leaves the preview and refuses the blocks', async () => {
  const reading = readFilesInWorker([FILE]);
  theWorker().answer(READ);
  const { blocks } = await reading;
  theWorker().answer({ kind: 'failed', reason: 'No room.' });
  await expect(blocks).rejects.toThrow('The files could not be read: No room.');
});

test('an abort after reading ends the packing', async () => {
  const abort = new AbortController();
  const reading = readFilesInWorker([FILE], { signal: abort.signal });
  theWorker().answer(READ);
  const { blocks } = await reading;
  abort.abort(new Error('No longer wanted.'));
  await expect(blocks).rejects.toThrow('No longer wanted.');
  expect(theWorker().isTerminated).toBe(true);
});
