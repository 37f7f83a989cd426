import { Worker } from 'node:worker_threads';
import type { MergeReply, MergeRequest } from './mergeThread.ts';

export interface Merger {
  /** One update that holds all of them, made outside the thread that serves the sockets. */
  merge(updates: readonly Uint8Array[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

export function createMerger(): Merger {
  const waiting = new Map<number, (reply: MergeReply) => void>();
  let last = 0;
  const start = () => {
    const worker = new Worker(new URL('./mergeThread.ts', import.meta.url));
    worker.on('message', (reply: MergeReply) => {
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    });
    worker.on('error', (error) => {
      for (const [id, settle] of waiting) settle({ id, error: error.message });
      waiting.clear();
      running = start();
    });
    worker.unref();
    return worker;
  };
  let running = start();
  return {
    async merge(updates) {
      last += 1;
      const id = last;
      const reply = await new Promise<MergeReply>((resolve) => {
        waiting.set(id, resolve);
        running.postMessage({ id, updates } satisfies MergeRequest);
      });
      if (reply.merged === undefined) throw new Error(reply.error ?? 'Merging gave nothing.');
      return reply.merged;
    },
    async close() {
      await running.terminate();
    },
  };
}
