import pg from 'pg';
import type { Sql, SqlRow, Statement } from './sql.ts';

// Longer than a checkpoint stalls a healthy server, shorter than a person waits for "Saved".
const ANSWER_WITHIN_MS = 10_000;

export interface PostgresOptions {
  readonly answerWithinMs?: number;
  /** A connection broke while nobody used it. The pool opens another one by itself. */
  readonly onLost?: (error: Error) => void;
}

/** A pool of connections to PostgreSQL; opens the first one when it is asked something. */
export function openPostgres(url: string, options: PostgresOptions = {}): Sql {
  const within = options.answerWithinMs ?? ANSWER_WITHIN_MS;
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: within,
    query_timeout: within,
    statement_timeout: within,
    idle_in_transaction_session_timeout: within,
    application_name: 'soap-war-room',
  });
  pool.on('error', (error) => options.onLost?.(error));
  return {
    async query(text, values = []) {
      return (await pool.query<SqlRow>(text, [...values])).rows;
    },
    async batch(statements) {
      const client = await pool.connect();
      try {
        const rows = await runInTransaction(client, statements);
        client.release();
        return rows;
      } catch (error) {
        // In doubt about the state of a connection, it is thrown away and not reused.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

async function runInTransaction(
  client: pg.PoolClient,
  statements: readonly Statement[],
): Promise<readonly SqlRow[]> {
  let rows: readonly SqlRow[] = [];
  await client.query('begin');
  for (const { text, values = [] } of statements) {
    rows = (await client.query<SqlRow>(text, [...values])).rows;
  }
  await client.query('commit');
  return rows;
}
