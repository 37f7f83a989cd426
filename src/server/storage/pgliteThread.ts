import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { Statement } from './sql.ts';

/** The thread that owns the database: a statement that takes long stalls nobody's socket. */
export interface PgliteRequest {
  readonly id: number;
  readonly statements: readonly Statement[] | 'close';
}

export interface PgliteReply {
  readonly id: number;
  readonly rows?: readonly Record<string, unknown>[];
  readonly error?: string;
}

const { folder } = workerData as { readonly folder: string };
const database = await PGlite.create(folder);

async function answer({ id, statements }: PgliteRequest): Promise<PgliteReply> {
  try {
    if (statements === 'close') {
      await database.close();
      return { id };
    }
    const [only] = statements;
    // One statement is a transaction by itself, and spares what begins and ends one.
    if (only !== undefined && statements.length === 1) {
      const { rows } = await database.query<Record<string, unknown>>(only.text, [
        ...(only.values ?? []),
      ]);
      return { id, rows };
    }
    const rows = await database.transaction(async (transaction) => {
      let last: Record<string, unknown>[] = [];
      for (const { text, values = [] } of statements) {
        last = (await transaction.query<Record<string, unknown>>(text, [...values])).rows;
      }
      return last;
    });
    return { id, rows };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (request: PgliteRequest) => {
  parentPort?.postMessage(await answer(request));
  if (request.statements === 'close') parentPort?.close();
});
parentPort?.postMessage({ id: 0 } satisfies PgliteReply);
