import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockFolder } from './lockFolder.ts';
import type { PgliteReply, PgliteRequest } from './pgliteThread.ts';
import type { Sql, SqlRow } from './sql.ts';

interface Waiting {
  readonly resolve: (rows: readonly SqlRow[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * PostgreSQL inside this program, in a folder, in a thread of its own. Nothing has to be installed for
 * it. Throws when another program has the folder open.
 */
export async function openPglite(folder: string): Promise<Sql> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  const worker = new Worker(new URL('./pgliteThread.ts', import.meta.url), {
    workerData: { folder: join(folder, 'database') },
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | null = null;

  const breakOff = (error: Error) => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', breakOff);
  worker.on('exit', () => breakOff(new Error('The database of the data folder has stopped.')));
  worker.on('message', (reply: PgliteReply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) asked?.resolve(reply.rows ?? []);
    else asked?.reject(new Error(reply.error));
  });

  const expect = (id: number) =>
    new Promise<readonly SqlRow[]>((resolve, reject) => waiting.set(id, { resolve, reject }));
  const ask = (statements: PgliteRequest['statements']) => {
    if (broken !== null) return Promise.reject(broken);
    last += 1;
    const answer = expect(last);
    worker.postMessage({ id: last, statements } satisfies PgliteRequest);
    return answer;
  };

  try {
    await expect(0);
  } catch (error) {
    await unlock();
    throw error;
  }
  return {
    query: (text, values = []) => ask([{ text, values }]),
    batch: ask,
    async close() {
      if (broken === null) await ask('close');
      await worker.terminate();
      await unlock();
    },
  };
}
