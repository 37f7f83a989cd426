import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where no PostgreSQL is installed: its tests are skipped then, those on PGlite never. */
    readonly postgresUrl: string | null;
  }
}

const run = promisify(execFile);

/** A throw-away PostgreSQL for the tests of the server, where the programs for it are installed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = await programFolder();
  if (programs === null) {
    project.provide('postgresUrl', null);
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'soap-postgres-'));
  const user = otherUser();
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'soap', '-A', 'trust', '-E', 'UTF8'],
    user,
  );
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', `${port}`, '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
    { ...user, stdio: 'ignore' },
  );
  await untilReady(join(programs, 'pg_isready'), port);
  project.provide('postgresUrl', `postgres://soap@127.0.0.1:${port}/postgres`);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}

async function programFolder(): Promise<string | null> {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? await readdir(root) : [];
  const found = [...versions.map((version) => join(root, version, 'bin')), '/usr/local/bin'];
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
function otherUser(): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: tmpdir() };
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g'), cwd: tmpdir() };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilReady(program: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      await run(program, ['-h', '127.0.0.1', '-p', String(port)]);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not start.');
}
