import { inNameOrder } from '../domain/nameOrder.ts';
import { encodeBlocks, MAX_PER_BLOCK } from '../intake/applicantBlock.ts';
import { readFiles } from '../intake/readFiles.ts';
import { type IntakeMessage, type IntakeRequest, TAKEN } from './intakeMessages.ts';

/** So many that the page takes a message in without missing a frame. */
const MAX_PER_MESSAGE = 200;

/** Messages on their way to the page: one that it takes in, and one that waits. */
const MOST_UNTAKEN = 2;
let untaken = 0;
let onTaken = () => {};

self.addEventListener('message', ({ data }: MessageEvent<IntakeRequest | typeof TAKEN>) => {
  if (data === TAKEN) {
    untaken -= 1;
    onTaken();
    return;
  }
  run(data).catch((error: unknown) => {
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  });
});

async function run({ files, ...choices }: IntakeRequest): Promise<void> {
  const inputs = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const {
    applicants: asRead,
    readings: _,
    ...read
  } = await readFiles(inputs, (progress) => post({ kind: 'progress', progress }), choices);
  // Sorted here once, so that the page has nothing to sort when the pool is drawn.
  const applicants = inNameOrder(asRead);
  for (let start = 0; start < applicants.length; start += MAX_PER_MESSAGE) {
    post({ kind: 'applicants', applicants: applicants.slice(start, start + MAX_PER_MESSAGE) });
    untaken += 1;
    // Messages that wait in a long row would be taken in without a pause.
    while (untaken >= MOST_UNTAKEN) {
      await new Promise<void>((resolve) => {
        onTaken = resolve;
      });
    }
  }
  post({ kind: 'read', ...read });
  for (let start = 0; start < applicants.length; start += MAX_PER_BLOCK) {
    for (const block of await encodeBlocks(applicants.slice(start, start + MAX_PER_BLOCK))) {
      post({ kind: 'block', block }, [block.buffer]);
    }
  }
  post({ kind: 'packed' });
}

function post(message: IntakeMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
