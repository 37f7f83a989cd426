import type { SealMessage, SealRequest } from './sealMessages.ts';
import sealWorkerUrl from './sealWorker.ts?worker&url';
import { trustedWorkerUrl } from './trustedWorkerUrl.ts';

/** The bytes locked or opened; null when the passphrase does not fit or the file was changed. */
export function sealInWorker(request: SealRequest): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedWorkerUrl(sealWorkerUrl), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SealMessage>) => {
      worker.terminate();
      resolve(data.kind === 'done' ? data.bytes : null);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error('The part of this page that locks files did not start. Reload the page.'));
    });
    worker.postMessage(request);
  });
}
