import type { Sql } from '../storage/sql.ts';

const BEAT_MS = 2000;
/** Three beats missed: the node is gone, or cut off from the database, which comes to the same. */
const GONE_AFTER = '6 seconds';
const FORGOTTEN_AFTER = '10 minutes';

export interface NodeWatch {
  stop(): Promise<void>;
}

/**
 * Nodes that share a database tell it every two seconds that they live. An edit is stored before it
 * is passed on, so a node that dies in between leaves edits that only the log knows: `onGone` is
 * called once for each node that stops telling.
 */
export function watchNodes(
  sql: Sql,
  onGone: () => Promise<void>,
  report: (event: string, facts: Readonly<Record<string, unknown>>) => void,
): NodeWatch {
  const own = crypto.randomUUID();
  const gone = new Set<string>();
  const beat = async () => {
    try {
      await sql.query(
        `insert into nodes (id, seen_at) values ($1, now())
         on conflict (id) do update set seen_at = now()`,
        [own],
      );
      const late = await sql.query(
        `select id from nodes where seen_at < now() - interval '${GONE_AFTER}'`,
      );
      const lost = late.map(({ id }) => String(id)).filter((id) => !gone.has(id));
      if (lost.length > 0) {
        report('node-gone', { nodes: lost.length });
        await onGone();
        for (const id of lost) gone.add(id);
      }
      await sql.query(`delete from nodes where seen_at < now() - interval '${FORGOTTEN_AFTER}'`);
    } catch (error) {
      // The next beat tries again, and finds whoever is gone by then.
      report('nodes-not-watched', { error: String(error) });
    }
  };
  let beating = beat();
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, BEAT_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await beating;
      await sql.query('delete from nodes where id = $1', [own]).catch(() => undefined);
    },
  };
}
