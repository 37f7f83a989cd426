import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './freePort.ts';

const run = promisify(execFile);

/** A throw-away PostgreSQL with a cluster of its own. */
export interface PostgresServer {
  readonly url: string;
  /** Ends every process of it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again over what its disk holds. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Where the programs of PostgreSQL are; null where none are installed. */
export async function postgresPrograms(): Promise<string | null> {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? await readdir(root) : [];
  const found = [...versions.map((version) => join(root, version, 'bin')), '/usr/local/bin'];
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

export async function startPostgresServer(programs: string): Promise<PostgresServer> {
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
  let server: ChildProcess | null = null;

  /** What a killed one left behind may keep the first tries from starting. */
  async function start(): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const started = spawn(
        join(programs, 'postgres'),
        ['-D', data, '-p', `${port}`, '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
        { ...user, stdio: 'ignore' },
      );
      server = started;
      if (await isReady(join(programs, 'pg_isready'), port, started)) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('PostgreSQL did not start.');
  }
  async function end(blow: (running: ChildProcess) => void): Promise<void> {
    const running = server;
    if (running === null) return;
    server = null;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    blow(running);
    await ended;
  }

  await start();
  return {
    url: `postgres://soap@127.0.0.1:${port}/postgres`,
    start,
    kill: () =>
      end((running) => {
        // Its processes are no group: the ones below it are asked for before it goes.
        for (const pid of childrenOf(running.pid!)) killQuietly(pid);
        running.kill('SIGKILL');
      }),
    async remove() {
      await end((running) => running.kill('SIGINT'));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
function otherUser(): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: tmpdir() };
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g'), cwd: tmpdir() };
}

/** Whether it answers; false as soon as it has ended by itself. */
async function isReady(program: string, port: number, server: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (server.exitCode !== null || server.signalCode !== null) return false;
    try {
      await run(program, ['-h', '127.0.0.1', '-p', String(port)]);
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}

function childrenOf(pid: number): readonly number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
