import type { Sql, Statement } from './sql.ts';

/** Each step runs once, in order; one that was released is never edited, a new one follows it. */
const STEPS: readonly (readonly string[])[] = [
  [
    `create table if not exists update_log (
      seq bigint generated always as identity primary key,
      workspace text not null,
      document text not null,
      bytes bytea not null,
      sha256 bytea not null,
      at timestamptz not null default now()
    )`,
    'create index if not exists update_log_document on update_log (workspace, document, seq)',
    `create table if not exists snapshots (
      workspace text not null,
      document text not null,
      version integer not null,
      bytes bytea not null,
      sha256 bytea not null,
      at timestamptz not null default now(),
      primary key (workspace, document)
    )`,
  ],
  [
    `create table if not exists workspaces (
      id text primary key, name text not null, at timestamptz not null default now())`,
    `create table if not exists people (
      id text primary key, name text not null, subject text unique, at timestamptz not null default now())`,
    `create table if not exists members (
      workspace text not null references workspaces, person text not null references people,
      role text not null, primary key (workspace, person))`,
    'create index if not exists members_person on members (person)',
    `create table if not exists invitations (
      id text primary key, workspace text not null references workspaces, role text not null,
      name text not null, code_hash text not null unique, expires_at timestamptz not null,
      used_at timestamptz, used_by text)`,
    `create table if not exists sessions (
      hash text primary key, person text not null references people, expires_at timestamptz not null)`,
    `create table if not exists sign_ins (
      id bigint generated always as identity primary key, person text, how text not null,
      outcome text not null, at timestamptz not null)`,
  ],
  ['create table if not exists nodes (id text primary key, seen_at timestamptz not null)'],
];

// Two nodes that start together take turns.
const LOCK: Statement = { text: 'select pg_advisory_xact_lock(8317001)' };

/** Brings the tables to what this program needs. Throws when a newer program has been here. */
export async function migrate(sql: Sql): Promise<void> {
  await sql.batch([
    LOCK,
    {
      text: `create table if not exists migrations (
        step integer primary key, at timestamptz not null default now())`,
    },
  ]);
  const [row] = await sql.query('select coalesce(max(step), 0) as step from migrations');
  const done = Number(row?.step);
  if (done > STEPS.length) {
    throw new Error('The database was written by a newer version of this program. Start that one.');
  }
  for (const [index, texts] of STEPS.entries()) {
    if (index < done) continue;
    await sql.batch([
      LOCK,
      ...texts.map((text) => ({ text })),
      {
        text: 'insert into migrations (step) values ($1) on conflict do nothing',
        values: [index + 1],
      },
    ]);
  }
}
