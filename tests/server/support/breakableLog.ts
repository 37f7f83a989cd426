import type { Sql } from '../../../src/server/storage/sql.ts';

/** A database whose log of updates takes nothing while it is broken; everything else goes on. */
export function breakableLog(): { isDown: boolean; readonly wrap: (sql: Sql) => Sql } {
  const log = {
    isDown: false,
    wrap: (sql: Sql): Sql => ({
      ...sql,
      async query(text, values) {
        if (log.isDown && text.startsWith('insert into update_log')) throw new Error('down');
        return sql.query(text, values);
      },
    }),
  };
  return log;
}
