import { encodeBlocks, MAX_PER_BLOCK } from '../intake/applicantBlock.ts';
import { type IntakeProgress, readFiles } from '../intake/readFiles.ts';
import type { IntakeMessage, IntakeRequest } from './intakeMessages.ts';

self.addEventListener('message', ({ data }: MessageEvent<IntakeRequest>) => {
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
    applicants,
    readings: _,
    ...read
  } = await readFiles(inputs, (progress) => post({ kind: 'progress', progress }), choices);
  // One block at a time, so that the page unpacks the first while the next is being packed.
  for (let start = 0; start < applicants.length; start += MAX_PER_BLOCK) {
    for (const block of await encodeBlocks(applicants.slice(start, start + MAX_PER_BLOCK))) {
      post({ kind: 'block', block }, [block.buffer]);
    }
    post({ kind: 'progress', progress: packed(inputs, start + MAX_PER_BLOCK, applicants.length) });
  }
  post({ kind: 'done', ...read });
}

function packed(
  files: readonly { readonly name: string }[],
  rowsRead: number,
  rowsTotal: number,
): IntakeProgress {
  return {
    fileName: files.at(-1)?.name ?? '',
    fileIndex: files.length - 1,
    fileCount: files.length,
    stage: 'packing',
    rowsRead: Math.min(rowsRead, rowsTotal),
    rowsTotal,
  };
}

function post(message: IntakeMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
