import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { migrate } from '../../../src/server/storage/migrate.ts';
import { openPglite } from '../../../src/server/storage/pglite.ts';
import { openPostgres } from '../../../src/server/storage/postgres.ts';
import type { Sql } from '../../../src/server/storage/sql.ts';

export interface TestDatabase {
  readonly sql: Sql;
  dispose(): Promise<void>;
}

async function openFolder(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'soap-room-'));
  const sql = await openPglite(folder);
  await migrate(sql);
  return {
    sql,
    async dispose() {
      await sql.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A database of its own on the server that the tests share. */
export async function makePostgresUrl(url: string): Promise<string> {
  const name = `room_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const admin = openPostgres(url);
  await admin.query(`create database ${name}`);
  await admin.close();
  return url.replace(/\/postgres$/, `/${name}`);
}

async function openServer(url: string): Promise<TestDatabase> {
  const sql = openPostgres(await makePostgresUrl(url));
  await migrate(sql);
  return { sql, dispose: () => sql.close() };
}

/** Every database that can be had on this machine, by name. */
export function databases(): readonly (readonly [string, () => Promise<TestDatabase>])[] {
  const url = inject('postgresUrl');
  return [
    ['PGlite', openFolder],
    ...(url === null ? [] : [['PostgreSQL', () => openServer(url)] as const]),
  ];
}
